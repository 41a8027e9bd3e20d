import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isSafeAddress } from '#html/safe-addresses.ts';
import { h, hasClass, isBlank, isElement, toText, visitElements } from '#html/tree.ts';
import type { Told } from '#locales/locale.ts';
import { cleanText } from './clean-text.ts';
import { LINK, NO_ANCHOR, NOT_GOT, PICTURE, type ConversionContext, type Left } from './conversion.ts';
import { isVideoAddress, toPageAddress } from '#html/video-addresses.ts';
import { cleanEmbed, setApart, toTextNode } from './clean-embed.ts';
import { EMBEDS, isEmbed, toVideo } from './embeds.ts';
import { isFurniture, leaveFurniture } from './furniture.ts';
import { isFlow } from './loose-words.ts';
import { markNotes } from './mark-notes.ts';
import { mendMojibake } from './mend-mojibake.ts';
import { placePlayers } from './place-players.ts';
import { DROPPED, findLoneImage, isTracker, toHref, toSource, TRACKED } from './written-addresses.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';

/** What holds words that no reader sees. */
export const HIDING_TAG = new RegExp(`<(?:${[...DROPPED, ...EMBEDS].join('|')})\\b`, 'i');
const MARK = /\bwp-smiley\b|\bemoji\b|\bsmiley\b/;
/** What a smaller picture leads to. */
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp)(?:[?#].*)?$/i;
const HEADING = /^h[1-6]$/;
const AROUND = { fr: 'était autour d’une image', en: 'was around a picture' };
const LOWERED = { fr: 'intertitres descendus d’un niveau', en: 'headings moved down by one level' };
const MENDED = { fr: 'codage réparé', en: 'encoding mended' };
/** Pictures beside one another, which WordPress has in lists. */
const GALLERY =
  'wp-block-gallery blocks-gallery-grid blocks-gallery-item gallery-item gallery-icon gallery-caption'.split(
    ' ',
  );
/** What may have an anchor inside; others have it before. */
const HOLDERS = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dt dd span em strong b i blockquote div section article'.split(' '),
);

interface Cleaner extends ConversionContext {
  readonly left: Left[];
  readonly changed: Set<Told>;
  /** Anchors that the text itself links to. */
  readonly anchors: ReadonlySet<string>;
}

/** Takes out what is not for readers, and gives links and pictures their new addresses. Changes the tree. */
export function cleanTree(
  root: Root,
  context: ConversionContext,
): { readonly left: readonly Left[]; readonly changed: readonly Told[] } {
  visitElements(root, (element) => {
    // Names of ours, which no export may take.
    if (element.tagName.startsWith('x-')) element.tagName = 'span';
    if (hasClass(element, 'tr-caption-container')) toFigure(element);
    if (GALLERY.some((name) => hasClass(element, name))) element.tagName = 'div';
  });
  markNotes(root);
  const { targets, present } = listAnchors(root);
  const anchors = new Set([...present].filter((one) => targets.has(one) || context.isLinked?.(one) === true));
  const cleaner: Cleaner = { ...context, anchors, left: [], changed: new Set() };
  cleanChildren(root, cleaner);
  root.children = partPictures(root.children);
  placePlayers(root);
  shiftHeadings(root, cleaner);
  return { left: cleaner.left, changed: [...cleaner.changed] };
}

/** Blogger shows a picture and its caption in a table. */
function toFigure(table: Element): void {
  const inside = listInside(table);
  const caption = inside.find((one) => hasClass(one, 'tr-caption'));
  const link = inside.find((one) => one.tagName === 'a' && findLoneImage(one));
  const picture = link ?? inside.find(({ tagName }) => tagName === 'img');
  if (!picture || !caption) return;
  Object.assign(table, h('figure', {}, [picture, h('figcaption', {}, caption.children)]));
}

function cleanChildren(parent: Root | Element, cleaner: Cleaner): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [toTextNode(cleanWords(child.value, cleaner))];
    return isElement(child) ? cleanElement(child, cleaner) : [];
  });
}

