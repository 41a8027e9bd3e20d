import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('tag-use');

/** Below, every theme of a new blog would be warned of. */
const FEWEST = 10;

/** Themes that no article has, or only one: a list of one article helps nobody. Cost: one pass over the articles' themes. */
export const checkTagUse: CatalogRule = function* ({ catalog, files }, { isReadable, tagSlugs }) {
  if (catalog.articles.length < FEWEST) return;
  if (files.some(({ role, file }) => role === 'article' && !isReadable(file))) return;
  const uses = new Map<string, number>();
  for (const slug of catalog.articles.flatMap(({ data }) => [...new Set(data.tags)]))
    uses.set(slug, (uses.get(slug) ?? 0) + 1);
  for (const slug of catalog.tags.keys()) {
    const count = uses.get(slug) ?? 0;
    if (count < 2)
      yield warning('tags.yaml', key(tagSlugs.lastIndexOf(slug), 'slug'), {
        message:
          count === 0
            ? { fr: `Thème que rien ne porte : \`${slug}\`.`, en: `Topic that nothing has: \`${slug}\`.` }
            : {
                fr: `Thème qu’un seul article porte : \`${slug}\`.`,
                en: `Topic that only one article has: \`${slug}\`.`,
              },
        fix: {
          fr: 'En attendant d’autres articles, se demander s’il faut un thème.',
          en: 'Until there are more articles, consider whether it needs a topic.',
        },
      });
  }
};
