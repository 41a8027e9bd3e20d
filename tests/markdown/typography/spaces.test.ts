import { describe, expect, it } from 'vitest';
import { LINE_BREAK, NBSP, NNBSP, OBJECT, spacesEnd, spacesStart } from '#markdown/typography/spaces.ts';

describe('named invisible characters', () => {
  it.each([
    ['NBSP', NBSP, 0x00a0],
    ['NNBSP', NNBSP, 0x202f],
    ['OBJECT', OBJECT, 0xfffc],
    ['LINE_BREAK', LINE_BREAK, 0x0085],
  ])('has %s', (_, character, code) => {
    expect([character.length, character.charCodeAt(0)]).toEqual([1, code]);
  });
});

describe('spacesStart and spacesEnd', () => {
  it('find white space of every kind, but no hard line break', () => {
    const text = `a${LINE_BREAK} \n${NBSP}${NNBSP}\u2009b`;
    expect([spacesStart(text, 7), spacesEnd(text, 2)]).toEqual([2, 7]);
  });

  it('find nothing where there is none, even at both ends', () => {
    expect([spacesStart('ab', 0), spacesStart('ab', 1), spacesEnd('ab', 2)]).toEqual([0, 1, 2]);
  });
});
