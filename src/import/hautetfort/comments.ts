import type { Element } from 'hast';
import { findElements, hasClass } from '#html/tree.ts';
import { readFrenchDate, toDate } from '#import/dates.ts';
import type { LegacyComment } from '#import/legacy.ts';
import { findClass, findTag, getAttribute, toInnerHtml, toWords, without } from '#import/saved-page.ts';

const SIGNATURE = /^(?:Écrit par|Posted by|Written by)\s*:?\s*(.*?)\s*\|\s*(.*)$/;
const BLOCK = /^(?:p|div|ul|ol|li|table|tr|td|section|article|blockquote|footer|h[1-6])$/;
/** What is clicked to answer. */
const ANSWER = /^(?:R[ée]pondre(?: à ce commentaire)?|Reply(?: to this comment)?)$/;

function toComment(comment: Element, anchor: string, parent: string): LegacyComment {
  const foot = findFoot(comment);
  const [, author = '', when = ''] = SIGNATURE.exec(toWords(foot)) ?? [];
  const url = getAttribute(foot && findTag(foot, 'a'), 'href');
  const written = toDate(getAttribute(foot && findTag(foot, 'time'), 'dateTime'));
  const date = written || readFrenchDate(when);
  const isNoise = (element: Element): boolean =>
    element === foot ||
    hasClass(element, 'posted') ||
    (element.tagName === 'a' && ANSWER.test(toWords(element))) ||
    (element.tagName === 'img' && /bulle\.gif/.test(getAttribute(element, 'src')));
  return {
    id: anchor.replace(/^c(?=\d)/, ''),
    ...(parent === '' ? {} : { parent }),
    type: 'comment',
    isApproved: true,
    author,
    ...(/^https?:/.test(url) ? { url } : {}),
    date: written !== '' || /\d:\d/.test(when) ? date : date.slice(0, 10),
    html: toInnerHtml(without(comment, isNoise)),
    anchor,
  };
}

/** Not what holds lines: its words would be read again for each of them. */
function isLine({ children }: Element): boolean {
  return !children.some((one) => one.type === 'element' && BLOCK.test(one.tagName));
}

/** Its class, else the innermost line that names who wrote it. */
function findFoot(comment: Element): Element | undefined {
  return (
    findClass(comment, 'posted') ??
    findElements(comment, (one) => isLine(one) && SIGNATURE.test(toWords(one))).at(-1)
  );
}

/** In the order of the page: those marked as answers stand below the last one that is none. */
export function toThread(
  comments: readonly Element[],
  { isAnswer, getAnchor }: ThreadMarks,
): readonly LegacyComment[] {
  let parent = '';
  return comments.map((comment, index) => {
    const below = isAnswer(comment) ? parent : '';
    const made = toComment(comment, getAnchor(comment) || `c${index + 1}`, below);
    if (below === '') parent = made.id;
    return made;
  });
}

interface ThreadMarks {
  readonly isAnswer: (comment: Element) => boolean;
  readonly getAnchor: (comment: Element) => string;
}

/** Of a page, whatever it calls those that answer: `commentchild`, `comment-child`, `child` … */
export function isChild({ properties }: Element): boolean {
  return [properties['className']].flat().some((name) => /child|reply$|r[ée]ponse/i.test(String(name)));
}
