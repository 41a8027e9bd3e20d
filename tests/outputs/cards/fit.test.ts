import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSize, shorten } from '#outputs/cards/fit.ts';

const ROOM = { width: 1000, height: 300, lineHeight: 1.1, letter: 0.53 } as const;
const SIZES = [96, 60, 40] as const;

describe('fitSize', () => {
  it.each([
    ['Buzz', 96],
    ['Le retour sur investissement se calcule au centime', 60],
    ['mot '.repeat(40).trim(), 40],
    ['a'.repeat(25), 60],
    ['a'.repeat(60), 60],
    ['mot '.repeat(400).trim(), 40],
  ])('%s', (words, size) => {
    expect(fitSize(words, ROOM, SIZES)).toBe(size);
  });
});

describe('shorten', () => {
  it.each([
    ['court', 10, 'court'],
    ['un mot de trop', 9, 'un mot…'],
    ['un mot, de trop', 11, 'un mot…'],
    ['aaaaaaaa\u{1F600}b', 10, 'aaaaaaaa…'],
    ['a'.repeat(20), 10, `${'a'.repeat(9)}…`],
  ])('%s at %i characters', (words, length, short) => {
    expect(shorten(words, length)).toBe(short);
  });

  it('never gives more characters than asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 60 }),
        (words, length) => shorten(words, length).length <= length,
      ),
    );
  });
});
