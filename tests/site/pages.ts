import type { Element, Nodes, Root } from 'hast';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER } from '#engine/output-marker.ts';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { PUBLICATIONS, type Publication } from './publications.ts';

/** A built page, read as a browser reads it: the parser is not the project's own. */
export interface Page {
  readonly publication: Publication;
  /** Its address, such as `/idees/`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  /** Parsed when it is first asked for. */
  readonly tree: Root;
}

const parser = unified().use(rehypeParse);
const pagesOf = new Map<string, readonly Page[]>();

export function parseHtml(html: string, fragment = false): Root {
  return parser().data('settings', { fragment }).parse(html);
}

/** Every file of a built folder by its address, in order, but the marker, which no reader gets. */
export function listOutput({ outDir }: Pick<Publication, 'outDir'>): readonly string[] {
  return readdirSync(outDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== MARKER)
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length))
    .sort();
}

/** Every page, read once by each process of the tests. */
export function readPages(publication: Publication): readonly Page[] {
  const known = pagesOf.get(publication.outDir);
  if (known) return known;
  const pages = listOutput(publication)
    .filter((path) => path.endsWith('.html'))
    .map((path) => readPage(publication, path));
  pagesOf.set(publication.outDir, pages);
  return pages;
}

export function readAllPages(): readonly Page[] {
  return PUBLICATIONS.flatMap(readPages);
}

export function readPage(publication: Publication, path: string): Page {
  const file = join(publication.outDir, path.endsWith('/') ? `${path}index.html` : path);
  const html = readFileSync(file, 'utf8');
  let tree: Root | undefined;
  return {
    publication,
    path: path.replace(/index\.html$/, ''),
    file,
    html,
    get tree() {
      return (tree ??= parseHtml(html));
    },
  };
}

/** Whether an address of the publication is answered by a file of its output. */
export function isServed({ outDir }: Publication, path: string): boolean {
  const file = decodeURI(path.replace(/[?#].*$/s, ''));
  return existsSync(join(outDir, file.endsWith('/') ? `${file}index.html` : file));
}

/** A page made by a template; the others only tell where an old address leads, or why it is gone. */
export function isWhole({ html }: Page): boolean {
  return html.includes('<main id="texte"');
}

/** Every element below a node for which `test` holds, parents first. */
export function findAll(node: Nodes, test: (element: Element) => boolean): readonly Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(test(child) ? [child] : []), ...findAll(child, test)] : [],
  );
}

export function findByName(node: Nodes, ...names: readonly string[]): readonly Element[] {
  return findAll(node, ({ tagName }) => names.includes(tagName));
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** The value of an attribute as text, by its property name (`srcSet`, `httpEquiv`); empty when absent. */
export function getValue({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** All the text below a node, except what lies below elements for which `isLeftOut` holds. */
export function toTextOf(node: Nodes, isLeftOut: (element: Element) => boolean = () => false): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isLeftOut(node)) return '';
  return 'children' in node ? node.children.map((child) => toTextOf(child, isLeftOut)).join('') : '';
}

const UNREAD = ['script', 'style', 'template', 'noscript', 'iframe', 'svg'];
const INLINE =
  'a abbr b bdi bdo cite code del dfn em i img input ins kbd mark q s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  );

/** The words that a reader reads in a piece of HTML, one line a block (and a line of code). */
export function readLines(html: string): readonly string[] {
  const read = (node: Nodes, isCode: boolean): string => {
    if (node.type === 'text') return isCode ? node.value : node.value.replace(/[\t\n\r ]+/g, ' ');
    if (!('children' in node) || (node.type === 'element' && UNREAD.includes(node.tagName))) return '';
    const inside = node.children
      .map((child) => read(child, isCode || (node.type === 'element' && node.tagName === 'pre')))
      .join('');
    return node.type === 'element' && INLINE.includes(node.tagName) ? inside : `\n${inside}\n`;
  };
  const lines = read(parseHtml(html, true), false).split('\n');
  return lines.map((line) => line.replace(/[\t\r ]+/g, ' ').trim()).filter((line) => line !== '');
}

/** `<link rel="…">` elements of a page. */
export function findLinks(page: Page, rel: string): readonly Element[] {
  return findByName(page.tree, 'link').filter((link) => getValue(link, 'rel') === rel);
}

/** The content of `<meta name="…">` or `<meta property="…">`. */
export function getMeta(page: Page, name: string): string | undefined {
  const found = findByName(page.tree, 'meta').find(
    (meta) => getValue(meta, 'name') === name || getValue(meta, 'property') === name,
  );
  return found && getValue(found, 'content');
}
