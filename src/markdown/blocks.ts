import type { Locale } from '#locales/locale.ts';
import type { Element, ElementContent, Root } from 'hast';
import { h, isBlank, isElement, toText, visitElements } from '#html/tree.ts';

/** Words that pages put around what stands between paragraphs. */
type BlockWords = Locale['words'];

/** The title of a picture that only adorns. */
const DECORATIVE = /^(?:d[ée]corati(?:ve|f)|dekorativ)$/i;
const CREDIT = /^(.*?)\s*(?:Cr[ée]dit|Photo|Illustration|Foto|Bild(?:nachweis)?)\s*:\s*(.+?)\.?$/su;

/** Words of a text without markup that are in another language, as Markdown has them. */
const FOREIGN = /:lang\[([^\]]*)\]\{([\w-]+)\}/;

/** Elements of HTML that no longer exist, and those in their place. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['strike', 's'],
  ['tt', 'code'],
]);

/** Turns what directives left (`x-box` …), lone pictures and tables into the elements that readers get. */
export function shapeBlocks(root: Root, words: BlockWords): void {
  visitElements(root, markDecorative);
  shapeChildren(root, words);
  visitElements(root, (element, parent) => {
    delete element.properties['style'];
    element.tagName = NAMES.get(element.tagName) ?? element.tagName;
    if (element.tagName === 'a') toAnchor(element);
    // Code too wide for a telephone scrolls in its box, which a keyboard must reach (WCAG 2.1.1).
    if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
    if (element.tagName === 'th' && toText(element).trim() === '') openCorner(element, parent);
    if (element.tagName === 'input') element.properties['ariaLabel'] = toTaskName(element, words);
    if (element.tagName !== 'table' || isWrapped(parent)) return;
    const properties = {
      className: ['table'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: toTableName(element, words),
    };
    parent.children.splice(parent.children.indexOf(element), 1, h('div', properties, [element]));
  });
}

function markDecorative({ tagName, properties }: Element): void {
  const { alt = '', title = '' } = properties;
  if (tagName !== 'img' || `${alt}`.trim() !== '' || !DECORATIVE.test(`${title}`.trim())) return;
  delete properties['title'];
  Object.assign(properties, { alt: '', dataSilent: true });
}

/** From the inside out: what stands in a box is shaped before the box is. */
function shapeChildren(parent: Root | Element, words: BlockWords): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return;
    shapeChildren(child, words);
    if (child.tagName === 'table') alignByClass(child);
    const made = toBlock(child, words);
    if (made) parent.children[index] = made;
  });
}

function isWrapped(parent: Root | Element): boolean {
  return (
    isElement(parent, 'div') &&
    Array.isArray(parent.properties['className']) &&
    parent.properties['className'].includes('table')
  );
}

function toBlock(element: Element, words: BlockWords): Element | undefined {
  if (element.tagName === 'p') return toFigure(element);
  if (element.tagName === 'x-quote') return toQuotation(element);
  if (element.tagName === 'x-box') return toBox(element, words);
  if (element.tagName === 'x-video') return toVideoLink(element);
  return undefined;
}

/** A picture alone in its paragraph is a figure; its title is the caption, « Crédit : … » its credit. */
function toFigure(paragraph: Element): Element | undefined {
  const inside = paragraph.children.filter((child) => !isBlank(child));
  const image = inside[0];
  if (inside.length !== 1 || !isElement(image, 'img')) return undefined;
  const title = String(image.properties['title'] ?? '');
  const [, caption = title, credit] = CREDIT.exec(title) ?? [];
  delete image.properties['title'];
  const words: ElementContent[] = [];
  if (caption) words.push(...toWords(caption, image));
  if (credit)
    words.push({ type: 'text', value: ' ' }, h('small', { className: ['credit'] }, toWords(credit, image)));
  return h('figure', {}, words.length > 0 ? [image, h('figcaption', {}, words)] : [image]);
}

/** Text and the spans of it that are in another language. */
function toWords(text: string, { position }: Element): ElementContent[] {
  return text.split(FOREIGN).flatMap((value, index, parts): ElementContent[] => {
    if (index % 3 === 1)
      return [{ ...h('span', { lang: parts[index + 1] }, [{ type: 'text', value }]), position }];
    return index % 3 === 2 || value === '' ? [] : [{ type: 'text', value }];
  });
}

function toQuotation(directive: Element): Element {
  const { author, source, date, url, lang } = directive.properties;
  const own = lang ? { lang } : {};
  const properties = { ...(url ? { cite: String(url) } : {}), ...own };
  const quote = { ...h('blockquote', properties, directive.children), position: directive.position };
  const words: ElementContent[] = [];
  if (author) words.push({ type: 'text', value: String(author) });
  if (source) {
    const title = h('cite', own, [{ type: 'text', value: String(source) }]);
    if (words.length > 0) words.push({ type: 'text', value: ', ' });
    words.push(url ? { ...h('a', { href: String(url) }, [title]), position: directive.position } : title);
  }
  if (date) words.push({ type: 'text', value: `, ${String(date)}` });
  return h(
    'figure',
    { className: ['quotation'] },
    words.length > 0 ? [quote, h('figcaption', {}, words)] : [quote],
  );
}

function toBox(directive: Element, words: BlockWords): Element {
  const { title, lang } = directive.properties;
  const head = title ? [h('p', { className: ['box-title'] }, [{ type: 'text', value: String(title) }])] : [];
  const own = lang ? { lang } : {};
  const properties = { className: ['box'], ariaLabel: String(title ?? words.box), ...own };
  return { ...h('aside', properties, [...head, ...directive.children]), position: directive.position };
}

function toVideoLink(directive: Element): Element {
  const { url, title, image, lang } = directive.properties;
  const words = h('span', lang ? { lang } : {}, [{ type: 'text', value: String(title ?? url ?? '') }]);
  const picture = image
    ? [{ ...h('img', { src: String(image), alt: '', dataSilent: true }, []), position: directive.position }]
    : [];
  return h('figure', { className: ['video'] }, [
    { ...h('a', { href: String(url ?? '') }, [...picture, words]), position: directive.position },
  ]);
}

/** `<a name="x">` is how anchors were written before ids. */
function toAnchor({ properties }: Element): void {
  const { name, ...others } = properties;
  if (name !== undefined) Object.assign(properties, { id: name, ...others, name: undefined });
}

/** The empty corner of a table is the head of nothing; its neighbours then name what they are the heads of. */
function openCorner(corner: Element, row: Root | Element): void {
  corner.tagName = 'td';
  for (const head of row.children) if (isElement(head, 'th')) head.properties['scope'] = 'col';
}

/** A box of a list of tasks shows its state: its words are beside it, but nothing ties them to it. */
function toTaskName(box: Element, words: BlockWords): string {
  return box.properties['checked'] ? words.taskDone : words.taskToDo;
}

function toTableName(table: Element, { table: name, tableOf }: BlockWords): string {
  const header = table.children.find((child) => isElement(child, 'thead'));
  const words = header ? toText(header).replace(/\s+/g, ' ').trim() : '';
  return words ? tableOf(words) : name;
}

/** An inline style would break the strict Content-Security-Policy: alignment becomes a class. */
function alignByClass(table: Element): void {
  visitElements(table, (cell) => {
    const align =
      /text-align:\s*(\w+)/.exec(String(cell.properties['style'] ?? ''))?.[1] ?? cell.properties['align'];
    delete cell.properties['style'];
    delete cell.properties['align'];
    if (align && align !== 'left') cell.properties['className'] = [`align-${String(align)}`];
  });
}
