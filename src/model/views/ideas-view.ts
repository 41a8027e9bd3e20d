import type { Publication } from '#model/publication.ts';
import { paths } from '#model/paths.ts';

/** One entry of the dictionary, with the article that argues with it. */
export interface IdeaView {
  readonly word: string;
  readonly idea: string;
  readonly url: string;
  readonly title: string;
}

/** Entries in the alphabetical order of French, grouped under their first letter without accent. */
export function toIdeas(
  publication: Publication,
): readonly { readonly letter: string; readonly ideas: readonly IdeaView[] }[] {
  const ideas = publication.articles
    .flatMap(({ slug, data }): IdeaView[] =>
      data.entry ? [{ ...data.entry, url: paths.article(slug), title: data.title }] : [],
    )
    .sort((a, b) => a.word.localeCompare(b.word, 'fr') || (a.url < b.url ? -1 : 1));
  return [...Map.groupBy(ideas, ({ word }) => toLetter(word))].map(([letter, group]) => ({
    letter,
    ideas: group,
  }));
}

function toLetter(word: string): string {
  const first = word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
