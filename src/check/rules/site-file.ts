import { findingsOf, TOP } from '#check/finding.ts';
import type { FolderRule } from '#check/rule.ts';

const { error } = findingsOf('site-file');

/** A folder without `site.yaml` is no publication. Cost: one pass over the files. */
export const checkSiteFile: FolderRule = function* ({ files }) {
  if (!files.some(({ role }) => role === 'site'))
    yield error('site.yaml', TOP, {
      message: 'Fichier absent : `site.yaml`.',
      fix: 'L’écrire d’après celui de content/ : il dit le nom et l’adresse de la publication.',
    });
};
