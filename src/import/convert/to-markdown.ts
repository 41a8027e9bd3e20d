import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import type { Html, PhrasingContent, Root as MarkdownRoot } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handlers } from 'mdast-util-to-markdown';
import { toLead } from '#html/lead.ts';
import { without } from '#import/saved-page.ts';
import { SAFE } from '#markdown/safe-html.ts';
import { cleanText } from './clean-text.ts';
import { cleanTree } from './clean-tree.ts';
import type { ConversionContext, Converted } from './conversion.ts';
import { ESCAPES } from './escapes.ts';
import { wrapLoose } from './loose-words.ts';
import { tidyMarkdown } from './tidy-markdown.ts';
import { listPictures } from './written-addresses.ts';

/** Elements that Markdown has no mark for, and that pages show. */
const KEPT = ['sup', 'sub', 'u', 'mark', 'small', 'ins'];
const IMPORT_SCHEMA = {
  ...SAFE,
  tagNames: [
    ...[...SAFE.tagNames, 'x-anchor', 'x-note', 'x-note-call', 'x-picture'],
    ...['center', 'font', 'address', 'aside'],
  ],
  attributes: {
    ...SAFE.attributes,
    ...{ 'x-anchor': ['id'], 'x-note': ['id'], 'x-note-call': ['id'], 'x-picture': ['href'] },
  },
};

const HANDLERS: Readonly<Record<string, Handle>> = {
  'x-video': (_state, { properties }) => ({
    type: 'html',
    value: `::video{url="${toDirectiveAddress(properties['url'])}" title="${toDirectiveWords(properties['title'])}"}`,
  }),
  'x-anchor': (_state, { properties }) => toInlineTag(`<span id="${toAttribute(properties['id'])}"></span>`),
  'x-picture': (state, node) => ({
    type: 'link',
    url: `${node.properties['href']}`,
    children: state.all(node) as PhrasingContent[],
  }),
  'x-note-call': (_state, { properties }) => ({
    type: 'footnoteReference',
    identifier: `${properties['id']}`,
  }),
  'x-note': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: `${node.properties['id']}`,
    children: state.toFlow(state.all(node)),
  }),
  ...Object.fromEntries(KEPT.map((name) => [name, toTags])),
};

const PRINTERS: Partial<Handlers> = {
  // Our parser takes `{…}` at the end of a heading for its anchor, escaped or not.
  heading: (...args) => defaultHandlers.heading(...args).replace(/\\?\{(?=[^{}\n]*\}$)/, '&#123;'),
};

/** HTML as readers saw it, parsed and not yet touched. */
export function parseHtml(html: string): { readonly root: Root; readonly pictures: readonly string[] } {
  const root = fromHtml(html, { fragment: true });
  return { root, pictures: listPictures(root) };
}

/** A parsed text as Markdown that a person would have written, with the same words. Changes the tree. */
export function convertTree(root: Root, context: ConversionContext): Converted {
  const { left, changed } = cleanTree(root, context);
  const safe = sanitize(root, IMPORT_SCHEMA);
  const tree: Root = safe.type === 'root' ? safe : { type: 'root', children: [] };
  const mdast = toMdast(tree, { handlers: HANDLERS, newlines: false });
  const document: MarkdownRoot = mdast.type === 'root' ? mdast : { type: 'root', children: [] };
  tidyMarkdown(document, context.findLink);
  // A picture that was not got has no words of the text, nor have notes of its sentences.
  const words = without(tree, ({ tagName }) => tagName === 'x-picture');
  const lead = toLead(wrapLoose(without(words, ({ tagName }) => tagName === 'x-note')));
  return { markdown: printMarkdown(document), text: toPlainText(words), lead, left, changed };
}

/** Text without marks as a paragraph of Markdown each. */
export function toParagraphs(text: string): string {
  const lines = cleanText(text).split(/\n\s*\n/);
  return printMarkdown({
    type: 'root',
    children: lines.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: value.trim() }],
    })),
  });
}

function printMarkdown(document: MarkdownRoot): string {
  return toMarkdown(document, {
    extensions: [gfmToMarkdown()],
    unsafe: [...ESCAPES],
    handlers: PRINTERS,
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: false,
  });
}

/** The words of a tree with a space between its blocks, cells and lines. */
function toPlainText(root: Root): string {
  return toText(root)
    .replace(/[\t\n ]+/g, ' ')
    .trim();
}

function toTags(state: Parameters<Handle>[0], element: Element): PhrasingContent[] {
  const inside = state.all(element) as PhrasingContent[];
  if (inside.length === 0) return [];
  return [toInlineTag(`<${element.tagName}>`), ...inside, toInlineTag(`</${element.tagName}>`)];
}

/** HTML stands alone in its paragraph, unless it is named as a part of the words around it. */
function toInlineTag(value: string): Html {
  return { type: 'html', value, data: { hName: 'span' } };
}

/** A directive knows no escapes: what would end it is escaped as addresses are. */
function toDirectiveAddress(value: unknown): string {
  return `${value ?? ''}`.replace(/[\s"{}]|%(?=%)/g, encodeURIComponent);
}

/** The same of words, with marks that look alike. */
function toDirectiveWords(value: unknown): string {
  return `${value ?? ''}`
    .replace(/\s+/g, ' ')
    .replaceAll('"', '”')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll('%%', '%')
    .replaceAll('&#', '& #');
}

/** In double quotes of HTML. */
function toAttribute(value: unknown): string {
  return `${value ?? ''}`
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('%%', '&#37;&#37;');
}
