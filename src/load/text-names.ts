import { toAnchor } from '#markdown/heading-ids.ts';
import type { FindText } from '#markdown/wikilinks.ts';
import { suggest } from '#model/to-findings.ts';
import { HELP } from './text-links.ts';

/** An article or a page, as its author may name it. */
export interface TextName {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
}

/** A name is compared with every known one: beyond so many comparisons, nothing is proposed any more. */
const MOST_COMPARISONS = 200_000;

/** Finds texts by the names of their files, with or without folders, or by their titles. */
export function createFindText(texts: readonly TextName[]): FindText {
  const byTitle = texts.map((text) => [toAnchor(text.title), text] as const);
  const found = new Map([...byTitle, ...texts.map((text) => [text.slug, text] as const)]);
  const known = [...new Set(texts.flatMap(({ slug, title }) => [slug, title]))];
  let left = MOST_COMPARISONS;
  return (name) => {
    const file = name.replace(/\.mdx?$/i, '').replace(/\/index$/, '');
    const text = found.get(toAnchor(file.slice(file.lastIndexOf('/') + 1))) ?? found.get(toAnchor(file));
    if (text) return { href: text.href, title: text.title };
    left -= known.length;
    return { fix: (left < 0 ? undefined : suggest(name, known)) ?? HELP };
  };
}
