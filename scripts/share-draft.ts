import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { endSharing, isShared, shareDraft } from '#build/shared-drafts.ts';
import { toRealPath } from '#engine/output-staging.ts';
import { listAdditions } from '#integration/list-additions.ts';
import { toClock } from '#integration/options.ts';
import { listFiles } from '#load/content-files.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { suggest } from '#model/to-findings.ts';
import { readConfig } from './read-config.ts';

const ROOT = dirname(import.meta.dirname);

interface Sharing {
  readonly contentDir: string;
  readonly out: string | undefined;
  readonly slug: string;
  readonly now: string | undefined;
}

/** Why a draft cannot be shared there, or what shares it: its path, for the build that follows, and what takes that back. */
export async function startSharing(
  sharing: Sharing,
): Promise<{ mistake: Translated } | { path: string; undo: () => void }> {
  const { contentDir, slug, now } = sharing;
  const place = await toPlace(sharing);
  const slugs = listFiles(contentDir)
    .files.filter(({ role }) => role === 'article' || role === 'page')
    .map((one) => one.slug);
  if (!slugs.includes(slug)) return { mistake: toUnknown(slug, slugs) };
  const reason = await findListing(place.outDir);
  if (reason !== undefined)
    return {
      mistake: {
        fr: `Pas d’aperçu à partager ici : ${reason.fr}.`,
        en: `No preview to share here: ${reason.en}.`,
      },
    };
  const wasShared = isShared(place, slug);
  const path = shareDraft(place, slug, toClock(now)('Europe/Paris'));
  return { path, undo: () => (wasShared ? undefined : endSharing(place, slug)) };
}

function toUnknown(slug: string, slugs: readonly string[]): Translated {
  const near = suggest(slug, slugs) ?? {
    fr: 'Le nom est celui du fichier.',
    en: 'The name is that of the file.',
  };
  return {
    fr: `Aucun texte ne s’appelle ${slug}. ${tell(near, 'fr')}`,
    en: `No text is called ${slug}. ${tell(near, 'en')}`,
  };
}

/** Removes the page; false when there was none. */
export async function stopSharing(sharing: Sharing): Promise<boolean> {
  const place = await toPlace(sharing);
  const wasShared = isShared(place, sharing.slug);
  endSharing(place, sharing.slug);
  return wasShared;
}

async function toPlace({ out }: Sharing): Promise<{ cacheDir: string; outDir: string }> {
  const outDir = out ?? String((await readConfig()).outDir ?? 'dist');
  return {
    cacheDir: join(ROOT, '.cache'),
    outDir: toRealPath(resolve(out === undefined ? ROOT : '.', outDir)),
  };
}

/** Where anybody may read the list of the files, an address is no secret. */
async function findListing(outDir: string): Promise<Translated | undefined> {
  if (!['', '0', 'false'].includes(process.env['CI'] ?? ''))
    return {
      fr: 'la variable CI est posée, et le journal d’un serveur le montrerait',
      en: 'the variable CI is set, and the log of a server would show it',
    };
  const mark = ['.git', 'CNAME', '.nojekyll'].find((name) => existsSync(join(outDir, name)));
  if (mark !== undefined)
    return {
      fr: `${outDir} est publié par git (${mark}), qui liste ses fichiers à tous`,
      en: `${outDir} is published by git (${mark}), which lists its files for everybody`,
    };
  if (isTracked(outDir))
    return {
      fr: `${outDir} est suivi par git, qui liste ses fichiers à tous ; l’ignorer, ou choisir un autre --out`,
      en: `${outDir} is tracked by git, which lists its files for everybody; ignore it, or choose another --out`,
    };
  const additions = listAdditions({ root: ROOT, config: await readConfig() });
  return additions.length > 0
    ? {
        fr: `astro.config.mjs demande la construction d’Astro (${additions.join(', ')})`,
        en: `astro.config.mjs asks for Astro’s own build (${additions.join(', ')})`,
      }
    : undefined;
}

/** Whether git would take what is written there. */
function isTracked(outDir: string): boolean {
  let folder = outDir;
  while (!existsSync(folder)) folder = dirname(folder);
  if (folder === outDir) folder = dirname(outDir);
  const { status } = spawnSync('git', ['-C', folder, 'check-ignore', '-q', `${outDir}/`], {
    stdio: 'ignore',
  });
  return status === 1;
}
