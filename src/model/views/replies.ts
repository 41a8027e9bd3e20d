import type { ArticleData } from '#kinds/kinds.ts';
import { getAnchors, listReplyAnchors } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import {
  toArticleLink,
  toInLanguage,
  toOrganisationLink,
  toPersonLink,
  type InLanguage,
  type Link,
} from './links.ts';

/** What somebody whom an article names replied to it. */
export interface ReplyView extends InLanguage {
  /** Its fragment. */
  readonly id: string;
  readonly by: Replier;
  readonly day: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

interface Replier extends Omit<Link, 'url'> {
  /** Of its page, when it has one. */
  readonly url?: string;
  readonly type?: 'Person' | 'Organization';
}

/** The replies to an article, in the order of their file. */
export function toReplies({ replies, lang }: ArticleData, publication: Publication): readonly ReplyView[] {
  const ids = listReplyAnchors(replies, getAnchors(publication.site));
  return replies.map((one, index) => ({
    id: ids[index] ?? '',
    by: toReplier(one.by, publication),
    day: one.date,
    date: publication.locale.dates.toDate(one.date),
    paragraphs: toParagraphs(one.text),
    ...toInLanguage(one.lang ?? lang, publication),
  }));
}

/** Where a person or an organisation has replied: each article, newest first, at its first reply. */
export function toRepliedTo(by: string, publication: Publication): readonly Link[] {
  const anchors = getAnchors(publication.site);
  return (publication.byReplier.get(by) ?? []).map((article) => {
    const link = toArticleLink(article, publication);
    const { replies } = article.data;
    const id = listReplyAnchors(replies, anchors)[replies.findIndex((one) => one.by === by)];
    return { ...link, url: `${link.url}#${id ?? anchors.replies}` };
  });
}

/** Of a text of YAML, where a folded one (`>-`) has a single line break between two paragraphs. */
function toParagraphs(text: string): readonly string[] {
  const parts = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  return parts.map((part) => part.trim());
}

function toReplier(by: string, publication: Publication): Replier {
  const { people, organisations } = publication.catalog;
  if (people.has(by)) {
    const { title, url, lang, collective } = toPersonLink(by, publication);
    return { title, url, lang, type: collective ? 'Organization' : 'Person' };
  }
  return organisations.has(by)
    ? { ...toOrganisationLink(by, publication), type: 'Organization' }
    : { title: by };
}
