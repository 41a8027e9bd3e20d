import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toArticleLink, toPersonLink, type Link, type PersonLink } from './links.ts';

/** Where somebody who answers in an interview is heard before and after it. */
export interface VoiceView {
  readonly person: PersonLink;
  readonly before?: Link | undefined;
  readonly after?: Link | undefined;
}

/** The public interviews next to this one, in time, of each of whom it interviews; of those alone who gave others. */
export function getVoices(
  article: Article,
  { byFeatured }: Publication,
): readonly { readonly slug: string; readonly before?: Article; readonly after?: Article }[] {
  if (article.data.kind !== 'interview') return [];
  return article.data.interviewees.flatMap((slug) => {
    const given = (byFeatured.get(slug) ?? []).filter(({ data }) => data.kind === 'interview');
    const at = given.indexOf(article);
    const [before, after] = [given[at + 1], given[at - 1]];
    return at >= 0 && (before ?? after) ? [{ slug, before, after }] : [];
  });
}

export function toVoices(article: Article, publication: Publication): readonly VoiceView[] {
  return getVoices(article, publication).map(({ slug, before, after }) => ({
    person: toPersonLink(slug, publication),
    before: before && toArticleLink(before, publication),
    after: after && toArticleLink(after, publication),
  }));
}
