import { toPlainText } from '#import/plain-text.ts';
import { findAll, getText, type XmlElement } from '#import/xml-elements.ts';

/** Fields of the usual plugins for search engines, the oldest last. */
const DESCRIPTIONS = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_seopress_titles_desc',
  '_aioseop_description',
  '_genesis_description',
];

export function findDescription(element: XmlElement): string {
  const found = toPlainText(findMeta(element, DESCRIPTIONS));
  // Templates such as `%%excerpt%%` are filled in by the plugin.
  return /%%|#post_|%excerpt%/.test(found) ? '' : found;
}

export function findAllMeta(element: XmlElement, key: string): readonly string[] {
  return findAll(element, 'wp:postmeta')
    .filter((one) => getText(one, 'wp:meta_key') === key)
    .map((one) => getText(one, 'wp:meta_value'))
    .filter((value) => value !== '');
}

export function findMeta(element: XmlElement, keys: readonly string[]): string {
  return keys.flatMap((key) => findAllMeta(element, key))[0] ?? '';
}
