import type { Root } from 'hast';
import type { OldAnchor } from '#model/old-anchors.ts';
import { h, visitElements } from './tree.ts';

/** Elements that hold no words. */
const CLOSED = /^(?:ul|ol|dl|table|img|hr|pre|br|input)$/;

/**
 * Puts an empty element with each former id where its new one is, so that links made before a heading changed still
 * lead to it. An id that the text does not have is left out: checks name it. Changes the tree.
 */
export function addOldAnchors(root: Root, anchors: readonly OldAnchor[]): void {
  for (const { old, now } of anchors) {
    let isFound = false;
    visitElements(root, (element, parent) => {
      if (isFound || element.properties['id'] !== now) return;
      isFound = true;
      const mark = h('span', { id: old }, []);
      if (CLOSED.test(element.tagName)) parent.children.splice(parent.children.indexOf(element), 0, mark);
      else element.children.unshift(mark);
    });
  }
}
