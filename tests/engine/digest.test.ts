import { describe, expect, it } from 'vitest';
import { toDigest, toDigestOf } from '#engine/digest.ts';

describe('toDigest', () => {
  it('has 16 hexadecimal characters, the same for a text and its bytes', () => {
    expect(toDigest('é')).toMatch(/^[0-9a-f]{16}$/);
    expect(toDigest(Buffer.from('é'))).toBe(toDigest('é'));
    expect(toDigest('e')).not.toBe(toDigest('é'));
  });
});

describe.each<readonly [string, (text: string) => string | Buffer]>([
  ['texts', (text) => text],
  ['bytes', (text) => Buffer.from(text)],
])('toDigestOf %s', (_, to) => {
  const digest = (...parts: readonly string[]): string => toDigestOf(parts.map((part) => to(part)));

  it.each([
    [['a', 'b'], ['a:b']],
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a', ''], ['a']],
    [['1:a'], ['a']],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
    [
      ['a', 'b'],
      ['c', 'b'],
    ],
  ])('tells %j from %j', (one, other) => {
    expect(digest(...one)).not.toBe(digest(...other));
    expect(digest(...one)).toBe(digest(...one));
  });
});
