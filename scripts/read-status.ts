import { dirname, join } from 'node:path';
import { FileStore } from '#engine/file-store.ts';
import { toStoreDir } from '#build/expensive-assets.ts';
import { checkFolder } from '#check/check-folder.ts';
import { toPublicDir } from '#check/public-folder.ts';
import { toStatus, type Status } from '#check/status.ts';
import { toClock } from '#integration/options.ts';
import { fillNames } from '#load/fill-names.ts';
import { getLocale, hasLocale } from '#locales/get-locale.ts';
import { toIso } from '#model/dates.ts';
import { refuse, type Command } from './arguments.ts';
import { openCheckCache, saveCheckCache } from './check-cache.ts';
import { readInstant } from './clock.ts';
import { finishInterrupted } from './content-lock.ts';

interface StatusRead {
  readonly status: Status;
  /** An instant in milliseconds since 1970, in words. */
  readonly toInstant: (at: number) => string;
}

/** Where the publication of a folder stands, now or at the instant that is written; one that cannot be read ends with code 2. */
export async function readStatus(contentDir: string, command: Command, now?: string): Promise<StatusRead> {
  const root = dirname(import.meta.dirname);
  await finishInterrupted(contentDir);
  const cache = openCheckCache(contentDir);
  const checked = await checkFolder({
    contentDir,
    cache,
    publicDir: toPublicDir(root),
    toNow: toClock(readInstant(now, command)),
    kept: new FileStore(toStoreDir(join(root, '.cache'))),
    mdx: 'read',
  });
  saveCheckCache(cache);
  const { salvaged } = checked.content;
  if (!salvaged)
    refuse(command, {
      fr: 'site.yaml est illisible : npm run check dit pourquoi.',
      en: 'site.yaml cannot be read: npm run check tells why.',
    });
  const { dates } = getLocale(hasLocale(command.language) ? command.language : 'en');
  return {
    status: toStatus(fillNames(salvaged), checked.problems, checked.now),
    toInstant: (at) => dates.toInstant(toIso(at, salvaged.site.timeZone)),
  };
}
