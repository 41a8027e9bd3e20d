import type { Definition, Heading, Html, Image, Link, Nodes, Paragraph, Root, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BodyOptions } from '#import/convert-body.ts';
import { isVideoAddress, toPageAddress } from '#import/convert/embeds.ts';
import type { Converted, Left } from '#import/convert/conversion.ts';
import { convertTree, parseHtml } from '#import/convert/to-markdown.ts';
import type { MarkdownBody } from '#import/legacy.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Work {
  readonly source: string;
  readonly body: MarkdownBody;
  readonly options: BodyOptions;
  readonly edits: Edit[];
  readonly left: Left[];
  readonly changed: Set<string>;
  readonly shift: number;
  /** Names of definitions that pictures use. */
  readonly pictured: ReadonlySet<string>;
}

/** Marks for its theme, as Jekyll writes them: on a line of their own, or after what they are for. */
const MARKS = /^[ \t]*(?:[*-] .*\n)?\{:[^}\n]*\}[ \t]*$|(?<=[)\]*_`\w])\{:[^}\n]*\}/gm;
const MEDIA = /<(?:img|iframe|video|audio|object|embed|picture|a)\b/i;

/** Markdown of another program as ours: byte for byte, but for addresses, headings, HTML that shows something, and characters that are marks in ours. */
export async function convertMarkdown(body: MarkdownBody, options: BodyOptions): Promise<Converted> {
  const changed = new Set<string>();
  const source = body.markdown.replace(
    MARKS,
    (mark) => (
      changed.add('marques {: …} du thème ôtées'),
      mark.includes('\n') && !/toc/i.test(mark) ? mark : ''
    ),
  );
  const root = parse(source);
  const nodes = [...walk(root)];
  const levels = nodes.flatMap((node) => (node.type === 'heading' ? [node] : []));
  const tops = levels.filter(({ depth }) => depth === 1);
  const [first] = tops;
  const isTitle =
    first !== undefined && tops.length === 1 && toPlain(toWords(first)) === toPlain(options.title);
  const pictured = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  const left: Left[] = [];
  const work: Work = {
    source,
    body,
    options,
    edits: [],
    left,
    changed,
    pictured,
    shift: tops.length > 0 && !isTitle ? 1 : 0,
  };
  await options.preparePictures(listPictures(nodes, work));
  if (isTitle && first) work.edits.push({ ...getPlace(first), text: '' });
  if (isTitle) changed.add('titre répété ôté du texte');
  if (work.shift > 0) changed.add('intertitres descendus d’un niveau');
  unmarkLostPictures(nodes, work);
  convertNode(root, work);
  return {
    markdown: `${applyEdits(source, work.edits).trim()}\n`,
    text: toSummaryText(root),
    left,
    changed: [...changed],
  };
}

function parse(source: string): Root {
  return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function* walk(node: Nodes): Iterable<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function listPictures(nodes: readonly Nodes[], { body, pictured }: Work): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier)))
      return [resolve(node.url, body)];
    return node.type === 'html' ? parseHtml(node.value).pictures.map((one) => resolve(one, body)) : [];
  });
}

function resolve(address: string, { resolve: toOld }: MarkdownBody): string {
  return toOld?.(address) ?? address;
}

function convertNode(node: Nodes, work: Work): void {
  if (node.type === 'paragraph' && convertLine(node, work)) return;
  if ('children' in node) for (const child of node.children) convertNode(child, work);
  if (node.type === 'heading') convertHeading(node, work);
  else if (node.type === 'link') convertLink(node, work);
  else if (node.type === 'image') convertImage(node, work);
  else if (node.type === 'definition') convertDefinition(node, work);
  else if (node.type === 'html') convertHtml(node, work);
  else if (node.type === 'text') escapeWords(node, work);
}

/** HTML alone in its paragraph is a block; the address of a video alone shows it. */
function convertLine(node: Paragraph, work: Work): boolean {
  const [only, more] = node.children;
  if (only?.type === 'link' && !more && isVideoAddress(only.url) && toWords(only) === only.url) {
    work.edits.push({
      ...getPlace(node),
      text: `::video{url="${toPageAddress(only.url).replaceAll('"', '%22')}" title="Vidéo"}`,
    });
    return true;
  }
  const written = work.source.slice(getPlace(node).start, getPlace(node).end);
  const isHtml = node.children.every(
    (one) => one.type === 'html' || (one.type === 'text' && one.value.trim() === ''),
  );
  if (!isHtml || !/<(?:img|iframe|video|audio|object|embed|picture)\b/i.test(written)) return false;
  work.edits.push({ ...getPlace(node), text: toMarkdownOf(written, work) });
  return true;
}

