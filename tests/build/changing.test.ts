import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNode } from './run-build.ts';

const SCRIPT = join(import.meta.dirname, 'changing.ts');
const toAgain = (file: string): string =>
  `articles/2024/${file}.md a changé pendant la construction\u00a0: on recommence.`;
const AGAIN = toAgain('le-faux-registre');

describe('a build while an author goes on writing', () => {
  it.each([
    ['begins again when a text has changed since it was read', ['edited'], [AGAIN, 'built: ']],
    ['begins again when a text has been removed', ['removed'], [AGAIN, 'built: ']],
    [
      'begins again when a text has been added to many',
      ['added', '1', '2000'],
      [toAgain('un-ajout'), 'built: '],
    ],
    [
      'begins again rather than refuse a link to a text that has been added',
      ['awaited'],
      [toAgain('un-ajout'), 'built: '],
    ],
    [
      'gives up in the end, and leaves the earlier output as it was',
      ['edited', '99'],
      [AGAIN, AGAIN, AGAIN, AGAIN, 'refused: '],
    ],
  ])('%s', (_, args, printed) => {
    const { code, stdout, stderr } = runNode(SCRIPT, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual(printed.map((line) => line.trimEnd()));
  });
});
