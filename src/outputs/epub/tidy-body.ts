import type { Element, ElementContent, RootContent } from 'hast';
import { isNoteBack, isNoteCall, isNoteList, listNotes } from '#html/notes.ts';
import { CODE_CLASS } from '#html/code.ts';
import { h, hasClass, isElement, toText } from '#html/tree.ts';
import { toAttributes } from './attributes.ts';
import { isXmlElement, x, type Attributes, type XmlElement, type XmlNode } from './xml.ts';
import { toXmlId } from './xml-ids.ts';

/** What holds what its parent may: words only, or blocks. */
const TRANSPARENT = new Set(['a', 'del', 'ins']);
const PHRASES = new Set(
  'abbr b cite code em i kbd mark q s samp small span strong sub sup time u var'.split(' '),
);
const BOXES = new Set(['aside', 'blockquote', 'div', 'section']);
/** Blocks that hold words only. */
const LINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre']);
/** Parts of lists, tables and figures, when they have strayed out of theirs: boxes like any other. */
const STRAYS = new Set('caption dd details dt figcaption li summary tbody td tfoot th thead tr'.split(' '));
const OBSOLETE = new Map<string, string>(Object.entries({ strike: 's', tt: 'code' }));
const TABLE_SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

const BACKLINK = { 'epub:type': 'backlink', role: 'doc-backlink' } as const;

/** Gives the picture of an `<img>` as the book holds it, or undefined when there is none. */
export type PlacePicture = (src: string) => string | undefined;

/**
 * The HTML of a body → a tree that XHTML's content model allows, whatever an author wrote: an element where it may not
 * stand becomes a plain box, and its words stay. Ids are made unique and fit for XML; links are left as they are.
 */
export class BodyTidier {
  readonly ids = new Set<string>();
  readonly #place: PlacePicture;
  #insideLink = false;

  constructor(place: PlacePicture) {
    this.#place = place;
  }

  toFlow(children: readonly RootContent[]): XmlNode[] {
    return children.flatMap((child) => this.#toNode(child, 'flow'));
  }

  #toPhrasing(children: readonly RootContent[]): XmlNode[] {
    return children.flatMap((child) => this.#toNode(child, 'phrasing'));
  }

  #toNode(node: RootContent, mode: 'flow' | 'phrasing'): XmlNode[] {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    const name = OBSOLETE.get(node.tagName) ?? node.tagName;
    if (TRANSPARENT.has(name)) return [this.#toInline(node, name, mode)];
    if (PHRASES.has(name)) return [this.#toInline(node, name, 'phrasing')];
    if (name === 'br' || name === 'hr') return [x(mode === 'flow' ? name : 'br', {})];
    if (name === 'math') return [x('code', {}, `${node.properties['alttext'] ?? ''}`)];
    if (hasClass(node, CODE_CLASS))
      return this.#toBlock({ ...node, properties: {}, children: [plainCode(node)] }, name, mode);
    if (name === 'img') return [this.#toImage(node)];
    if (name === 'input') return [node.properties['checked'] === true ? '☑' : '☐'];
    return this.#toBlock(node, name, mode);
  }

  /** A link inside a link, and a time without a date, are plain words. */
  #toInline(node: Element, name: string, content: 'flow' | 'phrasing'): XmlElement {
    if (name === 'time' && toAttributes(node, name)['datetime'] === undefined)
      return this.#make(node, 'span', content);
    if (name !== 'a') return this.#make(node, name, content);
    if (this.#insideLink) return this.#make(node, content === 'flow' ? 'div' : 'span', content);
    this.#insideLink = true;
    const link = this.#make(node, name, content);
    this.#insideLink = false;
    return link;
  }

  #toBlock(node: Element, name: string, mode: 'flow' | 'phrasing'): XmlNode[] {
    const isBlock = BOXES.has(name) || LINES.has(name);
    const structure = this.#structures[name];
    if (!isBlock && structure === undefined && !STRAYS.has(name))
      return node.children.flatMap((child) => this.#toNode(child, mode));
    if (mode === 'phrasing') return [this.#make(node, 'span', 'phrasing')];
    if (isNoteList(node)) return [this.#toNotes(node)];
    const content = LINES.has(name) ? 'phrasing' : 'flow';
    return [structure?.(node) ?? this.#make(node, isBlock ? name : 'div', content)];
  }

  /** Elements whose children are of certain kinds only. */
  readonly #structures: Readonly<Record<string, (element: Element) => XmlElement>> = {
    ul: (element) => this.#wrap(element, 'ul', this.#toItems(element)),
    ol: (element) => this.#wrap(element, 'ol', this.#toItems(element)),
    dl: (element) => this.#toDefinitions(element),
    figure: (element) => this.#toFigure(element),
    table: (element) => this.#toTable(element),
  };

  #toItems(list: Element): XmlNode[] {
    return list.children
      .filter(isFull)
      .map((child) =>
        isElement(child, 'li') ? this.#make(child, 'li', 'flow') : x('li', {}, this.toFlow([child])),
      );
  }

  #toDefinitions(list: Element): XmlElement {
    const items = list.children.filter((child) => isElement(child));
    const names = items.map((item) => item.tagName).join(' ');
    if (items.length < list.children.filter(isFull).length || !/^(?:dt(?: dt)*(?: dd)+(?: |$))+$/.test(names))
      return this.#make(list, 'div', 'flow');
    return this.#wrap(
      list,
      'dl',
      items.map((item) => this.#make(item, item.tagName, item.tagName === 'dt' ? 'phrasing' : 'flow')),
    );
  }

  /** A caption begins or ends its figure; another one is a box. */
  #toFigure(figure: Element): XmlElement {
    const children = figure.children.filter(isFull);
    const caption = children.at(-1);
    if (!isElement(caption, 'figcaption')) return this.#make(figure, 'figure', 'flow');
    return this.#wrap(figure, 'figure', [
      ...this.toFlow(children.slice(0, -1)),
      this.#make(caption, 'figcaption', 'flow'),
    ]);
  }