/** A picture named by a definition and not got is a link. */
function unmarkLostPictures(nodes: readonly Nodes[], { body, options, edits }: Work): void {
  const got = new Set(
    nodes.flatMap((node) =>
      node.type === 'definition' && options.findPicture(resolve(node.url, body)) !== undefined
        ? [node.identifier]
        : [],
    ),
  );
  for (const node of nodes) {
    if (node.type !== 'imageReference' || got.has(node.identifier)) continue;
    const { start } = getPlace(node);
    edits.push({ start, end: start + 1, text: '' });
  }
}

function convertHeading(node: Heading, { source, edits, shift }: Work): void {
  if (shift === 0) return;
  const { start, end } = getPlace(node);
  const written = source.slice(start, end);
  const marks = '#'.repeat(Math.min(6, node.depth + shift));
  if (/^#/.test(written)) edits.push({ start, end: start + node.depth, text: marks });
  else {
    const rest = /\n[ \t]*(?:=+|-+)[ \t]*$/.exec(written);
    edits.push({ start, end: start, text: `${marks} ` });
    if (rest) edits.push({ start: start + rest.index, end, text: '' });
  }
}

function convertLink(node: Link, work: Work): void {
  const address = resolve(node.url, work.body);
  if (address.startsWith('#') || address === '') return;
  const { href, reason } = work.options.findLink(address);
  const { start, end } = getPlace(node);
  const last = node.children.at(-1);
  const inside = last ? getPlace(last).end : start + 1;
  const picture = work.options.findPicture(address);
  const to = picture ?? href;
  if (picture === undefined && reason !== undefined)
    work.left.push({ what: 'lien', value: node.url, reason });
  if (to === node.url) return;
  const written = work.source.slice(inside, end);
  const place = /^\]\(\s*(<[^>]*>|(?:[^\s()]|\([^\s()]*\))*)/.exec(written);
  if (to === '') {
    if (place) work.edits.push({ start, end: start + 1, text: '' }, { start: inside, end, text: '' });
    return;
  }
  if (!place) {
    if (to !== address) work.edits.push({ start, end, text: `[${node.url}](${toDestination(to)})` });
    return;
  }
  const from = inside + place[0].length - (place[1] ?? '').length;
  work.edits.push({ start: from, end: inside + place[0].length, text: toDestination(to) });
}

function convertImage(node: Image, work: Work): void {
  const { start, end } = getPlace(node);
  const address = resolve(node.url, work.body);
  const picture = work.options.findPicture(address);
  const alt = (node.alt ?? '').trim() || toNameWords(node.url);
  if (picture === undefined) {
    const { href, reason } = work.options.findLink(address);
    work.left.push({ what: 'image', value: node.url.slice(0, 500), reason: reason ?? 'non récupérée' });
    const words = alt.replace(/[[\]\\]/g, '\\$&');
    work.edits.push({ start, end, text: href === '' ? words : `[${words}](${toDestination(href)})` });
    return;
  }
  if ((node.alt ?? '').trim() === '') work.changed.add('texte de remplacement tiré du nom de l’image');
  const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
  work.edits.push({
    start,
    end,
    text: `![${alt.replace(/[[\]\\]/g, '\\$&')}](${toDestination(picture)}${title})`,
  });
}

function convertDefinition(node: Definition, work: Work): void {
  const address = resolve(node.url, work.body);
  const { start, end } = getPlace(node);
  const found =
    work.options.findPicture(address) ??
    (address.startsWith('#') ? address : work.options.findLink(address).href);
  if (found === node.url || found === '') return;
  const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
  work.edits.push({
    start,
    end,
    text: `[${node.label ?? node.identifier}]: ${toDestination(found)}${title}`,
  });
}

/** What shows something, or leads somewhere, has new addresses; the rest stays as it is. */
function convertHtml(node: Html, work: Work): void {
  if (!MEDIA.test(node.value)) return;
  const isOpening = /^<a\b[^>]*>$/i.test(node.value);
  const text = isOpening ? rewriteOpening(node.value, work) : toMarkdownOf(node.value, work);
  work.edits.push({ ...getPlace(node), text });
}

function rewriteOpening(tag: string, { body, options }: Work): string {
  return tag.replace(
    /(\bhref\s*=\s*)(["'])(.*?)\2/i,
    (whole, before: string, quote: string, written: string) => {
      if (written.startsWith('#')) return whole;
      const { href } = options.findLink(resolve(written.replaceAll('&amp;', '&'), body));
      return href === ''
        ? ''
        : `${before}${quote}${href.replaceAll('&', '&amp;').replaceAll(quote, '%22')}${quote}`;
    },
  );
}

function toMarkdownOf(html: string, { body, options, left, changed }: Work): string {
  const { root } = parseHtml(html);
  const made = convertTree(root, {
    ...options,
    findLink: (address) => options.findLink(resolve(address, body)),
    findPicture: (address) => options.findPicture(resolve(address, body)),
  });
  left.push(...made.left);
  made.changed.forEach((one) => changed.add(one));
  return made.markdown.trim();
}

/** Characters that are marks for us, and were only text there. */
function escapeWords(node: Text, { source, edits, body, left, options }: Work): void {
  const { start, end } = getPlace(node);
  const written = source.slice(start, end);
  for (const { 0: mark, index } of written.matchAll(/(?<!\\)(?:%%|\[\[)/g)) {
    const [, name = '', words = ''] =
      /^\[\[([^\]|#\n]+)(?:#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/.exec(written.slice(index)) ?? [];
    const address = name === '' ? undefined : body.findNote?.(name.trim());
    const at = start + index;
    if (address !== undefined) {
      const whole = written.slice(index).indexOf(']]') + 2;
      const { href } = options.findLink(address);
      edits.push({
        start: at,
        end: at + whole,
        text: href === '' ? words || name : `[${words || name}](${toDestination(href)})`,
      });
    } else if (mark === '[[') {
      edits.push({ start: at, end: at + 2, text: '\\[\\[' });
      if (name !== '') left.push({ what: 'lien', value: name, reason: 'note absente de ce qui a été donné' });
    } else edits.push({ start: at, end: at + 2, text: '\\%\\%' });
  }
}

function getPlace({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** From the end; of two that meet, the wider one alone. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = source;
  let from = Infinity;
  for (const { start, end, text: by } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    if (end > from) continue;
    text = `${text.slice(0, start)}${by}${text.slice(end)}`;
    from = start;
  }
  return text;
}

function toDestination(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

function toWords(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(toWords).join('') : '';
}

function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Paragraphs alone: neither code nor headings make a chapô. */
function toSummaryText({ children }: Root): string {
  return children
    .flatMap((node) => (node.type === 'paragraph' ? [toWords(node)] : []))
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
}

function toNameWords(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return (
    name
      .replace(/\.\w+$/, '')
      .replace(/[-_%]+/g, ' ')
      .trim() || 'Image'
  );
}
