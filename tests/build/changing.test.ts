import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNode } from './run-build.ts';

const SCRIPT = join(import.meta.dirname, 'changing.ts');
const AGAIN = 'articles/2024/le-faux-registre.md a changé pendant la construction\u00a0: on recommence.';

describe('a build while an author goes on writing', () => {
  it.each([
    ['begins again when a text has changed since it was read', ['1'], [AGAIN, 'built: ']],
    ['begins again when a text has been removed', ['1', 'removed'], [AGAIN, 'built: ']],
    [
      'gives up in the end, and leaves the earlier output as it was',
      ['99'],
      [AGAIN, AGAIN, AGAIN, AGAIN, 'refused: '],
    ],
  ])('%s', (_, args, printed) => {
    const { code, stdout, stderr } = runNode(SCRIPT, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual(printed.map((line) => line.trimEnd()));
  });
});
