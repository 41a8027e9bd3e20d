import type { Element, Root } from 'hast';
import { toMeant } from '#told.ts';
import type { Locale } from '#locales/locale.ts';
import type { BodyImage, BodyLink } from '#model/body.ts';
import type { PlacedPicture } from '#model/catalog.ts';
import { isNoteBack, isNoteCall } from '#html/notes.ts';
import { isVideoAddress } from '#html/video-addresses.ts';
import { isSafeAddress } from '#html/safe-addresses.ts';
import { mistakeAt, type Mistake } from './mistake.ts';
import { findElements, hasClass, isElement, toText, visitElements } from '#html/tree.ts';

/** Finds the picture an author names, as it will be served, or undefined when there is none. */
export interface FindPicture {
  (src: string): PlacedPicture | undefined;
  /** Whether a problem tells of the file itself. */
  readonly isRefused?: (src: string) => boolean;
  /** The name, as the author would write it, of one that differs by a capital, an accent, a space or its type. */
  readonly suggest?: (src: string) => string | undefined;
}

/** What the tree tells of a photograph, for `printPictures`: nothing else shows it. */
interface PictureMarks {
  /** Its WebP versions, as in a `srcset`. */
  readonly dataVersions?: string;
  /** The first image of an animation, and the words by which it is stopped and played. */
  readonly dataStill?: string;
  readonly dataStop?: string;
  readonly dataPlay?: string;
}

type PictureWords = Pick<Locale['words'], 'stop' | 'play'>;

/** A file of the machine on which the text is written. */
const ON_DISK = /^(?:file:|[a-z]:)/i;
const TO_PUBLIC = {
  fr: 'Mettre le fichier dans public/, et écrire son adresse depuis là : /document.pdf.',
  en: 'Put the file in public/, and write its address from there: /document.pdf.',
};
const CREDIT = /cr[ée]dit|photo|illustration|©/i;

/**
 * Checks and places every link and picture. Links with another scheme than a page's lose their address; pictures get
 * their size, so that nothing moves when they arrive. Changes the tree.
 */
export function placeAddresses(
  root: Root,
  findPicture: FindPicture,
  words: PictureWords,
): { links: BodyLink[]; images: BodyImage[]; mistakes: Mistake[] } {
  const links: BodyLink[] = [];
  const images: BodyImage[] = [];
  const mistakes: Mistake[] = [];
  visitElements(root, (element, parent) => {
    if (element.tagName === 'a') placeLink(element, links, mistakes);
    if (element.tagName === 'source') mistakes.push(...placeSource(element, findPicture));
    if (element.tagName !== 'img') return;
    images.push(toBodyImage(element, parent));
    mistakes.push(...placeImage(element, parent, { findPicture, words }));
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
        message: { fr: `Adresse refusée : \`${href}\`.`, en: `Address refused: \`${href}\`.` },
        fix: ON_DISK.test(href)
          ? TO_PUBLIC
          : {
              fr: 'Un lien mène à une page (http, https), à un courriel (mailto) ou à un téléphone (tel).',
              en: 'A link leads to a page (http, https), an e-mail address (mailto) or a telephone (tel).',
            },
      }),
    );
    return;
  }
  const start = element.position?.start;
  links.push({ href, line: start?.line ?? 1, column: start?.column ?? 1 });
  if (/^https?:/i.test(href)) element.properties['rel'] = ['noopener'];
}

function toBodyImage(element: Element, parent: Root | Element): BodyImage {
  const start = element.position?.start;
  const isSilent = element.properties['dataSilent'] === true;
  delete element.properties['dataSilent'];
  return {
    src: String(element.properties['src'] ?? ''),
    alt: String(element.properties['alt'] ?? ''),
    isSilent: isSilent || undefined,
    lacksCredit: (isElement(parent, 'figure') && !isCredited(parent)) || undefined,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  };
}

function isCredited(figure: Element): boolean {
  return CREDIT.test(toText(figure)) || findElements(figure, (one) => hasClass(one, 'credit')).length > 0;
}