  #toTable(table: Element): XmlElement {
    const parts = table.children.filter((child) => isElement(child));
    const caption = parts.find((part) => part.tagName === 'caption');
    const sections = parts.filter((part) => TABLE_SECTIONS.has(part.tagName));
    const head = sections.find((section) => section.tagName === 'thead');
    const bodies = sections.filter((section) => section !== head);
    return this.#wrap(table, 'table', [
      ...(caption ? [this.#make(caption, 'caption', 'phrasing')] : []),
      ...(head ? [this.#wrap(head, 'thead', this.#toRows(head))] : []),
      ...bodies.map((section) => this.#wrap(section, 'tbody', this.#toRows(section))),
    ]);
  }

  #toRows(section: Element): XmlNode[] {
    const isCell = (node: ElementContent): node is Element => isElement(node, 'td') || isElement(node, 'th');
    return section.children
      .filter((row) => isElement(row, 'tr'))
      .map((row) =>
        this.#wrap(
          row,
          'tr',
          row.children.filter(isCell).map((cell) => this.#make(cell, cell.tagName, 'flow')),
        ),
      );
  }

  /** The number of a note leads back to its first call. Notes as reading systems show them on demand (EPUB 3 Structural Semantics Vocabulary, `footnote`). */
  #toNotes(section: Element): XmlElement {
    const title = section.children.find((child) => isElement(child, 'h2'));
    return this.#wrap(
      section,
      'section',
      [
        ...(title ? [this.#make(title, 'h2', 'phrasing')] : []),
        ...listNotes(section).map((note, index) => this.#toNote(note, index + 1)),
      ],
      {
        'epub:type': 'footnotes',
        role: 'doc-endnotes',
      },
    );
  }

  #toNote(note: Element, number: number): XmlElement {
    const back = findBack(note);
    const label = x(
      'a',
      { class: 'note-number', href: `${back?.properties['href'] ?? ''}`, ...BACKLINK },
      `${number}`,
    );
    const [first, ...rest] = this.toFlow(without(note, back).children.filter(isFull));
    const opening =
      isXmlElement(first) && first.name === 'p'
        ? [{ ...first, children: [label, '\u00A0', ...first.children] }]
        : [x('p', {}, label), ...(first === undefined ? [] : [first])];
    return x(
      'aside',
      { ...this.#toId(note), 'epub:type': 'footnote', role: 'doc-footnote' },
      ...opening,
      ...rest,
    );
  }

  #toImage(image: Element): XmlElement {
    const alt = `${image.properties['alt'] ?? ''}`;
    const src = this.#place(`${image.properties['src'] ?? ''}`);
    if (src === undefined) return x('span', { class: 'no-picture' }, alt);
    return x('img', { ...this.#toId(image), src, alt, ...toAttributes(image, 'img') });
  }

  #make(element: Element, name: string, content: 'flow' | 'phrasing'): XmlElement {
    const children = content === 'flow' ? this.toFlow(element.children) : this.#toPhrasing(element.children);
    return this.#wrap(element, name, children, name === 'a' ? toNoteType(element) : {});
  }

  #wrap(element: Element, name: string, children: readonly XmlNode[], more: Attributes = {}): XmlElement {
    return x(name, { ...this.#toId(element), ...toAttributes(element, name), ...more }, children);
  }

  #toId(element: Element): Attributes {
    const id = element.properties['id'];
    if (typeof id !== 'string' || id === '') return {};
    const made = toXmlId(id);
    if (this.ids.has(made)) return {};
    this.ids.add(made);
    return { id: made };
  }
}

function isFull(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

function findBack(node: Element): Element | undefined {
  const inside = node.children.filter((child) => isElement(child));
  return inside.find(isNoteBack) ?? inside.map(findBack).find((back) => back !== undefined);
}

/** The same element without what is inside it. */
function without(element: Element, inside: Element | undefined): Element {
  const children = element.children.filter((child) => child !== inside);
  return {
    ...element,
    children: children.map((child) => (isElement(child) ? without(child, inside) : child)),
  };
}

function toNoteType(link: Element): Attributes {
  if (isNoteCall(link)) return { 'epub:type': 'noteref', role: 'doc-noteref' };
  return isNoteBack(link) ? BACKLINK : {};
}

/** Without colours, which few readers of books show. */
function plainCode(pre: Element): Element {
  return h('code', {}, [{ type: 'text', value: toText(pre) }]);
}
