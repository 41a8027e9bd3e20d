import type { Element } from 'hast';
import { hasClass } from '#html/tree.ts';
import { readFrenchDate } from '#import/dates.ts';
import type { LegacyComment } from '#import/legacy.ts';
import { findClass, findTag, getAttribute, toInnerHtml, toWords, without } from '#import/saved-page.ts';

export function toComment(comment: Element, anchor: string, parent: string): LegacyComment {
  const foot = findClass(comment, 'posted');
  const [, author = '', when = ''] = /Écrit par\s*:?\s*(.*?)\s*\|\s*(.*)$/.exec(toWords(foot)) ?? [];
  const url = getAttribute(foot && findTag(foot, 'a'), 'href');
  const date = readFrenchDate(when);
  const isNoise = (element: Element): boolean =>
    hasClass(element, 'posted') ||
    (element.tagName === 'img' && /bulle\.gif/.test(getAttribute(element, 'src')));
  return {
    id: anchor.replace(/^c(?=\d)/, ''),
    ...(parent === '' ? {} : { parent }),
    type: 'comment',
    isApproved: true,
    author,
    ...(/^https?:/.test(url) ? { url } : {}),
    date: /\d:\d/.test(when) ? date : date.slice(0, 10),
    html: toInnerHtml(without(comment, isNoise)),
    anchor,
  };
}
