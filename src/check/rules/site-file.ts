import { findingsOf, TOP } from '#check/finding.ts';
import type { FolderRule } from '#check/rule.ts';

const { error } = findingsOf('site-file');

/** A folder without `site.yaml` is no publication. Cost: one pass over the files. */
export const checkSiteFile: FolderRule = function* ({ files }) {
  if (!files.some(({ role }) => role === 'site'))
    yield error('site.yaml', TOP, {
      message: { fr: 'Fichier absent : `site.yaml`.', en: 'File missing: `site.yaml`.' },
      fix: {
        fr: 'L’écrire d’après celui de content/ : il dit le nom et l’adresse de la publication.',
        en: 'Write it after the one in content/: it gives the name and the address of the publication.',
      },
    });
};
