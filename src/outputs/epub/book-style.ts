/**
 * The style sheet of every book: sizes and margins only. Fonts, colours and measures belong to readers, who choose
 * them on their device; it must also read well where half of it is ignored.
 */
export const BOOK_STYLE = `body { margin: 0 5%; line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.2; text-align: left; hyphens: none; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; margin: 0.4em 0; }
h2 { font-size: 1.2em; margin: 2em 0 0.5em; }
h3 { font-size: 1.05em; margin: 1.5em 0 0.5em; }
p { margin: 0 0 0.8em; }
.cover, .cover p { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; height: 100vh; object-fit: contain; }
.title-page { margin-top: 12%; }
.title-page h1 { font-size: 2.2em; }
.publication, .part-number { font-size: 1.1em; margin-top: 2em; }
.part-number { font-size: 2.4em; font-weight: 300; margin-bottom: 0.2em; }
.entry b, .speaker { font-variant: small-caps; letter-spacing: 0.03em; }
.summary { font-style: italic; }
.byline, .cast, .online, .note-number, figcaption, small, .sources, .facts, .corrections { font-size: 0.9em; }
.notice { border-left: 3px solid; padding-left: 0.8em; }
header { margin-bottom: 2em; }
blockquote { margin: 1em 0 1em 1.2em; }
figure { margin: 1.5em 0; break-inside: avoid; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { margin-top: 0.4em; }
.question { font-style: italic; }
.turn { margin-bottom: 0.8em; }
.box { border: 1px solid; padding: 0.8em 1em; margin: 1.5em 0; }
.box-title { font-weight: bold; }
.verdict { border-top: 2px solid; margin-top: 2em; }
.facts ol, .plain { list-style: none; padding: 0; }
.contents li { margin-bottom: 0.8em; }
table { border-collapse: collapse; font-size: 0.9em; margin: 1em 0; }
th, td { border-bottom: 1px solid; padding: 0.3em 0.6em 0.3em 0; text-align: left; vertical-align: top; }
.align-right { text-align: right; }
.align-center { text-align: center; }
pre { white-space: pre-wrap; font-size: 0.85em; }
sup { line-height: 1; font-size: 0.75em; }
.unbroken { white-space: nowrap; }
aside[role="doc-footnote"] { font-size: 0.9em; }
.no-picture { font-style: italic; }
`;
