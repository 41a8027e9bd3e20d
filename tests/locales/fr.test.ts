import { expect, test } from 'vitest';
import { typeset } from '#markdown/typography/typeset.ts';
import { fr } from '#locales/fr.ts';

/** Every string with its place; of a function, what it makes of invented arguments. */
function listWords(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return listCalls(value as (...given: unknown[]) => unknown, place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listWords(inner, `${place}.${key}`));
}

/** A function takes numbers, words, lists of words or dates: the first that it can make something of. */
function listCalls(
  phrase: (...given: unknown[]) => unknown,
  place: string,
): readonly (readonly [string, string])[] {
  const found = [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [12_000, 12_000, 12_000, 12_000],
    ['Homais', 'Homais', 'Homais'],
    ['Homais', 'essay'],
    [['Homais']],
    ['Homais', ['Homais']],
    ['2026-11'],
    ['2026-11-01'],
    ['2026-11-01T09:30:00+01:00'],
  ].flatMap((given) => {
    try {
      return listWords(phrase(...given), `${place}(${given[0]})`);
    } catch {
      return [];
    }
  });
  expect(found.length, `${place} says nothing`).toBeGreaterThan(0);
  return found;
}

test('every word of French is typeset already', () => {
  // What is written into files is set when they are read.
  const { compare: _, starter: _starter, ...spoken } = fr;
  const all = listWords(spoken, 'fr');
  expect(all.length).toBeGreaterThan(200);
  const wrong = all.filter(([, word]) => typeset(word) !== word);
  expect(wrong.map(([place, word]) => [place, word, typeset(word)])).toEqual([]);
});
