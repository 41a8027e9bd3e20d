import { describe, expect, it } from 'vitest';
import { toCard } from '#outputs/search/index-html.ts';
import { toUnits } from '#outputs/search/normalise.ts';
import { toExactness } from '#outputs/search/refine.ts';
import { createDocument } from './in-memory.ts';

const measureAll = (pages: readonly string[], query: string): readonly number[] =>
  toExactness(
    pages.map((html) => toCard(createDocument({ html }))),
    toUnits(query).map((unit) => unit.token),
  );
const measure = (html: string, query: string): number => measureAll([html], query)[0] ?? 0;

describe('toExactness', () => {
  it('prefers the page that has the very words in a row, plurals and accents aside', () => {
    const query = 'une demi heure par jour';
    expect(measure('<p>Une demi-heure par jour.</p>', query)).toBeGreaterThan(
      measure('<p>Une heure par jour, et une demi-heure.</p>', query),
    );
    expect(measure('<p>Un marque-page.</p>', 'marques pages')).toBeGreaterThan(
      measure('<p>Des marques, puis des pages.</p>', 'marques pages'),
    );
  });

  it('prefers the spelling of the reader, small words aside', () => {
    expect(measure('<p>Le péché.</p>', 'le péché')).toBeGreaterThan(measure('<p>Le pêche.</p>', 'le péché'));
    expect(measure('<p>Acheter des abonnés.</p>', 'peut-on acheter des abonnés')).toBeCloseTo(
      measure('<p>Acheter les abonnés.</p>', 'peut-on acheter des abonnés'),
      0,
    );
  });

  it('takes a word without accents that no page spells so for any accenting of it', () => {
    const pages = ['<p>Des idées reçues.</p>', '<p>Une idée reçue.</p>'];
    expect(measureAll(pages, 'idees recues')).toEqual(measureAll(pages, 'idées reçues'));
    const [bare = 0, accented = 0] = measureAll(['<p>La marche.</p>', '<p>Le marché.</p>'], 'marche');
    expect(bare).toBeGreaterThan(accented);
  });
});
