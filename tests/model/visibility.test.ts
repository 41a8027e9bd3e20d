import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getNextChange, getState, isPublic, type Publishable } from '#model/visibility.ts';

const at = (publishedAt: number, rest: Partial<Publishable> = {}): Publishable => ({
  draft: false,
  publishedAt,
  withdrawnAt: undefined,
  ...rest,
});
const instant = fc.integer({ min: 0, max: 100 });
const article = fc.record({
  draft: fc.boolean(),
  publishedAt: instant,
  withdrawnAt: fc.option(instant, { nil: undefined }),
});

describe('the state of an article', () => {
  it.each([
    ['scheduled until its very first millisecond', at(10), 9, 'scheduled'],
    ['public from it', at(10), 10, 'public'],
    ['public until it is withdrawn', at(10, { withdrawnAt: 20 }), 19, 'public'],
    ['withdrawn from that very millisecond', at(10, { withdrawnAt: 20 }), 20, 'withdrawn'],
    ['a draft whatever its date', at(10, { draft: true }), 50, 'draft'],
    ['a draft even when it is withdrawn', at(10, { draft: true, withdrawnAt: 20 }), 50, 'draft'],
    ['scheduled even when it will have been withdrawn', at(10, { withdrawnAt: 5 }), 7, 'scheduled'],
    ['never public when it was withdrawn before it appeared', at(10, { withdrawnAt: 5 }), 10, 'withdrawn'],
  ] as const)('is %s', (_what, one, now, expected) => {
    expect(getState(one, now)).toBe(expected);
    expect(isPublic(one, now)).toBe(expected === 'public');
  });
});

describe('the next change', () => {
  it('is the nearest appearance or withdrawal to come', () => {
    const articles = [at(30), at(10, { withdrawnAt: 25 }), at(5), at(26, { draft: true })];
    expect(getNextChange(articles, 12)).toEqual({ at: 25, article: articles[1] });
    expect(getNextChange(articles, 25)).toEqual({ at: 30, article: articles[0] });
    expect(getNextChange(articles, 30)).toBeUndefined();
    expect(getNextChange([], 0)).toBeUndefined();
  });

  it('is an instant before which no article changes its state', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 8 }), instant, (articles, now) => {
        const next = getNextChange(articles, now)?.at ?? 101;
        for (let later = now; later < next; later += 1)
          expect(articles.map((one) => getState(one, later))).toEqual(
            articles.map((one) => getState(one, now)),
          );
      }),
    );
  });
});
