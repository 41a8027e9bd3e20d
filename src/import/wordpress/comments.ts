import { toDate } from '#import/dates.ts';
import type { LegacyComment } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { getText, type XmlElement } from '#import/xml-elements.ts';
import { toReaderHtml } from './body.ts';
import { optional } from './optional.ts';

/** Others are notes among those who write, orders … */
const PUBLIC_TYPES: ReadonlySet<string> = new Set(['', 'comment', 'pingback', 'trackback']);
const APPROVED: ReadonlySet<string> = new Set(['1', 'approve', 'approved']);

export function toComment(element: XmlElement, index: number): LegacyComment {
  const get = (name: string): string => getText(element, `wp:comment_${name}`);
  const written = get('type');
  const isPublic = PUBLIC_TYPES.has(written);
  const approved = get('approved');
  const parent = get('parent');
  return {
    id: get('id') || `${index + 1}`,
    ...(parent === '' || parent === '0' ? {} : { parent }),
    type: written === 'pingback' || written === 'trackback' ? written : 'comment',
    isApproved: isPublic && APPROVED.has(approved),
    ...(approved === 'spam' ? { isSpam: true } : {}),
    author: toPlainText(get('author')),
    ...optional('url', get('author_url')),
    date: toDate(get('date')) || toDate(get('date_gmt')),
    ...optional('dateUtc', toDate(get('date_gmt'))),
    html: toReaderHtml(get('content'), NO_ATTACHMENT).html,
  };
}

const NO_ATTACHMENT = { findAttachment: () => undefined, findBlock: () => undefined, attached: [] };
