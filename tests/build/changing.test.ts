import { describe, expect, it } from 'vitest';
import { buildWhileWriting, type Writing } from './changing.ts';

const toAgain = (file: string): string =>
  `articles/2024/${file}.md a changé pendant la construction\u00a0: on recommence.`;
const AGAIN = toAgain('le-faux-registre');

const CASES: readonly (readonly [string, Writing, readonly string[]])[] = [
  ['begins again when a text has changed since it was read', { how: 'edited' }, [AGAIN, 'built: ']],
  ['begins again when a text has been removed', { how: 'removed' }, [AGAIN, 'built: ']],
  [
    'begins again when a text has been added to many',
    { how: 'added', files: 2000 },
    [toAgain('un-ajout'), 'built: '],
  ],
  [
    'begins again rather than refuse a link to a text that has been added',
    { how: 'awaited' },
    [toAgain('un-ajout'), 'built: '],
  ],
  [
    'gives up in the end, and leaves the earlier output as it was',
    { how: 'edited', times: 99 },
    [AGAIN, AGAIN, AGAIN, AGAIN, 'refused: '],
  ],
];

describe('a build while an author goes on writing', () => {
  it.each(CASES)('%s', async (_, writing, printed) => {
    expect(await buildWhileWriting(writing)).toEqual(printed);
  });
});
