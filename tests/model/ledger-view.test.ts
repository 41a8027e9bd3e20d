import { expect, it } from 'vitest';
import { toLedger } from '#model/views/ledger-view.ts';
import { toSections } from '#model/views/sections-view.ts';
import { listPages } from '#routes/routes.ts';
import { createTinyPublication, type TinyArticle } from '../outputs/feeds/tiny-publication.ts';

function createCase(slug: string, ...dates: readonly string[]): TinyArticle {
  const [verdict, ...laterVerdicts] = dates.map((date) => ({ text: `Avis ${date}.`, by: 'emma', date }));
  return {
    slug,
    data: { kind: 'case-study', organisations: ['o'], sector: 'S', verdict, laterVerdicts },
  };
}

function create(articles: readonly TinyArticle[]) {
  const organisations = { o: { name: 'O', description: 'D.', sameAs: [], sources: [] } };
  return createTinyPublication({ articles, people: { emma: { name: 'Emma' } }, organisations }).publication;
}

it('lists cases by their newest verdict, each with what was said first, and since', () => {
  const publication = create([
    createCase('revu', '2026-01-05', '2026-03-01'),
    createCase('neuf', '2026-02-01'),
    { slug: 'essai' },
    createCase('ancien', '2026-01-04'),
  ]);
  const ledger = toLedger(publication);
  expect(ledger.map(({ article, verdicts }) => [article.url, verdicts.map(({ day }) => day)])).toEqual([
    ['/articles/revu/#avis', ['2026-01-05', '2026-03-01']],
    ['/articles/neuf/#avis', ['2026-02-01']],
    ['/articles/ancien/#avis', ['2026-01-04']],
  ]);
  expect(ledger[0]?.verdicts[0]).toMatchObject({ text: 'Avis 2026-01-05.', by: { title: 'Emma' } });
});

it('has a page, and a place in menus, once there is a verdict', () => {
  const has = (articles: readonly TinyArticle[]): readonly boolean[] => {
    const publication = create(articles);
    return [listPages(publication), toSections(publication)].map((all) =>
      all.some((one) => ('path' in one ? one.path : one.url) === '/verdicts/'),
    );
  };
  expect(has([{ slug: 'essai' }])).toEqual([false, false]);
  expect(has([createCase('un', '2026-01-05')])).toEqual([true, true]);
});
