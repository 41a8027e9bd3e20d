import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { findMarker } from '#engine/output-marker.ts';
import { toPublicDir } from '#check/public-folder.ts';
import { toRealPath } from '#engine/output-staging.ts';
import type { Locale } from '#locales/locale.ts';
import { toManifestFile } from './open-build.ts';

/** Bytes that a file can have, to be read at once. */
const MOST_BYTES = 2 ** 31 - 1;

type Words = Locale['build'];

interface Folders {
  readonly root: string;
  readonly cacheDir: string;
  readonly contentDir: string;
  readonly outDir: string;
}

/** Why a publication cannot be built from that folder into that one, in the words of its owner; undefined when it can. */
export function findFolderMistake(folders: Folders, words: Words): string | undefined {
  const contentDir = toRealPath(folders.contentDir);
  const outDir = toRealPath(folders.outDir);
  if (!existsSync(join(contentDir, 'site.yaml'))) return words.noSite(contentDir);
  if (`${contentDir}/`.startsWith(`${outDir}/`)) return words.outHoldsContent(outDir);
  if (`${outDir}/`.startsWith(`${contentDir}/`)) return words.outInContent(outDir);
  return (
    findPublicMistake(toPublicDir(folders.root), words) ??
    findOutputMistake(outDir, toManifestFile({ ...folders, outDir }), words)
  );
}

/** Astro copies all that is in `public/`, wherever a link leads and whether it has an end or not. */
function findPublicMistake(folder: string, words: Words): string | undefined {
  if (!existsSync(folder)) return undefined;
  const inside = `${realpathSync(folder)}${sep}`;
  const odd = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .find((file) => !isCopied(file, inside));
  return odd && words.notForPublic(odd);
}

function isCopied(file: string, inside: string): boolean {
  if (!existsSync(file) || !realpathSync(file).startsWith(inside)) return false;
  const stat = statSync(file);
  return stat.isFile() && stat.size <= MOST_BYTES;
}

function findOutputMistake(outDir: string, manifestFile: string, words: Words): string | undefined {
  const file = findFile(outDir);
  if (file !== undefined) return words.outIsFile(file);
  return findMarker(outDir, manifestFile)
    ? undefined
    : words.outIsForeign(outDir, readdirSync(outDir).sort());
}

/** What is no folder of a path without links. */
function findFile(path: string): string | undefined {
  const above = dirname(path) === path ? undefined : findFile(dirname(path));
  if (above !== undefined) return above;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return !stat || stat.isDirectory() ? undefined : path;
}
