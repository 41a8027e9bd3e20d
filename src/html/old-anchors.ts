import type { OldAnchor } from '#model/old-anchors.ts';

const LISTS = /^<(?:ul|ol|dl|table|img|hr|pre)\b/i;

/**
 * Puts an empty element with each former id where its new one is, so that links made before a heading changed still
 * lead to it. An id that the text does not have is left out: checks name it.
 */
export function addOldAnchors(html: string, anchors: readonly OldAnchor[] = []): string {
  return anchors.reduce((text, { old, now }) => addOne(text, old, now), html);
}

function addOne(html: string, old: string, now: string): string {
  const mark = `<span id="${escapeValue(old)}"></span>`;
  const tag = new RegExp(`<[a-z][^>]*? id="${RegExp.escape(escapeValue(now))}"[^>]*>`, 'i');
  return html.replace(tag, (start) => (LISTS.test(start) ? `${mark}${start}` : `${start}${mark}`));
}

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
