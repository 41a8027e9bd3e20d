import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { finishChanges, type ChangePlace } from '#engine/change-set.ts';
import { toDigest } from '#engine/digest.ts';
import { withLock } from '#engine/lock.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Does `work` while no other command changes that content folder, once what was interrupted there is finished. */
export function withContentLock<T>(
  contentDir: string,
  work: (place: ChangePlace) => T | Promise<T>,
): Promise<T> {
  const folder = relative(process.cwd(), contentDir) || '.';
  const lock = toLockFolder(contentDir);
  const place = { folder: contentDir, journal: toJournal(lock) };
  return withLock(
    lock,
    () => console.error(`Une autre commande change ${folder} : attendre qu’elle finisse.`),
    async () => {
      const words = finishChanges(place);
      if (words !== undefined) console.error(`Fini, d’une commande interrompue : ${words}.`);
      return await work(place);
    },
  );
}

/** The same, for a command that changes nothing itself. */
export async function finishInterrupted(contentDir: string): Promise<void> {
  if (existsSync(toJournal(toLockFolder(contentDir)))) await withContentLock(contentDir, () => undefined);
}

function toLockFolder(contentDir: string): string {
  return join(ROOT, '.cache', 'content', toDigest(contentDir));
}

function toJournal(lock: string): string {
  return join(lock, 'changes.json');
}
