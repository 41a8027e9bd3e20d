import { escapeMarkup } from '#html/legal-text.ts';
import { showReusable } from './reusable-blocks.ts';
import { addParagraphs } from './auto-paragraphs.ts';
import { listHtmlComments } from './html-comments.ts';
import {
  convertCode,
  convertShortcodes,
  showNotes,
  type ShortcodeOptions,
  type ShortcodeText,
} from './shortcodes.ts';

/** In an HTML comment: `wp:name {…}`, `/wp:name`, `wp:name {…} /`. */
const BLOCK = /^\s*(\/?)wp:([a-z][\w/-]*)(?:\s[\s\S]*)?$/;
const MORE = /^\s*(?:more(?:\s[\s\S]*)?|nextpage|noteaser)\s*$/;
/** Blocks that hold no text of their own: what they show is made by WordPress at each visit. */
const SILENT: ReadonlySet<string> = new Set(['more', 'nextpage', 'spacer', 'separator', 'footnotes']);
const LONE_ADDRESS = /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gm;
/** Beside a link to the same file. */
const FILE_BUTTON = /<a\b[^<>]*\bwp-block-file__button\b/g;
/** What shows that file in the page. */
const FILE_SHOWN = /<object\b[^<>]*\bwp-block-file__embed\b[^<>]*>\s*<\/object>/g;
/** A cover whose picture stands in its style alone. */
const PARALLAX =
  /<(?:div|section)\b[^<>]*\bclass="[^"<>]*\bwp-block-cover\b[^<>]*\bstyle="[^"<>]*\bbackground-image:\s*url\(['"]?(https?:[^'"()<>]+?)['"]?\)[^<>]*>/g;
const EMBEDDED = /(<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<]+)\s*(<\/div>)/g;

const CODE = /<pre\b[^<>]*\blang="([\w+-]+)"[^<>]*>((?:(?!<\/?pre\b)[\s\S])*)<\/pre>/gi;
const MARKS: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

interface BodyOptions extends ShortcodeOptions {
  /** The text of a reusable block by its id; undefined for one that the export does not have. */
  readonly findBlock: (id: string) => string | undefined;
}

/** The body of an item as its readers saw it: blocks or classic text, shortcodes made HTML where that says the same. */
export function toReaderHtml(source: string, options: BodyOptions): ShortcodeText {
  const parts = splitBlocks(showReusable(source, options.findBlock));
  const notes: string[] = [];
  const own = { ...options, notes };
  const shown = parts.pieces.map(({ html, isClassic }) =>
    isClassic ? showClassic(html, own) : convertShortcodes(linkEmbeds(html), own),
  );
  return {
    html: `${shown.map(({ html }) => html).join('')}${showNotes(notes)}`,
    left: [...parts.left, ...shown.flatMap(({ left }) => left)],
  };
}

function showClassic(text: string, options: ShortcodeOptions): ShortcodeText {
  const linked = convertCode(showCode(text)).replace(LONE_ADDRESS, '\n\n<p><a href="$1">$1</a></p>\n\n');
  const { html, left } = convertShortcodes(linked, options);
  return { html: addParagraphs(html), left };
}

/** Plugins that colour code take what stands in `<pre lang="php">` as it is typed. */
function showCode(text: string): string {
  return text.replace(
    CODE,
    (_, language: string, code: string) =>
      `<pre><code class="language-${language}">${escapeMarkup(code.replace(/&(lt|gt|amp);/g, (entity) => MARKS.get(entity) ?? entity)).trim()}</code></pre>`,
  );
}

function linkEmbeds(html: string): string {
  return html
    .replace(EMBEDDED, '$1<p><a href="$2">$2</a></p>$3')
    .replace(FILE_SHOWN, '')
    .replace(FILE_BUTTON, ' $&')
    .replace(PARALLAX, '$&<img src="$1" alt="">');
}

interface Piece {
  readonly html: string;
  /** Outside of blocks, or in a block for classic text. */
  readonly isClassic: boolean;
}

/** Marks of « Read more » and of pages are no text. A text without blocks is one classic piece. */
function splitBlocks(text: string): { readonly pieces: readonly Piece[]; readonly left: readonly string[] } {
  const pieces: Piece[] = [];
  const left: string[] = [];
  const open: string[] = [];
  let html = '';
  let end = 0;
  const finish = (): void => {
    if (html.trim() !== '') pieces.push({ html, isClassic: open.length === 0 || open.at(-1) === 'freeform' });
    html = '';
  };
  for (const comment of listHtmlComments(text)) {
    const [whole, closing, name = ''] = BLOCK.exec(comment.content) ?? [];
    if (whole === undefined && !MORE.test(comment.content)) continue;
    html += text.slice(end, comment.start);
    end = comment.end;
    if (whole === undefined) continue;
    finish();
    if (closing === '/') open.pop();
    else if (!/\/\s*$/.test(whole)) open.push(name);
    else if (!SILENT.has(name)) left.push(`wp:${name}`);
  }
  html += text.slice(end);
  finish();
  return { pieces, left };
}
