import type { Unsafe } from 'mdast-util-to-markdown';

/** What our Markdown adds to GitHub's, and the Markdown of another program may have too. */
export type OwnMark =
  'highlight' | 'comment' | 'formula' | 'wikilink' | 'inline-note' | 'definition' | 'callout' | 'anchor';

/** `==highlight==`, `%% comment %%`, `$$formula$$`. */
const DOUBLED = { '=': 'highlight', '%': 'comment', $: 'formula' } as const;

/** What our Markdown adds to GitHub's, and which words of an import must never become (docs/writing.md). */
export const ESCAPES: readonly Unsafe[] = [
  ...Object.keys(DOUBLED).flatMap((character): Unsafe[] => [
    { character, before: `[${character}]`, inConstruct: 'phrasing' },
    { character, after: `[${character}]`, inConstruct: 'phrasing' },
  ]),
  // `:lang[words]{en}`, `::video{…}`, `:::encadre`, and `: definition` below its term.
  { character: ':', after: 'lang', inConstruct: 'phrasing' },
  { character: ':', atBreak: true },
];

/** The same in a text that is Markdown already; a mark that a program has too is left to it. */
export const MARKS_OF_TEXT: readonly {
  readonly pattern: RegExp;
  readonly mark?: OwnMark;
  readonly atLineStart?: true;
}[] = [
  { pattern: /={2,}/g, mark: 'highlight' },
  { pattern: /%{2,}/g, mark: 'comment' },
  { pattern: /\${2,}/g, mark: 'formula' },
  { pattern: /\[{2,}/g, mark: 'wikilink' },
  { pattern: /\^(?=\[)/g, mark: 'inline-note' },
  { pattern: /:+(?=lang[[{])/g },
  { pattern: /:{2,}/g, atLineStart: true },
  { pattern: /:(?=[ \t])/g, mark: 'definition', atLineStart: true },
];
/** What may stand before the first words of a line: marks of quotations and lists. */
export const LINE_START = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/;
export const CALLOUT = /^\[![a-z]/i;
/** Our parser takes it for the anchor of a heading, escaped or not. */
export const HEADING_ANCHOR = /\{[^{}\n]*\}(?=[ \t#]*$)/;
