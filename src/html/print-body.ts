import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { OldAnchor } from '#model/old-anchors.ts';
import { addOldAnchors } from './old-anchors.ts';
import { printPictures } from './print-pictures.ts';
import { dropUnsafeAddresses } from './safe-addresses.ts';
import { addSidenotes } from './sidenotes.ts';
import { findElements, hasClass } from './tree.ts';

/** A tree as the HTML of pages, without the addresses that no page may have. Changes the tree. */
export function printBody(body: Root): string {
  printPictures(body);
  dropUnsafeAddresses(body);
  return toHtml(body, { closeSelfClosing: false, characterReferences: { useNamedReferences: false } });
}

/** The body of an article as its page prints it, notes in the margin and former anchors included. Changes the tree. */
export function printArticleBody(body: Root, anchors: readonly OldAnchor[] = []): string {
  addSidenotes(body);
  keepTurns(body);
  return printPageBody(body, anchors);
}

/** Programs that show a text alone take short blocks with a link for menus, unless their class tells that they are text. */
function keepTurns(body: Root): void {
  for (const { properties } of findElements(body, (element) => hasClass(element, 'turn')))
    if (Array.isArray(properties['className'])) properties['className'].push('text');
}

/** The body of a page of the site, which has no margin. Changes the tree. */
export function printPageBody(body: Root, anchors: readonly OldAnchor[]): string {
  addOldAnchors(body, anchors);
  return printBody(body);
}
