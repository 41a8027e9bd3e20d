import { expect, test } from 'vitest';
import { typeset } from '#markdown/typography/typeset.ts';
import * as words from '#locales/fr.ts';

/** Every string with its place; of a function, what it says of invented arguments. */
function listWords(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return listCalls(value as (...given: unknown[]) => unknown, place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listWords(inner, `${place}.${key}`));
}

/** A function takes numbers, words or lists of words: the first that it can say something of. */
function listCalls(
  say: (...given: unknown[]) => unknown,
  place: string,
): readonly (readonly [string, string])[] {
  const said = [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [12_000, 12_000, 12_000, 12_000],
    ['Homais', 'Homais', 'Homais'],
    ['Homais', 'essay'],
    [['Homais']],
  ].flatMap((given) => {
    try {
      return listWords(say(...given), `${place}(${given[0]})`);
    } catch {
      return [];
    }
  });
  expect(said.length, `${place} says nothing`).toBeGreaterThan(0);
  return said;
}

test('every word of text.ts is typeset already', () => {
  const all = Object.entries(words).flatMap(([name, value]) => listWords(value, name));
  expect(all.length).toBeGreaterThan(200);
  const wrong = all.filter(([, word]) => typeset(word) !== word);
  expect(wrong.map(([place, word]) => [place, word, typeset(word)])).toEqual([]);
});
