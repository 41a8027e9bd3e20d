import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { finishChanges, type ChangePlace } from '#engine/change-set.ts';
import { toDigest } from '#engine/digest.ts';
import { withLock } from '#engine/lock.ts';
import { tell } from '#locales/tell.ts';
import { findLanguage } from './language.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Does `work` while no other command changes that content folder, once what was interrupted there is finished. */
export function withContentLock<T>(
  contentDir: string,
  work: (place: ChangePlace) => T | Promise<T>,
): Promise<T> {
  const folder = relative(process.cwd(), contentDir) || '.';
  const lock = toLockFolder(contentDir);
  const language = findLanguage(contentDir);
  const place = { folder: contentDir, journal: toJournal(lock) };
  return withLock(
    lock,
    () =>
      console.error(
        tell(
          {
            fr: `Une autre commande change ${folder} : attendre qu’elle finisse.`,
            en: `Another command is changing ${folder}: waiting for it to finish.`,
          },
          language,
        ),
      ),
    async () => {
      const words = finishChanges(place);
      if (words !== undefined)
        console.error(
          tell(
            {
              fr: `Fini, d’une commande interrompue : ${words}.`,
              en: `Finished what an interrupted command had begun: ${words}.`,
            },
            language,
          ),
        );
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
