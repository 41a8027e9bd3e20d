import { addParagraphs } from './auto-paragraphs.ts';
import { convertCode, convertShortcodes, type ShortcodeOptions, type ShortcodeText } from './shortcodes.ts';

const BLOCK = /<!--\s*(\/?)wp:([a-z][\w/-]*)\s*(\{[\s\S]*?\})?\s*(\/?)-->/g;
const MORE = /<!--\s*(?:more[\s\S]*?|nextpage|noteaser)\s*-->/g;
/** Blocks that hold no text of their own: what they show is made by WordPress at each visit. */
const SILENT: ReadonlySet<string> = new Set(['more', 'nextpage', 'spacer', 'separator']);
const LONE_ADDRESS = /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gm;
const EMBEDDED = /(<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<]+)\s*(<\/div>)/g;

/** The body of an item as its readers saw it: blocks or classic text, shortcodes made HTML where that says the same. */
export function toReaderHtml(source: string, options: ShortcodeOptions): ShortcodeText {
  const text = source.replace(MORE, '');
  if (!new RegExp(BLOCK.source).test(text)) return showClassic(text, options);
  const parts = splitBlocks(text);
  const shown = parts.pieces.map(({ html, isClassic }) =>
    isClassic ? showClassic(html, options) : convertShortcodes(linkEmbeds(html), options),
  );
  return {
    html: shown.map(({ html }) => html).join(''),
    left: [...parts.left, ...shown.flatMap(({ left }) => left)],
  };
}

function showClassic(text: string, options: ShortcodeOptions): ShortcodeText {
  const linked = convertCode(text).replace(LONE_ADDRESS, '\n\n<p><a href="$1">$1</a></p>\n\n');
  const { html, left } = convertShortcodes(linked, options);
  return { html: addParagraphs(html), left };
}

function linkEmbeds(html: string): string {
  return html.replace(EMBEDDED, '$1<p><a href="$2">$2</a></p>$3');
}

interface Piece {
  readonly html: string;
  /** Outside of blocks, or in a block for classic text. */
  readonly isClassic: boolean;
}

function splitBlocks(text: string): { readonly pieces: readonly Piece[]; readonly left: readonly string[] } {
  const pieces: Piece[] = [];
  const left: string[] = [];
  const open: string[] = [];
  let end = 0;
  const take = (until: number): void => {
    const html = text.slice(end, until);
    if (html.trim() !== '') pieces.push({ html, isClassic: open.length === 0 || open.at(-1) === 'freeform' });
  };
  for (const match of text.matchAll(BLOCK)) {
    const [whole, closing, name = '', , selfClosing] = match;
    take(match.index);
    end = match.index + whole.length;
    if (closing === '/') open.pop();
    else if (selfClosing !== '/') open.push(name);
    else if (!SILENT.has(name)) left.push(`wp:${name}`);
  }
  take(text.length);
  return { pieces, left };
}
