import { describe, expect, it } from 'vitest';
import { editYaml, type YamlEdit } from '#load/edit-yaml.ts';

const CASES: readonly [string, string, YamlEdit, string | undefined][] = [
  ['plain, beside a comment', 'a: x # note\nb: 1\n', { at: ['a'], set: 'y' }, 'a: y # note\nb: 1\n'],
  ['in its own quotation marks', `a: 'x'\nb: "x"\n`, { at: ['a'], set: 'y' }, `a: 'y'\nb: "x"\n`],
  ['that would be a number', 'a: [x, z]\n', { at: ['a', 0], set: '2026' }, 'a: ["2026", z]\n'],
  ['after CRLF', 'a: x\r\nb: 1\r\n', { at: ['a'], set: 'y' }, 'a: y\r\nb: 1\r\n'],
  [
    'of an announced part',
    'plan:\n  - a\n  - title: B\n  - c\n',
    { at: ['plan', 1], set: 'b' },
    'plan:\n  - a\n  - b\n  - c\n',
  ],
  ['of a part in braces', 'plan: [a, { title: B }]\n', { at: ['plan', 1], set: 'b' }, 'plan: [a, b]\n'],
  ['at the end of a list', 'a: [x] # note\n', { at: ['a'], insert: 'y' }, 'a: [x, y] # note\n'],
  [
    'at the end of a list of lines',
    'a:\n  - x # un\nb: 1\n',
    { at: ['a'], insert: 'y' },
    'a:\n  - x # un\n  - y\nb: 1\n',
  ],
  ['before another', 'a:\n- x\n- z\n', { at: ['a'], insert: 'y', place: 1 }, 'a:\n- x\n- y\n- z\n'],
  ['before another in brackets', 'a: [x, z]', { at: ['a'], insert: 'y', place: 0 }, 'a: [y, x, z]'],
  ['in an empty list', 'a: []\n', { at: ['a'], insert: 'y' }, 'a: [y]\n'],
  ['in a list that is not there', 'a: 1\n# fin\n', { at: ['b'], insert: 'y' }, 'a: 1\nb: [y]\n# fin\n'],
  [
    'in an item of a list',
    '- a: 1\n  b: >-\n    x\n    y\n- a: 2\n',
    { at: [0, 'c'], insert: 'y' },
    '- a: 1\n  b: >-\n    x\n    y\n  c: [y]\n- a: 2\n',
  ],
  ['in an item in braces', '- { a: 1 }\n', { at: [0, 'c'], insert: 'y' }, '- { a: 1, c: [y] }\n'],
  ['without an end of line', 'a: 1', { at: ['b'], insert: 'y' }, 'a: 1\nb: [y]'],
  ['as a field', 'a: 1\n', { at: ['guid'], add: 'tag:x,2026:y' }, 'a: 1\nguid: tag:x,2026:y\n'],
  ['as a field with signs', 'a: 1\n', { at: ['t'], add: 'A : b #c' }, 'a: 1\nt: "A : b #c"\n'],
  ['less a line', 'a:\n  - x\n  - y\nb: 1\n', { at: ['a', 0], remove: true }, 'a:\n  - y\nb: 1\n'],
  ['less the last', 'a: [x, y]\n', { at: ['a', 1], remove: true }, 'a: [x]\n'],
  ['less the first', 'a: [x, y]\n', { at: ['a', 0], remove: true }, 'a: [y]\n'],
  [
    'less an item of many lines',
    '- a: 1\n  b: 2\n# deux\n- a: 3\n',
    { at: [0], remove: true },
    '# deux\n- a: 3\n',
  ],
  ['less the only item', '- a: 1\n  b: 2\n', { at: [0], remove: true }, '[]\n'],
  ['less a field', 'a: 1\nb: [x]\n# fin\nc: 2\n', { at: ['b'], remove: true }, 'a: 1\n# fin\nc: 2\n'],
  ['less a field in braces', '- { a: 1, b: [x] }\n', { at: [0, 'b'], remove: true }, '- { a: 1 }\n'],
  ['through an anchor, which would change two', 'a: &x un\nb: *x\n', { at: ['a'], set: 'y' }, undefined],
  ['of what cannot be read', 'a: [x\n', { at: ['a'], insert: 'y' }, undefined],
];

describe('editYaml', () => {
  it.each(CASES)('changes a value %s', (_what, source, edit, expected) => {
    expect(editYaml(source, [edit])).toBe(expected);
  });

  it('makes several changes, each in what the one before has left', () => {
    const source = '- slug: a # A\n  former: [z]\n- slug: b\n';
    const edits: readonly YamlEdit[] = [
      { at: [1, 'former'], insert: 'a' },
      { at: [1, 'former'], insert: 'z' },
      { at: [0], remove: true },
    ];
    expect(editYaml(source, edits)).toBe('- slug: b\n  former: [a, z]\n');
  });
});
