import { describe, expect, it } from 'vitest';
import { findLetters, type Suggestion } from '#outputs/search/manifest.ts';
import { suggest } from '#outputs/search/suggest.ts';
import { toTitleFiles } from '#outputs/search/titles.ts';
import { FRENCH } from './in-memory.ts';

const SUGGESTIONS: readonly Suggestion[] = [
  ['article', 'Le buzz, ça se décide', '/buzz/', ''],
  ['article', 'L’écoute et le carnaval', '/carnaval/', ''],
  ['article', 'Un fan, c’est un client', '/fan/', ''],
  ['article', 'Entretien avec Emma Bovary', '/emma/', ''],
  ['person', 'Emma Bovary', '/personnes/emma/', ''],
  ['tag', 'Écoute et veille', '/themes/veille/', ''],
  ['series', '10 idées reçues sur les médias sociaux', '/series/dix/', ''],
];

const toUrls = (typed: string) =>
  suggest(typed, SUGGESTIONS, { ...FRENCH, limit: 5 }).map(({ suggestion }) => suggestion[2]);

describe('suggest', () => {
  it.each([
    ['buz', '/buzz/'],
    ['emma bo', '/personnes/emma/'],
    ['ecoute', '/themes/veille/'],
    ['écoute carnaval', '/carnaval/'],
    ["l'écoute et le carn", '/carnaval/'],
    ['clients', '/fan/'],
    ['idees recues', '/series/dix/'],
    ['carnavl', '/carnaval/'],
    ['10 id', '/series/dix/'],
  ])('proposes first for %j: %s', (typed, url) => {
    expect(toUrls(typed)[0]).toBe(url);
  });

  it('proposes nothing for nothing, or for what resembles nothing', () => {
    expect(toUrls('')).toEqual([]);
    expect(toUrls('xyzzy')).toEqual([]);
  });

  it('finds what an address that leads nowhere resembles', () => {
    const [first] = suggest('le buz ca se decide', SUGGESTIONS, { ...FRENCH, limit: 3 });
    expect(first?.suggestion[2]).toBe('/buzz/');
  });
});

describe('toTitleFiles', () => {
  const toArticles = (count: number) =>
    Array.from({ length: count }, (_, index): Suggestion => [
      'article',
      `Titre mot${index % 40} fin${index}`,
      `/a${index}/`,
      '',
    ]);

  it('puts the titles of a small publication in one file', () => {
    const { titles, byLetters } = toTitleFiles({ names: [], articles: toArticles(600) }, FRENCH.languages[0]);
    expect([titles.length, byLetters.size]).toEqual([600, 0]);
  });

  it('spreads the titles of a large one so that no file grows with it', () => {
    const { titles, byLetters } = toTitleFiles(
      { names: [], articles: toArticles(8000) },
      FRENCH.languages[0],
    );
    expect(titles.length).toBeLessThanOrEqual(200);
    expect(Math.max(...[...byLetters.values()].map((items) => items.length))).toBeLessThanOrEqual(120);
    const letters = findLetters([...byLetters.keys()], 'fin7777') ?? '';
    expect(byLetters.get(letters)?.some(([, title]) => title.endsWith('fin7777'))).toBe(true);
  });
});
