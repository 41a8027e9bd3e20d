import type { Element, Nodes, Root } from 'hast';
import { isBlank, isElement, visitElements } from '#html/tree.ts';
import { cleanText } from './clean-text.ts';
import { isEmbed, toEmbedAddress } from './embeds.ts';
import type { Translated } from '#locales/locale.ts';
import { ADDRESS } from './tidy-markdown.ts';

/** Elements that hold no words for readers. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style link meta title base template noscript form input button select textarea svg math canvas applet frame frameset map area dialog'.split(
    ' ',
  ),
);

/** Pictures that count visits, or that stand for a mark. */
const TRACKERS =
  /(?:feedburner\.com\/~|feeds\.wordpress\.com|pixel\.wp\.com|stats\.wordpress\.com|doubleclick\.net|google-analytics|xiti\.com|statcounter|\/b\.gif\?|amazon-adsystem|gravatar\.com\/avatar|assoc-amazon|\bir-[a-z]{2}\.amazon)/i;

export const TRACKED: Translated = { fr: 'image de suivi ôtée', en: 'tracking picture removed' };

/** The pictures that a text shows, as it names them. */
export function listPictures(root: Root): readonly string[] {
  const found: string[] = [];
  visitElements(root, (element) => {
    if (element.tagName === 'img' && !isTracker(toSource(element), element)) found.push(toSource(element));
    // A smaller picture may lead to the larger one.
    const image = element.tagName === 'a' ? findLoneImage(element) : undefined;
    const isCounted =
      image !== undefined && (isTracker(toSource(image), image) || isTracker(toHref(element)));
    if (image && !isCounted) found.push(toHref(element));
  });
  return found.filter((one) => one !== '');
}

/** Every address that a conversion may look up as a link, as it names it: those in the words too. */
export function listLinks(root: Root): readonly string[] {
  const found: string[] = [];
  visitElements(root, (element) => {
    if (element.tagName === 'img') found.push(toSource(element));
    if (element.tagName === 'a') found.push(toHref(element));
    if (isEmbed(element)) found.push(toEmbedAddress(element) ?? '');
  });
  const texts = listTexts(root);
  // Words meet where what stands between them is left out.
  const joined = [texts.join(''), texts.map((text) => text.trim()).join('')];
  for (const text of [...texts, ...joined]) found.push(...(text.match(ADDRESS) ?? []));
  return found.filter((one) => one !== '');
}

function listTexts(node: Nodes): readonly string[] {
  if (isElement(node) && DROPPED.has(node.tagName)) return [];
  if (node.type === 'text') return [cleanText(node.value)];
  return 'children' in node ? node.children.flatMap(listTexts) : [];
}

export function toHref({ properties }: Element): string {
  return `${properties['href'] ?? ''}`.trim();
}

/** Pages that load pictures late keep their address elsewhere. */
export function toSource({ properties }: Element): string {
  const late = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile'].map((name) => properties[name]);
  const src = `${properties['src'] ?? ''}`;
  const named = late.find((one): one is string => typeof one === 'string' && one !== '');
  return (named !== undefined && (src === '' || src.startsWith('data:')) ? named : src).trim();
}

/** Whether a picture only counts visits, or shows who is behind an e-mail address. */
export function isTracker(
  src: string,
  { properties }: Pick<Element, 'properties'> = { properties: {} },
): boolean {
  const isDot = [properties['width'], properties['height']].every(
    (one) => one !== undefined && Number(one) <= 1,
  );
  return isDot || TRACKERS.test(src);
}

export function findLoneImage(element: Element): Element | undefined {
  const [first, ...more] = element.children.filter((one) => !isBlank(one));
  return more.length === 0 && isElement(first, 'img') ? first : undefined;
}
