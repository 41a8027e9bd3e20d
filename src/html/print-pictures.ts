import type { Element, Properties, Root } from 'hast';
import { findElements, h, isElement, visitElements } from './tree.ts';

/** How wide a picture of a text is shown. */
const SIZES = '(min-width: 44rem) 40rem, 100vw';

/**
 * Gives photographs their versions, and animations what stops them, without any script: see `PictureMarks`. Changes the
 * tree.
 */
export function printPictures(body: Root): void {
  visitElements(body, (image, parent) => {
    const { dataVersions, dataStill, dataPlay, dataStop, ...properties } = image.properties;
    if (image.tagName !== 'img' || typeof dataVersions !== 'string') return;
    image.properties = properties;
    const source = { type: 'image/webp', srcSet: dataVersions, sizes: SIZES };
    const made =
      typeof dataStill !== 'string'
        ? toPicture(source, properties)
        : isElement(parent, 'figure')
          ? toPlayer(source, { ...properties, src: dataStill }, [`${dataStop}`, `${dataPlay}`])
          : toPicture({ ...source, media: MOVES }, { ...properties, src: dataStill });
    const isInPicture = isElement(parent, 'picture');
    parent.children.splice(parent.children.indexOf(image), 1, ...(isInPicture ? made.children : [made]));
  });
}

/** Whether a body has a picture that moves and can be stopped. */
export function hasAnimations(body: Root): boolean {
  return findElements(body, ({ properties }) => properties['dataStill'] !== undefined).length > 0;
}

const MOVES = '(prefers-reduced-motion: no-preference)';
const KEEPS_STILL = '(prefers-reduced-motion: reduce)';

/** Moves, and stops when it is opened; for who wants less motion, the other way round. */
function toPlayer(source: Properties, image: Properties, labels: readonly string[]): Element {
  const words = labels.map((label) => h('span', {}, [{ type: 'text', value: label }]));
  return h('details', { className: ['animation'] }, [
    h('summary', {}, [...words, toPicture({ ...source, media: MOVES }, image)]),
    toPicture({ ...source, media: KEEPS_STILL }, image),
  ]);
}

function toPicture(source: Properties, image: Properties): Element {
  return h('picture', {}, [h('source', source, []), h('img', image, [])]);
}
