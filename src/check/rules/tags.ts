import type { Finding } from '#model/problem.ts';
import type { TagData } from '#model/tag.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error, warning } = findingsOf('tag');
const FILE = 'tags.yaml';

/**
 * Two themes that only case, accents, spaces or hyphens tell apart, former names that are taken. A slug written twice is found by
 * `duplicate-tags`. Cost: one pass over the themes.
 */
export const checkTags: CatalogRule = function* ({ catalog }, { tagSlugs }) {
  const tags = [...catalog.tags.values()];
  yield* listTwins(tags, 'label', tagSlugs);
  yield* listTwins(tags, 'slug', tagSlugs);
  yield* listFormer(tags, tagSlugs);
};

function* listTwins(
  tags: readonly TagData[],
  field: 'label' | 'slug',
  slugs: readonly string[],
): Iterable<Finding> {
  const first = new Map<string, TagData>();
  for (const tag of tags) {
    const folded = fold(tag[field]);
    const other = first.get(folded);
    if (!other) first.set(folded, tag);
    else
      yield warning(FILE, key(slugs.lastIndexOf(tag.slug), field), {
        message: {
          fr: `Thème qui en répète un autre : \`${tag[field]}\`, comme \`${other[field]}\`.`,
          en: `Topic that repeats another: \`${tag[field]}\`, like \`${other[field]}\`.`,
        },
        fix: {
          fr: `N’en garder qu’un, et mettre l’autre nom dans son champ \`former\`.`,
          en: `Keep only one, and move the other name to its field \`former\`.`,
        },
      });
  }
}

function* listFormer(tags: readonly TagData[], slugs: readonly string[]): Iterable<Finding> {
  const owner = new Map(slugs.map((slug) => [slug, slug]));
  for (const { slug, former } of tags)
    for (const [place, old] of former.entries()) {
      const taken = owner.get(old);
      if (taken === undefined) owner.set(old, slug);
      else
        yield error(FILE, key(slugs.lastIndexOf(slug), 'former', place), {
          message: {
            fr: `Ancien nom déjà pris : \`${old}\`, par \`${taken}\`.`,
            en: `Former name already taken: \`${old}\`, by \`${taken}\`.`,
          },
          fix: {
            fr: 'Une adresse ne mène qu’à un thème : le retirer de l’un des deux.',
            en: 'An address leads to one topic only: remove it from one of the two.',
          },
        });
    }
}

function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
