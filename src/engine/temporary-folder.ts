import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A new empty folder that nobody else has; it goes with the process, ended by a signal too. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'idees-recues-'));
  // Threads may still be writing there.
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  for (const signal of ENDINGS)
    process.once(signal, () => {
      remove();
      process.kill(process.pid, signal);
    });
  return folder;
}