function placeImage(
  element: Element,
  parent: Root | Element,
  { findPicture, words }: { readonly findPicture: FindPicture; readonly words: PictureWords },
): readonly Mistake[] {
  const src = String(element.properties['src'] ?? '');
  const placed = findPicture(src);
  if (!placed) return missingImage(element, src, findPicture);
  const { width, height } = placed;
  const marks = toMarks(placed, words);
  const place = { src: placed.src, width, height, loading: 'lazy', decoding: 'async' };
  Object.assign(element.properties, place, marks);
  return placed.still && !isElement(parent, 'figure') ? [endless(element, src)] : [];
}

function toMarks({ srcset, still }: PlacedPicture, { stop, play }: PictureWords): PictureMarks {
  return {
    ...(srcset && { dataVersions: srcset }),
    ...(still && { dataStill: still, dataStop: stop, dataPlay: play }),
  };
}

/** Nothing of a file that a problem tells of. */
function missingImage(
  element: Element,
  src: string,
  { isRefused, suggest }: FindPicture,
): readonly Mistake[] {
  if (isRefused?.(src)) return [];
  return [mistakeAt(element, { rule: 'missing-image', ...toMissingWords(src, suggest?.(src)) })];
}

function toMissingWords(src: string, near?: string): Pick<Mistake, 'message' | 'fix'> {
  if (src === '')
    return {
      message: { fr: 'Image sans adresse.', en: 'Picture without an address.' },
      fix: {
        fr: 'Écrire son nom : ![ce qu’elle montre](./pont.jpg).',
        en: 'Write its name: ![what it shows](./bridge.jpg).',
      },
    };
  if (/^data:/i.test(src))
    return {
      message: {
        fr: `Image collée dans le texte : \`${src.slice(0, 30)}…\`.`,
        en: `Picture pasted into the text: \`${src.slice(0, 30)}…\`.`,
      },
      fix: {
        fr: 'L’enregistrer dans un fichier à côté du texte, et l’insérer par son nom.',
        en: 'Save it in a file beside the text, and insert it by its name.',
      },
    };
  if (isVideoAddress(src))
    return {
      message: {
        fr: `Vidéo écrite comme une image : \`${src}\`.`,
        en: `Video written as a picture: \`${src}\`.`,
      },
      fix: { fr: `Écrire ::video{url="${src}" title="…"}.`, en: `Write ::video{url="${src}" title="…"}.` },
    };
  if (/^(?:https?:)?\/\//i.test(src))
    return {
      message: { fr: `Image d’un autre site : \`${src}\`.`, en: `Picture from another site: \`${src}\`.` },
      fix: {
        fr: 'L’enregistrer à côté du texte, et l’insérer par son nom : une page ne charge rien d’ailleurs.',
        en: 'Save it beside the text, and insert it by its name: a page loads nothing from elsewhere.',
      },
    };
  return {
    message: { fr: `Image introuvable : \`${src}\`.`, en: `Picture not found: \`${src}\`.` },
    fix: near
      ? toMeant(near)
      : {
          fr: 'La mettre à côté du fichier de l’article, et vérifier son nom (majuscules et accents compris).',
          en: 'Put it beside the file of the article, and check its name (capitals and accents included).',
        },
  };
}

function endless(element: Element, src: string): Mistake {
  return mistakeAt(element, {
    rule: 'animation',
    message: {
      fr: `Animation que le lecteur ne peut pas arrêter : \`${src}\`.`,
      en: `Animation that readers cannot stop: \`${src}\`.`,
    },
    fix: {
      fr: 'La mettre seule dans son paragraphe : un bouton l’accompagne alors.',
      en: 'Put it alone in its paragraph: it then comes with a button.',
    },
    severity: 'warning',
  });
}

/** The pictures that a browser may choose instead of an `<img>` lie where that one does; otherwise it has no choice. */
function placeSource(element: Element, findPicture: FindPicture): readonly Mistake[] {
  const { properties } = element;
  if (properties['srcSet'] === undefined) return [];
  const candidates = `${properties['srcSet']}`.split(',').map((one) => one.trim().split(/\s+/));
  const placed = candidates.map(([src = '', ...size]) => [findPicture(src)?.src, ...size]);
  const missing = candidates.flatMap(([src = '']) => (findPicture(src) ? [] : [src]));
  properties['srcSet'] = missing.length > 0 ? undefined : placed.map((one) => one.join(' ')).join(', ');
  return missing.flatMap((src) => missingImage(element, src, findPicture));
}
