import type { Element, ElementContent, Root } from 'hast';
import type { InlineNode } from './inline-node.ts';
import { isNoteList } from './notes.ts';
import { findElements, h, isElement } from './tree.ts';

/** What a link leads to: its title and its first words. */
export interface LinkPreview {
  readonly url: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly title: readonly InlineNode[];
  readonly words: readonly InlineNode[];
}

/** What holds no box, or is no running text. */
const CLOSED = /^(?:h[1-6]|figure|table|summary|nav)$/;

/** The button that opens, without a script, the box whose id is `of`; style shows its mark. */
export function toPeek(of: string, label: string): Element {
  return h('button', { type: 'button', className: ['peek'], popoverTarget: of, ariaLabel: label }, []);
}

/** Puts beside the first link to each of these texts a button that opens what it leads to. Changes the tree. */
export function addLinkPeeks(body: Root, previews: readonly LinkPreview[]): void {
  if (previews.length === 0) return;
  const ids = createIds(body);
  place(body, new Map(previews.map((one) => [one.url, { ...one, id: ids() }])));
}

/** Gives ids that nothing of the text has: « Peek 1 » may be a heading. */
function createIds(body: Root): () => string {
  const taken = new Set(findElements(body, () => true).map(({ properties }) => properties['id']));
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`peek-${count}`));
    return `peek-${count}`;
  };
}

function place(parent: Root | Element, left: Map<string, LinkPreview & { readonly id: string }>): void {
  parent.children = parent.children.flatMap((child): (typeof parent.children)[number][] => {
    if (!isElement(child) || CLOSED.test(child.tagName) || isNoteList(child)) return [child];
    if (child.tagName !== 'a') place(child, left);
    const url = `${child.properties['href'] ?? ''}`.replace(/#.*$/s, '');
    const preview = left.get(url);
    if (!preview || findElements(child, ({ tagName }) => tagName === 'img').length > 0) return [child];
    left.delete(url);
    return [child, toPeek(preview.id, preview.label), toBox(preview)];
  });
}

function toBox({ id, lang, title, words }: LinkPreview & { readonly id: string }): Element {
  return h('small', { id, className: ['popup'], popover: 'auto', lang }, [
    h('b', {}, title.map(toContent)),
    { type: 'text', value: ' ' },
    ...words.map(toContent),
  ]);
}

function toContent(node: InlineNode): ElementContent {
  return typeof node === 'string'
    ? { type: 'text', value: node }
    : h(node.name, node.className ? { className: [node.className] } : {}, node.children.map(toContent));
}
