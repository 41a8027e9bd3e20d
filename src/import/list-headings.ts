import { toAnchor } from '#markdown/heading-ids.ts';
import type { MarkdownBody } from './legacy.ts';

/** A heading of a text of Markdown: what programs call it in addresses, by `toBareName`, and its anchor with us. */
export interface NamedHeading {
  readonly names: readonly string[];
  readonly anchor: string;
}

const CODE = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+)$/gm;
/** Chosen by its author, at its end. */
const CHOSEN = /(?<![ \t])[ \t]*\{#([^{}\s]+)[^{}]*\}$/;
/** Marks around words, and where links lead. */
const MARKS = /(?<=\])\([^()\s]*\)|[*`[\]]/g;

/** Those below the title, which stands above the text. */
export function listHeadings({ markdown, ownMarks }: MarkdownBody, title: string): readonly NamedHeading[] {
  const canChoose = ownMarks?.has('anchor') === true;
  if (!/^ {0,3}#/m.test(markdown)) return [];
  return Array.from(markdown.replace(CODE, '').matchAll(HEADING), ([, written = '']) => written)
    .map((written) => written.trim().replace(/(?<![#\s])[ \t]+#+$/, ''))
    .filter((written) => toBareName(written) !== toBareName(title))
    .map((written) => toNamed(written, canChoose ? CHOSEN.exec(written)?.[1] : undefined));
}

function toNamed(written: string, chosen: string | undefined): NamedHeading {
  const words = (chosen === undefined ? written : written.replace(CHOSEN, '')).replace(MARKS, '');
  const names = [...listNames(words, written), ...(chosen === undefined ? [] : [toBareName(chosen)])];
  return { names: [...new Set(names)], anchor: chosen ?? toAnchor(words) };
}

/** What programs make of a heading: of its words, without the letters that have accents, of its source. */
export function listNames(words: string, source: string): readonly string[] {
  return [words, words.normalize('NFC').replace(/[^\0-\x7f]/g, ''), source].map(toBareName);
}

/** To compare names that different programs gave: letters and figures alone. */
export function toBareName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
