import { toName } from '#language.ts';
import type { Article } from '#model/catalog.ts';
import { once } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import type { Link } from './links.ts';

/** The public articles of each language, newest first; none where all are of one. */
export const groupByLanguage = once(
  ({ articles, site }: Publication): ReadonlyMap<string, readonly Article[]> => {
    const groups = Map.groupBy(articles, ({ data }) => data.lang ?? site.language);
    return groups.size > 1 ? groups : new Map();
  },
);

/** « En anglais », « Les textes écrits en anglais. » */
export function describeLanguage(
  tag: string,
  { locale: { code, words } }: Publication,
): { readonly title: string; readonly description: string } {
  const name = toName(code, tag) ?? tag;
  return { title: words.writtenIn(name), description: words.writtenInDescription(name) };
}

/** Where the articles of each language are, and how many. */
export function toLanguageLines(publication: Publication): readonly (Link & { readonly count: number })[] {
  return [...groupByLanguage(publication)].map(([tag, articles]) => ({
    title: describeLanguage(tag, publication).title,
    url: publication.paths.language(tag),
    count: articles.length,
  }));
}
