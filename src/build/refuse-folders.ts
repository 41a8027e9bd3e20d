import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Folders {
  readonly contentDir: string;
  readonly outDir: string;
}

/** Why a publication cannot be built from that folder into that one, for its owner; undefined when it can. */
export function findFolderMistake({ contentDir, outDir }: Folders): string | undefined {
  if (!existsSync(join(contentDir, 'site.yaml')))
    return `Pas de site.yaml dans ${contentDir} : ce dossier n’est pas une publication.`;
  if (`${contentDir}/`.startsWith(`${outDir}/`) || isForeign(outDir))
    return `Le dossier de sortie ${outDir} serait effacé : en choisir un autre.`;
  if (`${outDir}/`.startsWith(`${contentDir}/`))
    return `Le dossier de sortie ${outDir} est dans le contenu : en choisir un autre.`;
  return undefined;
}

/** A folder with files of which no build is the author. */
function isForeign(outDir: string): boolean {
  return (
    existsSync(outDir) &&
    readdirSync(outDir).length > 0 &&
    !(existsSync(join(outDir, '404.html')) && existsSync(join(outDir, 'sitemap.xml')))
  );
}
