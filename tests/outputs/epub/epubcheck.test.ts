import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { makeSmallBook } from './read-book.ts';

/** Debian's package `epubcheck`; its command fails without binfmt, so the archive is run directly. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.skipIf(!existsSync(EPUBCHECK))(
  `has no fault for epubcheck (skipped without ${EPUBCHECK}: apt-get install epubcheck)`,
  async () => {
    const file = join(folder, 'petite-serie.epub');
    writeFileSync(file, await makeSmallBook());
    const { stdout, stderr } = await promisify(execFile)('java', [
      '-XX:TieredStopAtLevel=1',
      '-jar',
      EPUBCHECK,
      file,
    ]).catch((error: unknown) => ({
      stdout: '',
      stderr: String(Object(error).stdout) + String(Object(error).stderr),
    }));
    expect(stderr).toBe('');
    expect(stdout).toContain('0 fatals / 0 errors / 0 warnings');
  },
);
