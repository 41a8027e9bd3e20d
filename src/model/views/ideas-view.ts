import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toArticleLink, type InLanguage } from './links.ts';

/** One entry of the dictionary, with the article that argues with it. */
export interface IdeaView extends InLanguage {
  readonly word: string;
  readonly idea: string;
  readonly url: string;
  readonly title: string;
}

/** The entries that begin with one letter. */
export interface LetterView {
  readonly letter: string;
  readonly ideas: readonly IdeaView[];
}

/** Entries in alphabetical order, grouped under their first letter without accent. */
export function toIdeas(publication: Publication): readonly LetterView[] {
  const ideas = publication.articles
    .flatMap((article) => toIdea(article, publication) ?? [])
    .sort((a, b) => publication.locale.compare(a.word, b.word) || (a.url < b.url ? -1 : 1));
  return [...Map.groupBy(ideas, ({ word }) => toLetter(word))].map(([letter, group]) => ({
    letter,
    ideas: group,
  }));
}

/** The entry that an article argues with, if it has one. */
export function toIdea(article: Article, publication: Publication): IdeaView | undefined {
  const { entry } = article.data;
  return entry && { ...entry, ...toArticleLink(article, publication) };
}

function toLetter(word: string): string {
  const first = word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
