import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNode } from './run-build.ts';

const SCRIPT = join(import.meta.dirname, 'long-incremental.ts');

describe('a build from what earlier builds left', () => {
  it.each([2026, 1311])(
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
      expect(stdout).toContain('6 builds compared, 0 wrong');
    },
  );
});
