import type { Piece } from '#outputs/search/excerpt.ts';
import type { Suggestion } from '#outputs/search/manifest.ts';

type Child = Node | string | undefined;

/** An element with attributes and children; text is always text, never markup. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A page's own words, with what was sought marked. */
export function toMarked(pieces: readonly Piece[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, isMarked, isItalic } of pieces) {
    const words = isMarked ? h('mark', {}, text) : text;
    fragment.append(isItalic ? h('em', {}, words) : words);
  }
  fragment.normalize();
  return fragment;
}

export function toButton(name: string, words: string, onClick: () => void): HTMLButtonElement {
  const button = h('button', { class: name, type: 'button' }, words);
  button.addEventListener('click', onClick);
  return button;
}

/** A name in its own language. */
export function toNameLink([, title, href, , , lang]: Suggestion): HTMLAnchorElement {
  return h('a', { href, lang, dir: lang && 'auto' }, title);
}

/** An id that no other element of the page has. */
export function toUniqueId(prefix: string): string {
  for (let number = 1; ; number += 1)
    if (!document.getElementById(`${prefix}-${number}`)) return `${prefix}-${number}`;
}
