import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('duplicate-tag');

/** The same slug twice in `tags.yaml`: the catalogue keeps only the last. Cost: one pass over the themes. */
export const checkDuplicateTags: CatalogRule = function* (_content, { tagSlugs }) {
  const seen = new Set<string>();
  for (const [index, slug] of tagSlugs.entries()) {
    if (seen.has(slug))
      yield error('tags.yaml', key(index, 'slug'), {
        message: { fr: `Thème écrit deux fois : \`${slug}\`.`, en: `Topic written twice: \`${slug}\`.` },
        fix: { fr: 'N’en garder qu’un.', en: 'Keep only one.' },
      });
    seen.add(slug);
  }
};
