import type { Element, ElementContent, Root } from 'hast';
import { h, isElement } from './tree.ts';

/** A date of the timeline, `2010-03-17`, and how the text may write it: « 17 mars 2010 ». */
interface WrittenDate {
  readonly date: string;
  readonly dateText: string;
  readonly written?: string;
}

/** What begins the anchors of a line of the timeline and of the passage that tells it. */
interface PassageAnchors {
  readonly fact: string;
  readonly passage: string;
}

type Find = (text: string) => RegExpExecArray | null;

/** What a link cannot stand in, or is no passage of the text. */
const CLOSED = /^(?:a|h[1-6]|code|pre|figure|section|table|button|summary)$/;
/** What a link cannot stand in. */
const UNLINKED = /^(?:a|h[1-6]|code|pre|button|summary)$/;
const FINAL_YEAR = /[\s,]*(\d{4})$/;

/**
 * Links the first mention of each date to its line of the timeline, and gives it an anchor. A year alone is too
 * little to know a passage by; a day without its year will do, where no other date has the same. Changes the tree.
 * @returns the dates that the text mentions.
 */
export function linkPassages(
  body: Root,
  dates: readonly WrittenDate[],
  anchors: PassageAnchors,
): ReadonlySet<string> {
  const found = new Set<string>();
  const finders = dates
    .filter(({ date }) => date.length > 4)
    // A day before its month, which is among its words.
    .toSorted((a, b) => b.date.length - a.date.length)
    .map((one) => [one.date, toFinders(one, dates)] as const);
  for (const rank of [0, 1])
    for (const [date, both] of finders) {
      const find = both[rank];
      if (!find || found.has(date)) continue;
      const link = {
        id: `${anchors.passage}-${date}`,
        href: `#${anchors.fact}-${date}`,
        className: ['told'],
      };
      if (linkFirst(body, find, link)) found.add(date);
    }
  return found;
}

/** Links the first mention of each figure to where another article tells it. Changes the tree. */
export function linkFigures(
  body: Root,
  figures: readonly { readonly written: string; readonly title: string; readonly url: string }[],
  anchor: string,
): void {
  for (const { written, title, url } of figures)
    linkFirst(body, toFind(written), { href: `${url}#${anchor}`, title, className: ['told'] }, UNLINKED);
}

/** The date as it is written, then without its year. */
function toFinders(
  { date, dateText, written = dateText }: WrittenDate,
  dates: readonly WrittenDate[],
): readonly Find[] {
  const toShort = (one: WrittenDate): string =>
    (one.written ?? one.dateText).replace(FINAL_YEAR, (found, year) =>
      one.date.startsWith(year) ? '' : found,
    );
  const short = toShort({ date, dateText: written });
  const isAlone = dates.every((one) => one.date === date || toShort(one) !== short);
  return [toFind(written), ...(/\d/.test(short) && isAlone ? [toFind(short, '(?!,?\\s+\\d{4})')] : [])];
}

/** Most texts lack the longest word: their pattern is neither made nor tried, a twentieth of the work of all pages. */
function toFind(written: string, after = ''): Find {
  const words = written.split(/\s+/);
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  let pattern: RegExp | undefined;
  return (text) => (text.includes(longest) ? (pattern ??= toPattern(words, after)).exec(text) : null);
}

function toPattern(words: readonly string[], after: string): RegExp {
  const written = words.map((word) => RegExp.escape(word)).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,\u00a0\u202f])${written}(?![\\p{L}\\p{N}])${after}`, 'u');
}

/** Whether it was there. */
function linkFirst(
  parent: Root | Element,
  find: Find,
  link: Element['properties'],
  closed = CLOSED,
): boolean {
  for (const [index, child] of parent.children.entries()) {
    if (isElement(child) && !closed.test(child.tagName) && linkFirst(child, find, link, closed)) return true;
    if (child.type !== 'text') continue;
    const match = find(child.value);
    if (!match) continue;
    const end = match.index + match[0].length;
    const parts: ElementContent[] = [
      { type: 'text', value: child.value.slice(0, match.index) },
      h('a', link, [{ type: 'text', value: match[0] }]),
      { type: 'text', value: child.value.slice(end) },
    ];
    parent.children.splice(index, 1, ...parts);
    return true;
  }
  return false;
}
