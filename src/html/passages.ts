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

/** What a link cannot stand in, or is no passage of the text. */
const CLOSED = /^(?:a|h[1-6]|code|pre|figure|section|table|button|summary)$/;

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
  const patterns = dates
    .filter(({ date }) => date.length > 4)
    // A day before its month, which is among its words.
    .toSorted((a, b) => b.date.length - a.date.length)
    .map((one) => [one.date, toPatterns(one, dates)] as const);
  for (const rank of [0, 1])
    for (const [date, both] of patterns) {
      const pattern = both[rank];
      if (!pattern || found.has(date)) continue;
      const link = {
        id: `${anchors.passage}-${date}`,
        href: `#${anchors.fact}-${date}`,
        className: ['told'],
      };
      if (linkFirst(body, pattern, link)) found.add(date);
    }
  return found;
}

/** The date as it is written, then without its year. */
function toPatterns(
  { date, dateText, written = dateText }: WrittenDate,
  dates: readonly WrittenDate[],
): readonly RegExp[] {
  const toShort = (one: WrittenDate): string =>
    (one.written ?? one.dateText).replace(new RegExp(`[\\s,]*${one.date.slice(0, 4)}$`), '');
  const short = toShort({ date, dateText: written });
  const isAlone = dates.every((one) => one.date === date || toShort(one) !== short);
  return [toPattern(written), ...(/\d/.test(short) && isAlone ? [toPattern(short, '(?!,?\\s+\\d{4})')] : [])];
}

function toPattern(words: string, after = ''): RegExp {
  const written = words
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])${after}`, 'u');
}

/** Whether it was there. */
function linkFirst(parent: Root | Element, pattern: RegExp, link: Element['properties']): boolean {
  for (const [index, child] of parent.children.entries()) {
    if (isElement(child) && !CLOSED.test(child.tagName) && linkFirst(child, pattern, link)) return true;
    if (child.type !== 'text') continue;
    const match = pattern.exec(child.value);
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
