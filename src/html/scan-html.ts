import { escapeMarkup } from './legal-text.ts';

/** A piece of HTML. `raw` is how it was written; attribute values are without their character references. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'open'; readonly raw: string; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly raw: string; readonly name: string };

export type Attributes = ReadonlyMap<string, string>;

/** Elements without content: no end tag closes them. */
export const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose content is not made of tags. */
const RAW_TEXT = new Set('script style textarea title noscript iframe noembed noframes xmp'.split(' '));
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
const TAG_END = /[\s/]*>/y;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/gi;
const NONE: Attributes = new Map();
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/**
 * Cuts HTML, as a serialiser writes it, into tags and texts; comments are left out. What only looks like a tag is text,
 * and is then escaped. Cost: one pass.
 */
export function scanHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let position = 0;
  while (position < html.length) {
    const start = html.indexOf('<', position);
    if (start !== position)
      tokens.push({ kind: 'text', raw: html.slice(position, start < 0 ? html.length : start) });
    if (start < 0) break;
    const { token, end } = readMarkup(html, start);
    if (token) tokens.push(token);
    position = end;
    if (token?.kind === 'open' && RAW_TEXT.has(token.name)) {
      position = findClose(html, token.name, end);
      if (position > end) tokens.push({ kind: 'text', raw: html.slice(end, position) });
    }
  }
  return tokens;
}

/** Text without its character references: `l&#x27;&amp;` is `l'&`. HTML's other named references stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** A start tag with these attributes; an empty value is written as the name alone. */
export function toStartTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of attributes)
    tag += value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escapeMarkup(value)}"`;
  return `${tag}>`;
}

interface Reading {
  readonly token?: HtmlToken;
  readonly end: number;
}

function readMarkup(html: string, start: number): Reading {
  const sign = html[start + 1];
  if (sign === '!' && html.startsWith('<!--', start)) return skipTo(html, '-->', start + 4);
  if (sign === '!' || sign === '?') return skipTo(html, '>', start + 2);
  const closing = sign === '/';
  const name = matchAt(NAME, html, start + (closing ? 2 : 1))?.[0];
  const stray: Reading = { token: { kind: 'text', raw: '&lt;' }, end: start + 1 };
  if (name === undefined) return stray;
  const nameEnd = start + (closing ? 2 : 1) + name.length;
  if (closing) return readEndTag(html, start, name) ?? stray;
  return readStartTag(html, start, { name: name.toLowerCase(), nameEnd }) ?? stray;
}

function readStartTag(
  html: string,
  start: number,
  { name, nameEnd }: { readonly name: string; readonly nameEnd: number },
): Reading | undefined {
  if (html[nameEnd] === '>')
    return {
      token: { kind: 'open', raw: html.slice(start, nameEnd + 1), name, attributes: NONE },
      end: nameEnd + 1,
    };
  const attributes = new Map<string, string>();
  let position = nameEnd;
  for (;;) {
    const tagEnd = matchAt(TAG_END, html, position);
    if (tagEnd) {
      const end = position + tagEnd[0].length;
      return { token: { kind: 'open', raw: html.slice(start, end), name, attributes }, end };
    }
    const found = matchAt(ATTRIBUTE, html, position);
    if (!found) return undefined;
    const key = (found[1] ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeReferences(found[2] ?? found[3] ?? found[4] ?? ''));
    position += found[0].length;
  }
}

function readEndTag(html: string, start: number, name: string): Reading | undefined {
  const end = html.indexOf('>', start);
  return end < 0
    ? undefined
    : { token: { kind: 'close', raw: html.slice(start, end + 1), name: name.toLowerCase() }, end: end + 1 };
}

function skipTo(html: string, mark: string, from: number): Reading {
  const end = html.indexOf(mark, from);
  return { end: end < 0 ? html.length : end + mark.length };
}

function findClose(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
