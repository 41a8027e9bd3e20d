import { describe, expect, it } from 'vitest';
import { toSearchRecord } from '#outputs/search/index-html.ts';
import { toUnits } from '#outputs/search/normalise.ts';
import { toExactness } from '#outputs/search/refine.ts';
import { createDocument, FRENCH } from './in-memory.ts';

const measureAll = (pages: readonly string[], query: string): readonly number[] =>
  toExactness(
    pages.map((source) => toSearchRecord(createDocument({ source }), FRENCH.languages[0])),
    toUnits(query).map((unit) => unit.token),
    FRENCH.languages,
  );
const measure = (source: string, query: string): number => measureAll([source], query)[0] ?? 0;

describe('toExactness', () => {
  it('prefers the page that has the very words in a row, plurals and accents aside', () => {
    const query = 'une demi heure par jour';
    expect(measure('Une demi-heure par jour.', query)).toBeGreaterThan(
      measure('Une heure par jour, et une demi-heure.', query),
    );
    expect(measure('Un marque-page.', 'marques pages')).toBeGreaterThan(
      measure('Des marques, puis des pages.', 'marques pages'),
    );
  });

  it('prefers the spelling of the reader, small words aside', () => {
    expect(measure('Le péché.', 'le péché')).toBeGreaterThan(measure('Le pêche.', 'le péché'));
    expect(measure('Acheter des abonnés.', 'peut-on acheter des abonnés')).toBeCloseTo(
      measure('Acheter les abonnés.', 'peut-on acheter des abonnés'),
      0,
    );
  });

  it('takes a word without accents that no page spells so for any accenting of it', () => {
    const pages = ['Des idées reçues.', 'Une idée reçue.'];
    expect(measureAll(pages, 'idees recues')).toEqual(measureAll(pages, 'idées reçues'));
    const [bare = 0, accented = 0] = measureAll(['La marche.', 'Le marché.'], 'marche');
    expect(bare).toBeGreaterThan(accented);
  });
});
