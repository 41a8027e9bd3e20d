import type { Heading, Nodes, Paragraph } from 'mdast';
import { isVideoAddress, toPageAddress } from '#html/video-addresses.ts';
import type { BodyOptions, Converted } from '#import/convert/conversion.ts';
import { parseHtml } from '#import/convert/to-markdown.ts';
import type { MarkdownBody } from '#import/legacy.ts';
import { removeComments } from '#markdown/comments.ts';
import type { Told } from '#locales/locale.ts';
import { dropForbidden } from '#import/convert/clean-text.ts';
import { isTracker } from '#import/convert/written-addresses.ts';
import { VIDEO } from '#import/convert/embeds.ts';
import { decodeAddress } from '#model/address-key.ts';
import { tell } from '#locales/tell.ts';
import { convertDefinition, convertImage, convertLink, unmarkLostPictures } from './convert-addresses.ts';
import { convertHtml, toMarkdownOf } from './convert-html.ts';
import { escapeCallout, escapeHeading, escapeWords, isOwn } from './escape-words.ts';
import { listNamedPictures } from './convert-wikilinks.ts';
import { settleMarkdown, type Placed } from './settle-markdown.ts';
import { parseGfm } from './show-markdown.ts';
import { applyEdits, getPlace, resolve, toWords, type Work } from './work.ts';

