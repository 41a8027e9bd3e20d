import type { Element, ElementContent } from 'hast';
import { PICTURE_FILE } from '#html/lead.ts';
import { findElements, h } from '#html/tree.ts';
import { ADDED } from './convert/furniture.ts';
import { decodeEscapes } from './decode-escapes.ts';
import type { LegacyLeft } from './legacy.ts';
import { isFields } from './markdown/read-head.ts';
import { replaceElements, toTexts } from './replace-elements.ts';
import { findClass, findTag, getAttribute, toWords } from './saved-page.ts';
import type { Translated } from '#locales/locale.ts';

/** A picture behind the address of the service that resizes it. */
const RESIZED = /https?:\/\/substackcdn\.[a-z]+\/image\/fetch\/[^"'\s]*?\/(https?%3A[^"'\s/]+)/gi;
/** Where its own buttons lead; others are of the author. */
const OF_PLATFORM =
  /\/(?:subscribe|comments|leaderboard|account|chat|action\/\w+)\b|[?&](?:action=share|utm_content=share|gift=true)/;
const FURNITURE =
  /^(?:subscription-widget|captioned-button-wrap|directMessage|community-chat|install-substack)/;
const BUTTON: Translated = { fr: 'bouton', en: 'button' };
const PIECE: Translated = { fr: 'élément de Substack', en: 'element of Substack' };
const UNKNOWN: Translated = { fr: 'l’archive n’en a que le numéro', en: 'the archive has its number alone' };

/** What Substack keeps in the attributes of an element, and shows from there. */
type Data = Readonly<Record<string, unknown>>;

export interface SubstackBody {
  readonly html: string;
  readonly left: readonly LegacyLeft[];
}

/** A letter as its readers saw it: without buttons and forms of the platform, with what its elements only name. */
export function toSubstackBody(written: string): SubstackBody {
  const left: LegacyLeft[] = [];
  const html = written.replace(RESIZED, (_, address: string) => decodeEscapes(address));
  return { html: replaceElements(html, (element) => toShown(element, left)), left };
}

/** Undefined for an element that stays. */
function toShown(element: Element, left: LegacyLeft[]): ElementContent[] | undefined {
  const names = [element.properties['className'] ?? []].flat().map(String);
  const data = readData(element);
  if (names.includes('hide-text') || names.includes('paywall-jump')) return [];
  if (names.some((name) => FURNITURE.test(name))) return leaveOut(element, left);
  if (names.includes('button-wrapper')) return toButton(element, left);
  const enlarged = names.includes('image-link') ? findEnlarged(element) : undefined;
  if (enlarged) return [enlarged];
  if (names.includes('mention-wrap') && data && get(data, 'name') !== '') return toTexts(get(data, 'name'));
  if (names.includes('pullquote')) element.tagName = 'blockquote';
  if (names.includes('file-embed-wrapper')) return toFile(element);
  if (names.includes('embedded-post-wrap') && data) return toCard(data);
  return data && isEmpty(element) ? toNamed(data, { element, names, left }) : undefined;
}

/** The picture that a link enlarges; one that leads elsewhere is its author's. */
function findEnlarged(element: Element): Element | undefined {
  const image = findTag(element, 'img');
  const href = getAttribute(element, 'href');
  return image && (href === getAttribute(image, 'src') || PICTURE_FILE.test(href)) ? image : undefined;
}

function readData(element: Element): Data | undefined {
  const written = getAttribute(element, 'dataAttrs');
  if (written === '') return undefined;
  try {
    const read: unknown = JSON.parse(written);
    return isFields(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const SHOWN = /^(?:img|iframe|audio|video|a)$/;

/** Nothing that readers see stands in it. */
function isEmpty(element: Element): boolean {
  const isShown = ({ tagName }: Element): boolean => SHOWN.test(tagName);
  return !isShown(element) && findElements(element, isShown).length === 0 && toWords(element) === '';
}

function leaveOut(element: Element, left: LegacyLeft[]): [] {
  left.push({ what: BUTTON, value: toWords(element).slice(0, 200), reason: ADDED });
  return [];
}

function toButton(element: Element, left: LegacyLeft[]): ElementContent[] {
  const link = findTag(element, 'a');
  if (!link || OF_PLATFORM.test(getAttribute(link, 'href'))) return leaveOut(element, left);
  return [h('p', {}, [link])];
}

function toFile(element: Element): ElementContent[] {
  const [name, size] = ['file-embed-details-h1', 'file-embed-details-h2'].map((one) =>
    toWords(findClass(element, one)),
  );
  const href = getAttribute(findTag(element, 'a'), 'href');
  return [h('p', {}, [toLink(href, name || href), ...toTexts(size === '' ? '' : ` (${size})`)])];
}

/** A text of a letter: its title and its first words. */
function toCard(data: Data): ElementContent[] {
  const [title, url, words] = [
    get(data, 'title'),
    get(data, 'canonical_url') || get(data, 'url'),
    get(data, 'caption') || get(data, 'truncated_body_text'),
  ];
  const link = h('p', {}, [toLink(url, title || url)]);
  return words === '' ? [link] : [link, h('p', {}, toTexts(words))];
}

function toNamed(
  data: Data,
  { element, names, left }: { element: Element; names: readonly string[]; left: LegacyLeft[] },
): ElementContent[] {
  if (get(data, 'full_text') !== '') return toMessage(data);
  if (get(data, 'persistentExpression') !== '')
    return [h('p', {}, [h('code', {}, toTexts(get(data, 'persistentExpression')))])];
  const { gallery } = data;
  if (isFields(gallery)) return toGallery(gallery);
  if (/^https?:/.test(get(data, 'canonical_url') || get(data, 'url'))) return toCard(data);
  const value = getAttribute(element, 'dataComponentName') || names[0] || '';
  left.push({ what: PIECE, value, reason: UNKNOWN });
  return [];
}

function toMessage(data: Data): ElementContent[] {
  const name = get(data, 'username');
  const author = [get(data, 'name'), name === '' ? '' : `(@${name})`].filter((one) => one !== '').join(' ');
  const url = get(data, 'url');
  return [
    h('blockquote', {}, [
      h('p', {}, toTexts(get(data, 'full_text'))),
      h('p', {}, [toLink(url, author || url)]),
    ]),
  ];
}

function toGallery(gallery: Data): ElementContent[] {
  const { images } = gallery;
  const shown = (Array.isArray(images) ? images.filter(isFields) : []).map((image) =>
    h('p', {}, [h('img', { src: get(image, 'src'), alt: get(gallery, 'alt') }, [])]),
  );
  const caption = get(gallery, 'caption');
  return caption === '' ? shown : [...shown, h('p', {}, toTexts(caption))];
}

function toLink(href: string, words: string): ElementContent {
  return h('a', { href }, toTexts(words));
}

function get(data: Data, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value.trim() : '';
}
