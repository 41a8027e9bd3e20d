import { describe, expect, it } from 'vitest';
import { applyEdits, moveBoundaries } from '#markdown/typography/edit.ts';

describe('applyEdits', () => {
  it('makes every edit at its place', () => {
    const edits = [
      { start: 0, end: 1, text: 'AA' },
      { start: 2, end: 4, text: '' },
      { start: 4, end: 5, text: 'E' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('AAbEf');
  });

  it('changes nothing without edits', () => {
    expect(applyEdits('abc', [])).toBe('abc');
  });
});

describe('moveBoundaries', () => {
  it.each([
    ['before an edit', [1], [1]],
    ['at the start of an edit', [2], [2]],
    ['inside an edit, after its text', [3], [3]],
    ['at the end of an edit', [5], [3]],
    ['after an edit', [6], [4]],
    ['several inside one edit, together', [3, 4, 5, 6], [3, 3, 3, 4]],
    ['empty runs, together', [0, 0, 2, 2, 6, 6], [0, 0, 2, 2, 4, 4]],
  ])('puts a boundary %s', (_, boundaries, moved) => {
    expect(moveBoundaries(boundaries, [{ start: 2, end: 5, text: '…' }])).toEqual(moved);
  });

  it('adds up the edits', () => {
    const edits = [
      { start: 0, end: 1, text: 'aa' },
      { start: 3, end: 4, text: 'bb' },
    ];
    expect(moveBoundaries([1, 3, 4, 9], edits)).toEqual([2, 4, 6, 11]);
  });
});
