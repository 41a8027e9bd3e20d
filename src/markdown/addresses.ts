import type { Element, Root } from 'hast';
import type { BodyImage, BodyLink } from '#model/body.ts';
import type { PlacedPicture } from '#model/catalog.ts';
import { isNoteBack, isNoteCall } from '#html/notes.ts';
import { isSafeAddress } from '#html/safe-addresses.ts';
import { mistakeAt, type Mistake } from './mistake.ts';
import { visitElements } from '#html/tree.ts';

/** Finds the picture an author names, as it will be served, or undefined when there is none. */
export type FindPicture = (src: string) => PlacedPicture | undefined;

/**
 * Checks and places every link and picture. Links with another scheme than a page's lose their address; pictures get
 * their size, so that nothing moves when they arrive. Changes the tree.
 */
export function placeAddresses(
  root: Root,
  findPicture: FindPicture,
): { links: BodyLink[]; images: BodyImage[]; mistakes: Mistake[] } {
  const links: BodyLink[] = [];
  const images: BodyImage[] = [];
  const mistakes: Mistake[] = [];
  visitElements(root, (element) => {
    if (element.tagName === 'a') placeLink(element, links, mistakes);
    if (element.tagName === 'img') placeImage(element, findPicture, images, mistakes);
    if (element.tagName === 'source') placeSource(element, findPicture, mistakes);
  });
  return { links, images, mistakes };
}

function placeLink(element: Element, links: BodyLink[], mistakes: Mistake[]): void {
  const href = String(element.properties['href'] ?? '');
  if (isNoteCall(element) || isNoteBack(element)) return;
  if (element.properties['href'] === undefined) return;
  if (!isSafeAddress(href)) {
    delete element.properties['href'];
    mistakes.push(
      mistakeAt(element, {
        rule: 'link-scheme',
        message: `Adresse refusée : \`${href}\`.`,
        fix: 'Un lien mène à une page (http, https), à un courriel (mailto) ou à un téléphone (tel).',
      }),
    );
    return;
  }
  const start = element.position?.start;
  links.push({ href, line: start?.line ?? 1, column: start?.column ?? 1 });
  if (/^https?:/i.test(href)) element.properties['rel'] = ['noopener'];
}

function placeImage(
  element: Element,
  findPicture: FindPicture,
  images: BodyImage[],
  mistakes: Mistake[],
): void {
  const src = String(element.properties['src'] ?? '');
  const alt = String(element.properties['alt'] ?? '');
  const start = element.position?.start;
  const isSilent = element.properties['dataSilent'] === true;
  delete element.properties['dataSilent'];
  images.push({
    src,
    alt,
    isSilent: isSilent || undefined,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  });
  const placed = findPicture(src);
  if (placed) {
    const { width, height } = placed;
    Object.assign(element.properties, { src: placed.src, width, height, loading: 'lazy', decoding: 'async' });
    if (placed.srcset)
      Object.assign(element.properties, { srcSet: placed.srcset, sizes: '(min-width: 44rem) 40rem, 100vw' });
  } else {
    mistakes.push(missingImage(element, src));
  }
}

/** The pictures that a browser may choose instead of an `<img>` lie where that one does; otherwise it has no choice. */
function placeSource(element: Element, findPicture: FindPicture, mistakes: Mistake[]): void {
  const { properties } = element;
  if (properties['srcSet'] === undefined) return;
  const candidates = `${properties['srcSet']}`.split(',').map((one) => one.trim().split(/\s+/));
  const placed = candidates.map(([src = '', ...size]) => [findPicture(src)?.src, ...size]);
  const missing = candidates.flatMap(([src = '']) => (findPicture(src) ? [] : [src]));
  properties['srcSet'] = missing.length > 0 ? undefined : placed.map((one) => one.join(' ')).join(', ');
  mistakes.push(...missing.map((src) => missingImage(element, src)));
}

function missingImage(element: Element, src: string): Mistake {
  return mistakeAt(element, {
    rule: 'missing-image',
    message: `Image introuvable : \`${src}\`.`,
    fix: 'La mettre à côté du fichier de l’article, et vérifier son nom (majuscules et accents compris).',
  });
}
