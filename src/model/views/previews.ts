import type { Article } from '#model/catalog.ts';
import { cutItalics, type Stretch } from '#model/italics.ts';
import type { Publication } from '#model/publication.ts';
import { toArticleLink, type Link } from './links.ts';
import { toFirstSentence } from './summary.ts';

/** Characters of the previews of a page, at most: compressed with what holds them, 1 kB. */
const MOST = 700;

/** What an article that the text links to is: its title and one sentence. */
export interface PreviewView extends Link {
  readonly sentence: string;
  readonly sentenceItalics: readonly Stretch[];
}

/** Of the first articles that a text links to, as many as a page can carry; none in an interview, whose answers stay as they were given. */
export function toPreviews(article: Article, publication: Publication): readonly PreviewView[] {
  const { bySlug, paths } = publication;
  if (article.facts.turns.length > 0) return [];
  const linked = article.targets
    .map((target) => ({ target, one: bySlug.get(target.split('/')[2] ?? '') }))
    .flatMap(({ target, one }) =>
      one && one !== article && paths.article(one.slug) === target ? [one] : [],
    );
  let left = MOST;
  return linked
    .map((one) => toPreview(one, publication))
    .filter(({ title, sentence }) => (left -= title.length + sentence.length) >= 0);
}

function toPreview(article: Article, publication: Publication): PreviewView {
  const sentence = toFirstSentence(article.data.summary);
  return {
    ...toArticleLink(article, publication),
    sentence,
    sentenceItalics: cutItalics(article.italics?.summary, 0, sentence.length),
  };
}
