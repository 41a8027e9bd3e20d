import { describe, expect, it } from 'vitest';
import { getParts } from '#model/publication.ts';
import { toPlan, toSeriesBox, toSeriesView } from '#model/views/series-view.ts';
import { createTinyPublication, type TinyArticle } from '../outputs/feeds/tiny-publication.ts';

const PLAN = ['un', 'deux', { title: 'Trois, à écrire' }, 'quatre', 'cinq'];

/** A series of five: two is a draft, three is only announced, five appears in 2099. */
function createSeries(
  articles: readonly TinyArticle[] = [
    { slug: 'un' },
    { slug: 'deux', data: { draft: true, title: 'Deux' } },
    { slug: 'quatre' },
    { slug: 'cinq', data: { date: '2099-01-01', title: 'Cinq' } },
    { slug: 'seul' },
  ],
) {
  const { publication } = createTinyPublication({
    articles,
    series: { suite: { title: 'Suite', summary: 'S.', plan: PLAN } },
  });
  const [series] = publication.catalog.series;
  if (!series) throw new Error('No series');
  const box = (slug: string) => {
    const article = publication.bySlug.get(slug);
    return article && toSeriesBox(article, publication);
  };
  return { publication, series, box };
}

describe('a series', () => {
  it('shows its whole plan, with addresses for the parts that are public only', () => {
    const { series, publication } = createSeries();
    expect(toPlan(series, publication)).toEqual([
      { position: 1, title: 'Article 0', url: '/articles/un/' },
      { position: 2, title: 'Deux' },
      { position: 3, title: 'Trois, à écrire' },
      { position: 4, title: 'Article 2', url: '/articles/quatre/' },
      { position: 5, title: 'Cinq' },
    ]);
  });

  it('counts what is written, and its dates, from the public parts alone', () => {
    const { series, publication } = createSeries();
    expect(getParts(series, publication).map(({ slug }) => slug)).toEqual(['un', 'quatre']);
    expect(toSeriesView(series, publication)).toMatchObject({
      written: 2,
      minutes: 4,
      first: { day: '2026-01-01' },
      last: { day: '2026-01-03' },
    });
  });

  it('numbers a part by its place in the plan, not among the public ones', () => {
    expect(createSeries().box('quatre')).toMatchObject({ position: 4 });
  });

  it('leads from part to part over those that are not public', () => {
    const { box } = createSeries();
    expect(box('un')).toMatchObject({ next: { title: 'Article 2', url: '/articles/quatre/' } });
    expect(box('un')?.previous).toBeUndefined();
    expect(box('quatre')).toMatchObject({ previous: { url: '/articles/un/' } });
  });

  it('announces the part to come after the last public one', () => {
    expect(createSeries().box('quatre')?.next).toEqual({ position: 5, title: 'Cinq' });
  });

  it('ends with its plan', () => {
    const { box } = createSeries([{ slug: 'un' }, { slug: 'deux' }, { slug: 'quatre' }, { slug: 'cinq' }]);
    expect(box('cinq')?.next).toBeUndefined();
    expect(box('cinq')).toMatchObject({
      previous: { url: '/articles/quatre/' },
      plan: expect.arrayContaining([expect.objectContaining({ position: 5, current: true })]),
    });
  });

  it('marks one part as the current one', () => {
    expect(
      createSeries()
        .box('quatre')
        ?.plan.map((line) => line.current ?? false),
    ).toEqual([false, false, false, true, false]);
  });

  it('is not said of an article outside it', () => {
    expect(createSeries().box('seul')).toBeUndefined();
  });
});
