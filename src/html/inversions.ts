import type { Element, Root, Text } from 'hast';
import { isSameLanguage } from '#language.ts';
import { isNoteCall } from './notes.ts';
import { h } from './tree.ts';

const CLOSED = new Set('code pre kbd samp var math svg button textarea'.split(' '));
/** A word and the three letters at most that a hyphen joins to it: « dit-il », « celle-ci ». A part of an address is none. */
const INVERSION =
  /(?<![\p{L}\p{N}/.@_#-])[\p{L}’]+(?:-t)?(?:-(?:ils?|on|ce|je|tu|l[aeà]s?|lui|moi|toi|y|en|ci))+(?![\p{L}\p{N}/@_-]|\.\p{L})/gu;

/**
 * Keeps « dit-il » on one line, in French. By style alone: the hyphen of the text, which readers copy and search, stays what
 * it is. Changes the tree.
 */
export function keepInversions(parent: Root | Element, language: string): void {
  parent.children = parent.children.flatMap((child): (typeof parent.children)[number][] => {
    if (child.type === 'text') return isSameLanguage(language, 'fr') ? split(child) : [child];
    if (child.type === 'element' && !CLOSED.has(child.tagName) && !isNoteCall(child))
      keepInversions(child, `${child.properties['lang'] ?? language}`);
    return [child];
  });
}

function split(text: Text): (Text | Element)[] {
  if (!text.value.includes('-')) return [text];
  let done = 0;
  const pieces = Array.from(text.value.matchAll(INVERSION)).flatMap(
    ({ 0: words, index }): (Text | Element)[] => {
      const before: Text = { type: 'text', value: text.value.slice(done, index) };
      done = index + words.length;
      return [before, h('span', { className: ['unbroken'] }, [{ type: 'text', value: words }])];
    },
  );
  return [...pieces, { type: 'text', value: text.value.slice(done) }];
}
