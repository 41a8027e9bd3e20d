import type { ArticleData } from '#model/article.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('repeated-name');

/** The same author, theme, interviewee or organisation twice in one article. Cost: the length of the lists. */
export const checkRepeatedNames: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) =>
    Object.entries(toLists(data)).flatMap(([field, names]) => listRepeated(file, field, names)),
  );

function listRepeated(file: string, field: string, names: readonly string[]): readonly Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew
      ? []
      : [
          warning(file, key(field, index), {
            message: `Nommé deux fois : \`${name}\`.`,
            fix: 'Le retirer une fois.',
          }),
        ];
  });
}

function toLists(data: ArticleData): Readonly<Record<string, readonly string[]>> {
  const common = { authors: data.authors ?? [], tags: data.tags };
  if (data.kind === 'interview') return { ...common, interviewees: data.interviewees };
  return data.kind === 'case-study' ? { ...common, organisations: data.organisations } : common;
}
