import { listReserved } from '#model/paths.ts';
import { findingsOf, TOP } from '#check/finding.ts';
import type { FolderRule } from '#check/rule.ts';

const { error } = findingsOf('page-name');

/** Pages whose address the site keeps for itself. Cost: one pass over the files. */
export const checkPageNames: FolderRule = ({ files, catalog }) => {
  const reserved = listReserved(catalog?.site ?? { language: 'fr' });
  return files
    .filter(({ role, slug }) => role === 'page' && (reserved.has(slug) || slug === '404'))
    .map(({ file, slug }) =>
      error(file, TOP, {
        message: {
          fr: `Nom de page que le site garde pour lui : \`${slug}\`.`,
          en: `Page name that the site keeps for itself: \`${slug}\`.`,
        },
        fix: {
          fr: 'En choisir un autre : ce serait l’adresse d’une liste ou d’un fichier.',
          en: 'Choose another: it would be the address of a list or of a file.',
        },
      }),
    );
};
