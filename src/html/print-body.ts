import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { OldAnchor } from '#model/old-anchors.ts';
import { keepInversions } from './inversions.ts';
import { addOldAnchors } from './old-anchors.ts';
import { joinLines } from './join-lines.ts';
import { printPictures } from './print-pictures.ts';
import { dropUnsafeAddresses } from './safe-addresses.ts';
import { addSidenotes } from './sidenotes.ts';
import { findElements, hasClass } from './tree.ts';

/** A tree as the HTML of pages, without the addresses that no page may have; its words in `language`. Changes the tree. */
export function printBody(body: Root, language?: string): string {
  if (language !== undefined) keepInversions(body, language);
  printPictures(body);
  dropUnsafeAddresses(body);
  return toHtml(body, { closeSelfClosing: false, characterReferences: { useNamedReferences: false } });
}

/** The body of an article as its page prints it, notes in the margin and former anchors included. Changes the tree. */
export function printArticleBody(body: Root, anchors: readonly OldAnchor[] = [], language?: string): string {
  addSidenotes(body);
  keepTurns(body);
  joinLines(body);
  return printPageBody(body, anchors, language);
}

/** Programs that show a text alone take short blocks with a link for menus, unless their class tells that they are text. */
function keepTurns(body: Root): void {
  for (const { properties } of findElements(body, (element) => hasClass(element, 'turn')))
    if (Array.isArray(properties['className'])) properties['className'].push('text');
}

/** The body of a page of the site, which has no margin. Changes the tree. */
export function printPageBody(body: Root, anchors: readonly OldAnchor[], language?: string): string {
  addOldAnchors(body, anchors);
  return printBody(body, language);
}
