import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXHAUSTIVE } from '../exhaustive.ts';
import { runNode } from './run-build.ts';

const SCRIPT = join(import.meta.dirname, 'long-incremental.ts');

describe('a build from what earlier builds left', () => {
  it.each(EXHAUSTIVE ? [2026, 1311] : [2026])(
    'gives what a clean build gives, byte for byte, after edits of any kind (seed %i)',
    (seed) => {
      const { code, stdout, stderr } = runNode(
        SCRIPT,
        '--name',
        `incremental-${seed}`,
        '--seed',
        String(seed),
        '--builds',
        '6',
        '--most',
        '4',
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/6 builds compared, \d+ of bodies alone, 0 wrong/);
    },
  );

  it.each(['', '--record'])(
    'looks only at what prints the bodies that have changed, and misses nothing %s',
    (option) => {
      const { code, stdout, stderr } = runNode(
        SCRIPT,
        ...[
          '--name',
          `bodies${option}`,
          '--seed',
          '40',
          '--builds',
          '5',
          '--most',
          '2',
          '--bodies',
          '--no-cards',
        ],
        ...(option ? [option] : []),
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const [, partial] = /5 builds compared, (\d+) of bodies alone, 0 wrong/.exec(stdout) ?? [];
      expect(Number(partial)).toBeGreaterThan(2);
    },
  );
});
