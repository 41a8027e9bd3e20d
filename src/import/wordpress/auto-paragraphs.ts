/**
 * Paragraphs and line breaks of a classic WordPress text, which holds neither: readers saw them because `wpautop` adds
 * them when a page is shown (developer.wordpress.org/reference/functions/wpautop). Written from what it is documented to do.
 */
const BLOCK =
  'address|article|aside|blockquote|caption|center|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|map|menu|nav|object|ol|optgroup|option|p|pre|section|select|style|script|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio';
const BEFORE_BLOCK = new RegExp(`(<(?:${BLOCK})(?=[\\s/>])[^<>]*>)`, 'gi');
const AFTER_BLOCK = new RegExp(`(</(?:${BLOCK})\\s*>|<hr[^<>]*>)`, 'gi');
const BEGINS_BLOCK = new RegExp(`^</?(?:${BLOCK})(?=[\\s/>])`, 'i');
/** Closing tags at the end of a piece, whose opening ones stand in an earlier piece. */
const LAST_CLOSINGS = new RegExp(`(?<!\\s)(?:\\s*</(?:${BLOCK})\\s*>)+$`, 'i');
/** Texts in which line breaks are their own. */
const KEPT = /<!--|<(pre|script|style|textarea|svg)(?=[\s>])/gi;
const TAG = /<[^<>]*>/g;
const HOLE = /\uE000(\d+)\uE001/g;

export function addParagraphs(source: string): string {
  const kept: string[] = [];
  const keep = (part: string): string => `\uE000${kept.push(part) - 1}\uE001`;
  const written = source.replace(/\r\n?/g, '\n').replace(/[\uE000\uE001]/g, '');
  const text = replaceKept(written, (part) =>
    part.startsWith('<!--') ? keep(part) : `\n\n${keep(part)}\n\n`,
  )
    .replace(TAG, (tag) => tag.replaceAll('\n', ' '))
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n')
    .replace(BEFORE_BLOCK, '\n\n$1')
    .replace(AFTER_BLOCK, '$1\n\n');
  const pieces = text.split(/\n\s*\n/).map((piece) => piece.trim());
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => toBlock(piece, kept))
    .join('\n')
    .replace(HOLE, (_, index: string) => kept[Number(index)] ?? '');
}

/** Each from its beginning to its end; one that never ends is left, and is searched for no second time. */
function replaceKept(text: string, replace: (part: string) => string): string {
  const lower = text.toLowerCase();
  const endless = new Set<string>();
  let made = '';
  let end = 0;
  for (const { 0: opening, 1: name, index } of text.matchAll(KEPT)) {
    const closing = name === undefined ? '-->' : `</${name.toLowerCase()}`;
    if (index < end || endless.has(closing)) continue;
    const close = lower.indexOf(closing, index + opening.length);
    const after = close < 0 ? -1 : text.indexOf('>', close);
    if (after < 0) endless.add(closing);
    else {
      made += text.slice(end, index) + replace(text.slice(index, after + 1));
      end = after + 1;
    }
  }
  return made + text.slice(end);
}

function toBlock(piece: string, kept: readonly string[]): string {
  if (BEGINS_BLOCK.test(piece) || isKeptBlock(piece, kept)) return addBreaks(piece);
  const [closings = ''] = LAST_CLOSINGS.exec(piece) ?? [];
  const words = piece.slice(0, piece.length - closings.length);
  return words.trim() === '' ? closings : `<p>${addBreaks(words)}</p>${closings}`;
}

function isKeptBlock(piece: string, kept: readonly string[]): boolean {
  const [, index] = /^\uE000(\d+)\uE001$/.exec(piece) ?? [];
  return index !== undefined && !(kept[Number(index)] ?? '').startsWith('<!--');
}

function addBreaks(piece: string): string {
  return piece.replace(/(?:<br\s*\/?>)?(?<![ \t])[ \t]*\n/gi, '<br />\n');
}
