import { getKind, type ArticleData } from '#kinds/kinds.ts';
import { toMentions, type Mention } from '#kinds/references.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('repeated-name');

/** The same author, theme, interviewee or organisation twice in one article. Cost: the length of the lists. */
export const checkRepeatedNames: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) => listLists(data).flatMap((list) => listRepeated(file, list)));

function listLists(data: ArticleData): readonly (readonly Mention[])[] {
  const { featured = [], organisations = [] } = getKind(data.kind).getReferences(data);
  return [toMentions('authors', data.authors ?? []), toMentions('tags', data.tags), featured, organisations];
}

function listRepeated(file: string, mentions: readonly Mention[]): readonly Finding[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ slug, path }) => {
    const isNew = !seen.has(slug);
    seen.add(slug);
    return isNew
      ? []
      : [
          warning(
            file,
            { path },
            {
              message: `Nommé deux fois : \`${slug}\`.`,
              fix: 'Le retirer une fois.',
            },
          ),
        ];
  });
}
