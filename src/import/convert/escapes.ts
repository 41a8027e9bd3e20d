import type { Unsafe } from 'mdast-util-to-markdown';

/** What our Markdown adds to GitHub's, and which words of an import must never become (docs/writing.md). */
export const ESCAPES: readonly Unsafe[] = [
  // `==highlight==`, `%% comment %%`, `$$formula$$`.
  ...['=', '%', '$'].flatMap((character): Unsafe[] => [
    { character, before: `[${character}]`, inConstruct: 'phrasing' },
    { character, after: `[${character}]`, inConstruct: 'phrasing' },
  ]),
  // `:lang[words]{en}`, `::video{…}`, `:::encadre`, and `: definition` below its term.
  { character: ':', after: 'lang', inConstruct: 'phrasing' },
  { character: ':', atBreak: true },
];
