import type { Element, ElementContent, Root } from 'hast';
import { isNoteBack, isNoteCall, isNoteList, listNotes } from './notes.ts';
import { findElements, isElement, visitElements } from './tree.ts';

/** One body of a series, with its address. */
export interface SeriesBody {
  readonly slug: string;
  readonly url: string;
  readonly body: Root;
}

const HEADING = /^h[2-5]$/;

/** The anchor of a part on the page of its whole series; `part` begins it. */
export function toAnchorOf(slug: string, part: string): string {
  return `${part}-${slug}`;
}

/**
 * The bodies of a series made fit for one page: anchors and notes unique (`<slug>--note-1`), notes numbered through and
 * gathered, headings one level down, links between the parts turned into anchors. Notes come back apart, as list items.
 * Changes the trees.
 */
export function joinBodies(
  bodies: readonly SeriesBody[],
  part: string,
): {
  readonly parts: readonly Root[];
  readonly notes: Root;
} {
  const joiner = new Joiner(new Map(bodies.map(({ url, slug }) => [url, slug])), part);
  const notes = bodies.flatMap(({ body, slug }) => {
    const [list] = findElements(body, isNoteList);
    if (list) remove(body, list);
    joiner.rewrite(body, slug);
    return list ? listNotes(list).map((note) => joiner.rewriteNote(note, slug)) : [];
  });
  return { parts: bodies.map(({ body }) => body), notes: { type: 'root', children: onLines(notes) } };
}

function remove(parent: Root | Element, element: Element): void {
  parent.children = parent.children.filter((child) => child !== element);
  for (const child of parent.children) if (isElement(child)) remove(child, element);
}

function onLines(notes: readonly Element[]): ElementContent[] {
  return notes.flatMap((note, index) => (index === 0 ? [note] : [{ type: 'text', value: '\n' }, note]));
}

class Joiner {
  readonly #slugs: ReadonlyMap<string, string>;
  readonly #part: string;
  /** Number of each note on the whole page, by its anchor there, in the order of the first calls. */
  readonly #numbers = new Map<string, number>();

  constructor(slugs: ReadonlyMap<string, string>, part: string) {
    this.#slugs = slugs;
    this.#part = part;
  }

  rewrite(root: Root | Element, slug: string): void {
    visitElements(root, (element) => {
      const { properties } = element;
      if (HEADING.test(element.tagName)) element.tagName = `h${Number(element.tagName.slice(1)) + 1}`;
      if (isNoteCall(element)) this.#renumber(element, slug);
      delete properties['ariaDescribedBy'];
      delete properties['ariaLabelledBy'];
      if (properties['id'] !== undefined) properties['id'] = `${slug}--${properties['id']}`;
      if (properties['href'] !== undefined) properties['href'] = this.#toHref(`${properties['href']}`, slug);
    });
  }

  rewriteNote(note: Element, slug: string): Element {
    const anchor = `${slug}--${note.properties['id']}`;
    const number = this.#numbers.get(anchor);
    for (const back of findElements(note, isNoteBack)) relabel(back, number);
    this.rewrite(note, slug);
    note.properties['id'] = anchor;
    return note;
  }

  #renumber(call: Element, slug: string): void {
    const anchor = `${slug}--${`${call.properties['href']}`.slice(1)}`;
    const number = this.#numbers.get(anchor) ?? this.#numbers.size + 1;
    this.#numbers.set(anchor, number);
    call.children = [{ type: 'text', value: `${number}` }];
    relabel(call, number);
  }

  #toHref(href: string, slug: string): string {
    if (href.startsWith('#')) return `#${slug}--${href.slice(1)}`;
    const [path = '', fragment] = href.split('#');
    const target = this.#slugs.get(path);
    if (target === undefined) return href;
    return `#${fragment === undefined ? toAnchorOf(target, this.#part) : `${target}--${fragment}`}`;
  }
}

function relabel({ properties }: Element, number: number | undefined): void {
  if (properties['ariaLabel'] !== undefined)
    properties['ariaLabel'] = `${properties['ariaLabel']}`.replace(/\d+/, `${number ?? ''}`);
}
