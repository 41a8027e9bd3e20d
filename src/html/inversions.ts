import type { Element, Root, Text } from 'hast';
import { isSameLanguage } from '#language.ts';
import { toRuns, type Stretch } from '#model/italics.ts';
import { isNoteCall } from './notes.ts';
import { h } from './tree.ts';

/** The class of words that stay on one line. */
export const UNBROKEN = 'unbroken';

const CLOSED = new Set('code pre kbd samp var math svg button textarea'.split(' '));
/** A word and the short one that a hyphen joins to it: « dit-il », « avez-vous », « celle-ci ». A part of an address is none. */
const INVERSION =
  /(?<![\p{L}\p{N}’/.@_#-])[\p{L}’]+(?:-t)?(?:-(?:ils?|elles?|on|ce|je|tu|[nv]ous|l[aeà]s?|lui|leur|moi|toi|y|en|ci|mêmes?))+(?![\p{L}\p{N}/@_-]|\.\p{L})/gu;

/** Where words that a hyphen joins stand in a text in French. */
export function findInversions(text: string): readonly Stretch[] {
  if (!text.includes('-')) return [];
  return Array.from(text.matchAll(INVERSION), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

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
  const found = findInversions(text.value);
  if (found.length === 0) return [text];
  return toRuns(text.value, found).map(({ text: value, isItalic: isInversion }) =>
    isInversion ? h('span', { className: [UNBROKEN] }, [{ type: 'text', value }]) : { type: 'text', value },
  );
}
