import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findMarker } from '#engine/output-marker.ts';
import { toRealPath } from '#engine/output-staging.ts';
import { getLocale } from '#locales/get-locale.ts';
import { toManifestFile } from './open-build.ts';

interface Folders {
  readonly cacheDir: string;
  readonly contentDir: string;
  readonly outDir: string;
}

/** Why a publication cannot be built from that folder into that one, for its owner; undefined when it can. */
export function findFolderMistake(folders: Folders): string | undefined {
  const contentDir = toRealPath(folders.contentDir);
  const outDir = toRealPath(folders.outDir);
  if (!existsSync(join(contentDir, 'site.yaml')))
    return `Pas de site.yaml dans ${contentDir} : ce dossier n’est pas une publication.`;
  if (`${contentDir}/`.startsWith(`${outDir}/`))
    return `Le dossier de sortie ${outDir} serait effacé : en choisir un autre.`;
  if (`${outDir}/`.startsWith(`${contentDir}/`))
    return `Le dossier de sortie ${outDir} est dans le contenu : en choisir un autre.`;
  return findOutputMistake(outDir, toManifestFile({ ...folders, outDir }));
}

function findOutputMistake(outDir: string, manifestFile: string): string | undefined {
  const words = getLocale('fr').build;
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
