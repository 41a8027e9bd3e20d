import { getKind, type ArticleData } from '#kinds/kinds.ts';
import { toMentions, type Mention } from '#kinds/references.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('repeated-name');

/** The same author, theme, interviewee or organisation twice in one article. Cost: the length of the lists. */
export const checkRepeatedNames: CatalogRule = function* ({ catalog }) {
  for (const { file, data } of catalog.articles)
    for (const list of listLists(data)) yield* listRepeated(file, list);
};

function listLists(data: ArticleData): readonly (readonly Mention[])[] {
  const { featured = [], organisations = [] } = getKind(data.kind).getReferences(data);
  return [toMentions('authors', data.authors ?? []), toMentions('tags', data.tags), featured, organisations];
}

function* listRepeated(file: string, mentions: readonly Mention[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const { slug, path } of mentions) {
    if (seen.has(slug))
      yield warning(
        file,
        { path },
        {
          message: { fr: `Nommé deux fois : \`${slug}\`.`, en: `Named twice: \`${slug}\`.` },
          fix: { fr: 'Le retirer une fois.', en: 'Remove it once.' },
        },
      );
    seen.add(slug);
  }
}
