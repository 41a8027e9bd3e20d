import { join, relative, resolve } from 'node:path';
import { finishChanges, isInterrupted } from '#engine/change-set.ts';
import { toDigest } from '#engine/digest.ts';
import { withLock } from '#engine/lock.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Does `work` while no other command changes that content folder, once what was interrupted there is finished. */
export function withContentLock<T>(contentDir: string, work: () => T | Promise<T>): Promise<T> {
  const folder = relative(process.cwd(), contentDir) || '.';
  return withLock(
    join(ROOT, '.cache', 'content', toDigest(contentDir)),
    () => console.error(`Une autre commande change ${folder} : attendre qu’elle finisse.`),
    async () => {
      const words = finishChanges(contentDir);
      if (words !== undefined) console.error(`Fini, d’une commande interrompue : ${words}.`);
      return await work();
    },
  );
}

/** The same, for a command that changes nothing itself. */
export async function finishInterrupted(contentDir: string): Promise<void> {
  if (isInterrupted(contentDir)) await withContentLock(contentDir, () => undefined);
}