function cleanWords(value: string, { changed }: Cleaner): string {
  const clean = cleanText(value);
  if (clean !== value && mendMojibake(value) !== value) changed.add(MENDED);
  return clean;
}

function cleanElement(element: Element, cleaner: Cleaner): ElementContent[] {
  if (isEmbed(element)) return cleanEmbed(element, cleaner);
  if (DROPPED.has(element.tagName)) return leaveOut(element, cleaner);
  if (isFurniture(element)) return leaveFurniture(element, cleaner.left);
  if (element.tagName === 'x-note-call') return [element];
  if (element.tagName === 'img') return cleanImage(element, cleaner);
  const anchor = toAnchor(element, cleaner);
  if (element.tagName === 'a') return [...anchor, ...cleanLink(element, cleaner)];
  cleanChildren(element, cleaner);
  if (element.tagName === 'p') element.children = partPictures(element.children);
  if (element.tagName === 'p' && isVideoLine(element))
    return [toVideo(toPageAddress(toText(element).trim()), cleaner)];
  if (element.tagName === 'figure') return cleanFigure(element);
  if (anchor.length === 0) return [element];
  if (!HOLDERS.has(element.tagName)) return [...anchor, element];
  element.children.unshift(...anchor);
  return [element];
}

/** What readers never saw is not listed. */
function leaveOut(element: Element, { left }: Cleaner): ElementContent[] {
  if (/^(?:form|applet|frame|svg|math|canvas)$/.test(element.tagName))
    left.push({
      what: { fr: 'élément', en: 'element' },
      value: `<${element.tagName}>`,
      reason: { fr: 'n’a pas sa place dans un texte', en: 'has no place in a text' },
    });
  return [];
}

function cleanImage(element: Element, cleaner: Cleaner): ElementContent[] {
  const { properties } = element;
  const src = toSource(element);
  const alt = cleanText(`${properties['alt'] ?? ''}`.replace(/\s+/g, ' ').trim());
  if (MARK.test(`${properties['className'] ?? ''}`)) return alt === '' ? [] : [toTextNode(alt)];
  if (src === '' || isTracker(src, element)) {
    cleaner.changed.add(TRACKED);
    return [];
  }
  const words = alt || cleanText(`${properties['title'] ?? ''}`.trim()) || toNameWords(src);
  const picture = cleaner.findPicture(src);
  if (picture !== undefined) return [h('img', { src: picture, alt: words }, [])];
  const { href, reason } = cleaner.findLink(src);
  cleaner.left.push({ what: PICTURE, value: src.slice(0, 500), reason: reason ?? NOT_GOT });
  // Its name is all that readers see of it.
  const named = toTextNode(/[\p{L}\p{N}]/u.test(words) ? words : 'Image');
  const isLink = isSafeAddress(href) && href !== '' && !href.startsWith('data:');
  return setApart(isLink ? h('x-picture', { href }, [named]) : named);
}

/** Pictures before all words of a block are a line of their own, as they were seen: two breaks end a paragraph. */
function partPictures<Node extends RootContent>(children: readonly Node[]): (Node | Element)[] {
  const isEmpty = (node: Node): boolean => isBlank(node) || isElement(node, 'br');
  const first = children.findIndex((one) => !isEmpty(one) && !isElement(one, 'x-picture'));
  const words = children[first];
  const isApart =
    first > 0 && words && !isFlow(words) && children.slice(0, first).some((one) => !isEmpty(one));
  if (!isApart) return [...children];
  return [...children.slice(0, first), h('br', {}, []), h('br', {}, []), ...children.slice(first)];
}

function toNameWords(src: string): string {
  const name = src.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return (
    cleanText(
      decodeEscapes(name)
        .replace(/\.[a-z]{2,5}$/i, '')
        .replace(/[-_+\s]+/g, ' '),
    ).trim() || 'Image'
  );
}