/** Marks for its theme, as Jekyll writes them: on a line of their own, or after what they are for. */
const MARKS = /^[ \t]*(?:[*-] .*\n)?\{:[^{}\n]*\}[ \t]*$|(?<=[)\]*_`\w])\{:[^{}\n]*\}/gm;
/** By which other notes of Obsidian name a paragraph: readers do not see it. */
const BLOCK_NAME = /(?<![ \t])[ \t]+\^[A-Za-z\d-]+[ \t]*$/gm;
const TAG = /^#[\p{L}\p{N}/_-]+$/u;
const LOWERED = { fr: 'intertitres descendus d’un niveau', en: 'headings moved down by one level' };
const UNMARKED = { fr: 'marques {: …} du thème ôtées', en: 'marks {: …} of the theme removed' };
const REPEATED = { fr: 'titre répété ôté du texte', en: 'repeated title removed from the text' };

/** Markdown of another program as ours: byte for byte, but for addresses, headings, HTML that shows something, and characters that are marks in ours. */
export async function convertMarkdown(body: MarkdownBody, options: BodyOptions): Promise<Converted> {
  // A parser would take half a minute to give up.
  if (NESTED.test(body.markdown)) return convertFlat(body, options);
  try {
    return await convert(body, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return convertFlat(body, options);
  }
}

async function convertFlat(body: MarkdownBody, options: BodyOptions): Promise<Converted> {
  const flat = await convert({ ...body, markdown: body.markdown.replace(DEEP, '') }, options);
  const reason = {
    fr: 'marques trop imbriquées : les mots seuls de ces lignes sont repris',
    en: 'marks nested too deep: only the words of these lines are taken in',
  };
  return {
    ...flat,
    left: [...flat.left, { what: { fr: 'mise en forme', en: 'formatting' }, value: '', reason }],
  };
}

const FORMULA = /\$\$(?!\$)[\s\S]+?\$\$/g;
/** The marks of a line that no parser takes, and that no author wrote by hand. */
const DEEP = /^[ \t>*+-]{100,}/gm;

/** Quotations and lists in one another on one line, before a word. */
const NESTED = /^(?=[^\n]*[^\s>*+-])(?:[ \t]*(?:>|[-*+][ \t])){200}/m;

async function convert(body: MarkdownBody, given: BodyOptions): Promise<Converted> {
  const changed = new Set<Told>();
  const placed = { links: new Set<string>(), pictures: new Set<string>() };
  const options = noteDestinations(given, placed);
  const written = removeThemeMarks(dropForbidden(body.markdown), changed);
  const source = body.ownMarks?.has('inline-note') === true ? written.replace(BLOCK_NAME, '') : written;
  const root = parseGfm(source);
  const nodes = [...walk(root)];
  const { title, shift } = readTops(nodes, options);
  const pictured = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  const headings = nodes.filter((node) => node.type === 'heading');
  const formulas = body.ownMarks?.has('formula') === true ? [...source.matchAll(FORMULA)] : [];
  const base = { source, body, options, changed, pictured, headings, shift, formulas };
  const work: Work = { ...base, edits: [], left: [] };
  await options.preparePictures(listPictures(nodes, work));
  if (title) work.edits.push({ ...getPlace(title), text: '' });
  if (title) changed.add(REPEATED);
  if (shift > 0) changed.add(LOWERED);
  unmarkLostPictures(nodes, work);
  convertNode(root, work);
  const edited = `${applyEdits(source, work.edits).trim()}\n`;
  const markdown = `${settleMarkdown(edited, placed, work).trim()}\n`;
  return { markdown, text: toSummaryText(work), lead: '', left: work.left, changed: [...changed] };
}

/** What has an address of ours keeps it, however often it is asked for. */
function noteDestinations(options: BodyOptions, { links, pictures }: Placed): BodyOptions {
  return {
    ...options,
    findLink: (address) => {
      if (links.has(decodeAddress(address))) return { href: address };
      const found = options.findLink(address);
      if (found.href !== '') links.add(decodeAddress(found.href));
      return found;
    },
    findPicture: (address) => {
      const found = pictures.has(address) ? address : options.findPicture(address);
      if (found !== undefined) pictures.add(found);
      return found;
    },
  };
}

function removeThemeMarks(markdown: string, changed: Set<Told>): string {
  return markdown.replace(MARKS, (mark) => {
    changed.add(UNMARKED);
    return mark.includes('\n') && !/toc/i.test(mark) ? mark : '';
  });
}

/** The heading that repeats the title, and by how many levels the others go down. */
function readTops(
  nodes: readonly Nodes[],
  options: BodyOptions,
): { readonly title: Heading | undefined; readonly shift: number } {
  const tops = nodes.flatMap((node) => (node.type === 'heading' && node.depth === 1 ? [node] : []));
  const [first] = tops;
  const isTitle =
    first !== undefined && tops.length === 1 && toPlain(toWords(first)) === toPlain(options.title);
  return { title: isTitle ? first : undefined, shift: tops.length > 0 && !isTitle ? 1 : 0 };
}

function* walk(node: Nodes): Iterable<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function listPictures(nodes: readonly Nodes[], { body, pictured, source }: Work): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return listNamedPictures(node, source);
    if (node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier)))
      return [resolve(node.url, body)].filter((one) => !isTracker(one));
    return node.type === 'html' ? parseHtml(node.value).pictures.map((one) => resolve(one, body)) : [];
  });
}

function convertNode(node: Nodes, work: Work): void {
  if (node.type === 'paragraph' && convertLine(node, work)) return;
  const isAddress = node.type === 'link' && work.source[getPlace(node).start] !== '[';
  if ('children' in node && !isAddress) for (const child of node.children) convertNode(child, work);
  if (node.type === 'heading') convertHeading(node, work);
  else if (node.type === 'blockquote') escapeCallout(node, work);
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
      text: `::video{url="${toPageAddress(only.url).replaceAll('"', '%22')}" title="${tell(VIDEO, work.options.language)}"}`,
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

function convertHeading(node: Heading, work: Work): void {
  const { source, edits, shift } = work;
  escapeHeading(node, work);
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

/** To compare two titles: letters and figures alone. */
export function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Ends as a sentence does, or with a note. */
const WHOLE = /[.!?…。！？][\s\u00A0»”"')*\]]*(?:\[\^[^\]]*\]|\^\[[^\]]*\])*$/;

/** Without the tags of Obsidian below the sentences of a paragraph. */
function withoutTags(words: string): string {
  const pieces = words.split(/(\s+)/);
  const last = pieces.findLastIndex((one, index) => index === 0 || !(one.trim() === '' || TAG.test(one)));
  return pieces.slice(0, last + 1).join('');
}

/** Paragraphs alone: neither code nor headings make a chapô, and nothing that the page hides. */
function toSummaryText(work: Work): string {
  const { source } = isOwn('comment', work) ? removeComments(work.source, parseGfm) : work;
  const paragraphs = parseGfm(source).children.flatMap((node) =>
    node.type === 'paragraph' ? [withoutTags(toWords(node).trim())] : [],
  );
  const whole = paragraphs.filter((words) => WHOLE.test(words));
  return (whole.length > 0 ? whole : paragraphs)
    .join('\n')
    .replace(isOwn('comment', work) ? /%%[\s\S]*$/ : /(?!)/, '')
    .replace(isOwn('highlight', work) ? /==(\S[^=\n]*)==/g : /(?!)/, '$1')
    .replace(isOwn('inline-note', work) ? /(?<!\s)\s*\^\[[^\]\n]*\]/g : /(?!)/, '')
    .replace(/!\[\[[^[\]\n]*\]\]|\{%[^{}%]*%\}|\{\{[^{}]*\}\}/g, '')
    .replace(/\[\[(?:[^[\]|\n]*\|)?#?([^[\]|\n]+)\]\]/g, (_, words: string) => words.replaceAll('#', ' > '))
    .replace(/\s+/g, ' ')
    .trim();
}
