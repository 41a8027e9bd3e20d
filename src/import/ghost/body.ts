import type { Element, ElementContent } from 'hast';
import { escapeMarkup } from '#html/legal-text.ts';
import { h } from '#html/tree.ts';
import { ADDED } from '#import/convert/furniture.ts';
import type { LegacyLeft } from '#import/legacy.ts';
import { replaceElements, toTexts } from '#import/replace-elements.ts';
import { findClass, findTag, getAttribute, toWords } from '#import/saved-page.ts';

/** What its players and its cards have around what they show. */
const MARKS =
  /^kg-(?:audio-(?:player|thumbnail)|video-(?:player-container|overlay)|toggle-card-icon|product-card-rating|file-card-icon)$/;

/** A text of Ghost as its readers saw it, its cards as a person would write them. */
export function toGhostBody(written: string): {
  readonly html: string;
  readonly left: readonly LegacyLeft[];
} {
  const left: LegacyLeft[] = [];
  return { html: replaceElements(written, (element) => toShown(element, left)), left };
}

/** Of a text that its export has as words alone. */
export function toGhostParagraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${escapeMarkup(one.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function toShown(element: Element, left: LegacyLeft[]): ElementContent[] | undefined {
  const names = [element.properties['className'] ?? []].flat().map(String);
  if (names.length === 0) return undefined;
  const words = (name: string): string => toWords(findClass(element, name));
  const link = findTag(element, 'a');
  const href = getAttribute(link, 'href');
  if (names.some((name) => MARKS.test(name))) return [];
  if (names.includes('kg-bookmark-card')) {
    const source = [words('kg-bookmark-author'), words('kg-bookmark-publisher')].filter((one) => one !== '');
    const caption = findTag(element, 'figcaption');
    return [
      toLinked(href, words('kg-bookmark-title'), source),
      ...toParagraph(toTexts(words('kg-bookmark-description'))),
      ...toParagraph(caption?.children ?? []),
    ];
  }
  if (names.includes('kg-file-card')) {
    const file = [words('kg-file-card-filename'), words('kg-file-card-filesize')].filter((one) => one !== '');
    return [
      toLinked(href, words('kg-file-card-title'), file),
      ...toParagraph(toTexts(words('kg-file-card-caption'))),
    ];
  }
  if (names.includes('kg-audio-card')) {
    const sound = findTag(element, 'audio');
    return sound && [h('p', {}, [h('audio', { ...sound.properties, title: words('kg-audio-title') }, [])])];
  }
  if (names.includes('kg-callout-card')) {
    const emoji = words('kg-callout-emoji');
    return toParagraph([
      ...toTexts(emoji === '' ? '' : `${emoji} `),
      ...(findClass(element, 'kg-callout-text')?.children ?? []),
    ]);
  }
  if (!names.includes('kg-button-card') || !href.startsWith('#/portal')) return undefined;
  left.push({ what: { fr: 'bouton', en: 'button' }, value: toWords(element), reason: ADDED });
  return [];
}

function toLinked(href: string, words: string, more: readonly string[]): ElementContent {
  const link = h('a', { href }, toTexts(words || href));
  return h('p', {}, [link, ...toTexts(more.length === 0 ? '' : ` (${more.join(', ')})`)]);
}

function toParagraph(children: ElementContent[]): ElementContent[] {
  return children.length === 0 ? [] : [h('p', {}, children)];
}
