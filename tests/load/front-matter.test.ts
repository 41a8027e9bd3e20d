import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '#load/front-matter.ts';

describe('a text file', () => {
  it.each([
    ['a head and a body', '---\na: 1\n---\n\nCorps.\n', { yaml: 'a: 1\n', body: '\nCorps.\n', bodyLine: 4 }],
    ['an empty head', '---\n---\nCorps.', { yaml: '', body: 'Corps.', bodyLine: 3 }],
    ['no body', '---\na: 1\n---', { yaml: 'a: 1\n', body: '', bodyLine: 3 }],
    [
      'Windows line ends',
      '---\r\na: 1\r\nb: 2\r\n---\r\nCorps.\r\nSuite.',
      { yaml: 'a: 1\r\nb: 2\r\n', body: 'Corps.\nSuite.', bodyLine: 5 },
    ],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nCorps.', { yaml: 'a: 1\n', body: 'Corps.', bodyLine: 4 }],
    [
      'spaces after its marks',
      '---  \na: 1\n--- \t\nCorps.',
      { yaml: 'a: 1\n', body: 'Corps.', bodyLine: 4 },
    ],
    [
      'a rule in its body',
      '---\na: 1\n---\nCorps.\n\n---\n\nFin.',
      { yaml: 'a: 1\n', body: 'Corps.\n\n---\n\nFin.', bodyLine: 4 },
    ],
    [
      'hyphens inside a value',
      '---\na: "--- b"\n---\nCorps.',
      { yaml: 'a: "--- b"\n', body: 'Corps.', bodyLine: 4 },
    ],
  ])('with %s is cut in two', (_what, source, expected) => {
    const parts = splitFrontMatter(source);
    expect(parts && { ...parts, bodyLine: parts.bodyLine }).toEqual({
      ...expected,
      yamlLine: 2,
      bodyLine: countBefore(source, expected.body),
    });
  });

  it.each([
    ['no head', 'Corps.'],
    ['a head that is not closed', '---\na: 1\n\nCorps.'],
    ['a head that begins late', '\n---\na: 1\n---\n'],
    ['a mark that is too long', '----\na: 1\n----\n'],
    ['nothing', ''],
  ])('with %s is refused', (_what, source) => {
    expect(splitFrontMatter(source)).toBeUndefined();
  });
});

/** The line of the file on which the body begins, counted from its end. */
function countBefore(source: string, body: string): number {
  return source.replaceAll('\r\n', '\n').split('\n').length - body.split('\n').length + 1;
}
