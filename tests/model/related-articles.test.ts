import { describe, expect, it } from 'vitest';
import { getRelatedArticles } from '#model/related-articles.ts';
import { createTinyPublication, type Tiny } from '../outputs/feeds/tiny-publication.ts';

const relatedTo = (slug: string, tiny: Tiny, limit = 3): readonly string[] => {
  const { publication } = createTinyPublication(tiny);
  const article = publication.bySlug.get(slug);
  return article
    ? getRelatedArticles(article, publication)
        .slice(0, limit)
        .map((one) => `${one.article.slug} by ${one.reason.kind} ${one.reason.slug}`)
    : [];
};
const tagged = (slug: string, ...tags: readonly string[]) => ({ slug, data: { tags } });
const interview = (slug: string, who: string, ...tags: readonly string[]) => ({
  slug,
  data: { kind: 'interview', interviewees: [who], interviewer: 'emma', tags },
});

describe('related articles', () => {
  it('share something, and say what: never the newest for being new', () => {
    expect(
      relatedTo('a', {
        articles: [tagged('a', 'banque'), tagged('b', 'banque'), tagged('c', 'buzz'), tagged('d')],
      }),
    ).toEqual(['b by tag banque']);
  });

  it('are of the same language first, and never the translation', () => {
    const inEnglish = { lang: 'en', tags: ['banque', 'buzz'] };
    expect(
      relatedTo('a', {
        articles: [
          { slug: 'a', data: { tags: ['banque', 'buzz'], translations: { en: 't' } } },
          { slug: 't', data: inEnglish },
          { slug: 'e', data: inEnglish },
          tagged('f', 'banque'),
        ],
      }),
    ).toEqual(['f by tag banque', 'e by tag buzz']);
  });

  it('give the strongest of the things in common as their reason', () => {
    expect(
      relatedTo('a', { articles: [interview('a', 'leon', 'banque'), interview('b', 'leon', 'banque')] }),
    ).toEqual(['b by person leon']);
  });

  it('give the first of two things that are worth the same', () => {
    expect(
      relatedTo('a', { articles: [tagged('a', 'banque', 'buzz'), tagged('b', 'buzz', 'banque')] }),
    ).toEqual(['b by tag banque']);
  });

  it('come first when they share more, or something rarer', () => {
    const common = Array.from({ length: 6 }, (_, index) => tagged(`x${index}`, 'buzz'));
    expect(
      relatedTo(
        'a',
        {
          articles: [
            tagged('a', 'banque', 'buzz'),
            tagged('rare', 'banque'),
            ...common,
            tagged('both', 'banque', 'buzz'),
          ],
        },
        2,
      ),
    ).toEqual(['both by tag banque', 'rare by tag banque']);
  });

  it('are never of the same series, which has its own box', () => {
    const articles = [tagged('a', 'banque'), tagged('b', 'banque'), tagged('c', 'banque')];
    expect(
      relatedTo('a', { articles, series: { s: { title: 'S', summary: 'S.', plan: ['a', 'b'] } } }),
    ).toEqual(['c by tag banque']);
  });

  it('are public', () => {
    expect(
      relatedTo('a', {
        articles: [
          tagged('a', 'banque'),
          { slug: 'b', data: { tags: ['banque'], draft: true } },
          { slug: 'c', data: { tags: ['banque'], date: '2099-01-01' } },
        ],
      }),
    ).toEqual([]);
  });

  it('are never the article itself, and at most as many as asked', () => {
    const articles = Array.from({ length: 9 }, (_, index) => tagged(`a${index}`, 'banque'));
    expect(relatedTo('a4', { articles })).toHaveLength(3);
    expect(relatedTo('a4', { articles }, 20).some((line) => line.startsWith('a4 '))).toBe(false);
  });

  it('are the same whatever the order of the files', () => {
    const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => ({
      slug,
      data: { tags: ['banque', 'buzz'], date: '2026-01-01' },
    }));
    expect(relatedTo('c', { articles: articles.toReversed() })).toEqual(relatedTo('c', { articles }));
  });

  it('are near in time when thousands share a tag', () => {
    const articles = Array.from({ length: 400 }, (_, index) => tagged(`a${index}`, 'banque'));
    for (const line of relatedTo('a200', { articles }))
      expect(Math.abs(Number(/\d+/.exec(line)?.[0]) - 200)).toBeLessThan(13);
  });
});