function cleanLink(element: Element, cleaner: Cleaner): ElementContent[] {
  const href = toHref(element);
  const image = findLoneImage(element);
  if (image && cleaner.findPicture(href) !== undefined)
    return cleanImage({ ...image, properties: { ...image.properties, src: href } }, cleaner);
  cleanChildren(element, cleaner);
  if (href === '') return element.children;
  if (href.startsWith('#')) return cleanOwnAnchor(element, href, cleaner);
  if (!isSafeAddress(href)) {
    cleaner.left.push({
      what: LINK,
      value: href.slice(0, 200),
      reason: { fr: 'adresse qui n’est pas du web', en: 'address that is not of the web' },
    });
    return element.children;
  }
  const found = cleaner.findLink(href);
  if (found.reason !== undefined) cleaner.left.push({ what: LINK, value: href, reason: found.reason });
  const inner = listInside(element).find(({ tagName }) => tagName === 'x-picture' || tagName === 'a');
  if (isElement(inner, 'x-picture') && PICTURE_FILE.test(href))
    return setApart(h('x-picture', { href: found.href || href }, inner.children));
  if (inner) cleaner.left.push({ what: LINK, value: href, reason: AROUND });
  if (inner) return element.children;
  return found.href === '' ? element.children : [h('a', { href: found.href }, element.children)];
}

function cleanOwnAnchor(element: Element, href: string, { anchors, left }: Cleaner): ElementContent[] {
  if (anchors.has(href.slice(1))) return [h('a', { href }, element.children)];
  if (href.length > 1)
    left.push({
      what: LINK,
      value: href,
      reason: NO_ANCHOR,
    });
  return element.children;
}

/** A picture with its caption as our Markdown has it; a caption with links stays a paragraph, which keeps them. */
function cleanFigure(figure: Element): ElementContent[] {
  const images = figure.children.filter((one) => !isBlank(one) && !isElement(one, 'figcaption'));
  const caption = figure.children.find((one) => isElement(one, 'figcaption'));
  const image = isElement(images[0], 'p') ? images[0].children.find((one) => !isBlank(one)) : images[0];
  if (images.length !== 1 || !isElement(image, 'img') || !isElement(caption)) return [figure];
  const words = toText(caption)
    .replace(/[\t\n ]+/g, ' ')
    .trim();
  const hasMore = listInside(caption).some(({ tagName }) => tagName === 'a' || tagName === 'img');
  if (words === '') return [h('p', {}, [image])];
  if (hasMore) return [h('p', {}, [image]), h('p', {}, caption.children)];
  return [h('p', {}, [h('img', { ...image.properties, title: words }, [])])];
}

function listInside(element: Element): readonly Element[] {
  const inside: Element[] = [];
  visitElements(element, (one) => {
    inside.push(one);
  });
  return inside;
}

function isVideoLine(paragraph: Element): boolean {
  const inside = paragraph.children.filter((one) => !isBlank(one));
  const words = toText(paragraph).trim();
  return inside.length === 1 && !/\s/.test(words) && isVideoAddress(toPageAddress(words));
}

function toAnchor({ tagName, properties }: Element, { anchors }: Cleaner): ElementContent[] {
  const names = [properties['id'], tagName === 'a' ? properties['name'] : undefined].map(String);
  return names
    .filter((one) => anchors.has(one))
    .slice(0, 1)
    .map((id) => h('x-anchor', { id }, []));
}

/** Only names that every parser reads alike are kept. */
function listAnchors(root: Root): {
  readonly targets: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
} {
  const targets = new Set<string>();
  const present = new Set<string>();
  visitElements(root, ({ tagName, properties }) => {
    const href = `${properties['href'] ?? ''}`;
    if (tagName === 'a' && /^#[\w.-]+$/.test(href)) targets.add(href.slice(1));
    for (const name of [properties['id'], tagName === 'a' ? properties['name'] : undefined])
      if (typeof name === 'string') present.add(name);
  });
  return { targets, present };
}

/** The first level is the title of the page. */
function shiftHeadings(root: Root, { changed }: Cleaner): void {
  const headings: Element[] = [];
  visitElements(root, (element) => {
    if (HEADING.test(element.tagName)) headings.push(element);
  });
  if (!headings.some(({ tagName }) => tagName === 'h1')) return;
  for (const one of headings) one.tagName = `h${Math.min(6, Number(one.tagName.slice(1)) + 1)}`;
  changed.add(LOWERED);
}
