import type { Definition, Image, Link, Nodes } from 'mdast';
import { LINK, NO_ANCHOR, NOT_GOT, PICTURE } from '#import/convert/conversion.ts';
import { isTracker, TRACKED } from '#import/convert/written-addresses.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';
import { listNames, toBareName } from '#import/list-headings.ts';
import { toAnchor } from '#markdown/heading-ids.ts';
import { getPlace, resolve, toDestination, toNameWords, toWords, type Work } from './work.ts';

/** After the words of a picture, as Obsidian has it: `|300`, `|300x200`. */
const WIDTH = /\s*\|\d+(?:x\d+)?$/;
/** How pictures without words get some. */
const NAMED = {
  fr: 'texte de remplacement tiré du nom de l’image',
  en: 'alternative text taken from the name of the picture',
};

/** A picture named by a definition and not got is a link; a tracker is nothing, as its definition. */
export function unmarkLostPictures(nodes: readonly Nodes[], work: Work): void {
  const { body, options, edits, pictured } = work;
  const tracked = new Set(
    nodes.flatMap((node) =>
      node.type === 'definition' && pictured.has(node.identifier) && isTracker(resolve(node.url, body))
        ? node.identifier
        : [],
    ),
  );
  for (const node of nodes)
    if ((node.type === 'definition' || node.type === 'imageReference') && tracked.has(node.identifier))
      removeTracker(node, work);
  const got = new Set(
    nodes.flatMap((node) =>
      node.type === 'definition' && options.findPicture(resolve(node.url, body)) !== undefined
        ? [node.identifier]
        : [],
    ),
  );
  for (const node of nodes) {
    if (node.type !== 'imageReference' || got.has(node.identifier) || tracked.has(node.identifier)) continue;
    const { start } = getPlace(node);
    edits.push({ start, end: start + 1, text: '' });
  }
}

function isTrackerImage(node: Nodes, { body }: Work): boolean {
  return node.type === 'image' && isTracker(resolve(node.url, body));
}

function removeTracker(node: Nodes, { changed, edits }: Work): void {
  changed.add(TRACKED);
  edits.push({ ...getPlace(node), text: '' });
}

export function convertLink(node: Link, work: Work): void {
  const address = resolve(node.url, work.body);
  if (node.children.length > 0 && node.children.every((one) => isTrackerImage(one, work))) {
    removeTracker(node, work);
    return;
  }
  if (address === '') {
    work.left.push({
      what: LINK,
      value: toWords(node),
      reason: { fr: 'sans adresse', en: 'without an address' },
    });
    setDestination(node, '', { address, work });
    return;
  }
  if (address.startsWith('#')) {
    convertFragment(node, address.slice(1), work);
    return;
  }
  const { href, reason } = work.options.findLink(address);
  const picture = work.options.findPicture(address);
  const to = picture ?? href;
  if (picture === undefined && reason !== undefined) work.left.push({ what: LINK, value: node.url, reason });
  if (to !== node.url) setDestination(node, to, { address, work });
}

/** Empty, the words alone stay. */
function setDestination(
  node: Link,
  to: string,
  { address, work }: { readonly address: string; readonly work: Work },
): void {
  const { start, end } = getPlace(node);
  const last = node.children.at(-1);
  const inside = last ? getPlace(last).end : start + 1;
  const written = work.source.slice(inside, end);
  const place = /^\]\(\s*(<[^>]*>|(?:[^\s()]|\([^\s()]*\))*)/.exec(written);
  if (to === '') {
    if (place) work.edits.push({ start, end: start + 1, text: '' }, { start: inside, end, text: '' });
    return;
  }
  if (!place) {
    if (to !== address) work.edits.push({ start, end, text: `[${node.url}](${toDestination(to)})` });
    return;
  }
  const from = inside + place[0].length - (place[1] ?? '').length;
  work.edits.push({ start: from, end: inside + place[0].length, text: toDestination(to) });
}

/** Of a heading of the text, whatever program made its name; a place that is nowhere is no link. */
function convertFragment(node: Link, name: string, work: Work): void {
  const { headings, source, left } = work;
  const wanted = decodeEscapes(name);
  if (hasPlace(wanted, work)) return;
  const heading = headings.find((one) => {
    const { start, end } = getPlace(one);
    return listNames(toWords(one), source.slice(start, end)).includes(toBareName(wanted));
  });
  const anchor = heading && toAnchor(toWords(heading));
  if (anchor === undefined) left.push({ what: LINK, value: `#${name}`, reason: NO_ANCHOR });
  setDestination(node, anchor === undefined ? '' : `#${anchor}`, { address: '', work });
}

/** By an author: in HTML, or at the end of a heading. */
function isNamed(source: string, name: string): boolean {
  return ['="', "='", '{#', '=', '[^'].some((mark) => source.includes(`${mark}${name}`));
}

/** Whether a text has a place of that name. */
export function hasPlace(name: string, { headings, source }: Work): boolean {
  const anchors = headings.map((heading) => toAnchor(toWords(heading)));
  return name === '' || anchors.includes(name) || isNamed(source, name);
}

export function convertImage(node: Image, work: Work): void {
  const { start, end } = getPlace(node);
  const address = resolve(node.url, work.body);
  if (isTrackerImage(node, work)) {
    removeTracker(node, work);
    return;
  }
  const picture = work.options.findPicture(address);
  const alt = (node.alt ?? '').replace(WIDTH, '').trim() || toNameWords(node.url);
  if (picture === undefined) {
    const { href, reason } = work.options.findLink(address);
    work.left.push({ what: PICTURE, value: node.url.slice(0, 500), reason: reason ?? NOT_GOT });
    const words = alt.replace(/[[\]\\]/g, '\\$&');
    work.edits.push({ start, end, text: href === '' ? words : `[${words}](${toDestination(href)})` });
    return;
  }
  if ((node.alt ?? '').trim() === '') work.changed.add(NAMED);
  const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
  work.edits.push({
    start,
    end,
    text: `![${alt.replace(/[[\]\\]/g, '\\$&')}](${toDestination(picture)}${title})`,
  });
}

export function convertDefinition(node: Definition, work: Work): void {
  const address = resolve(node.url, work.body);
  const { start, end } = getPlace(node);
  const found =
    work.options.findPicture(address) ??
    (address.startsWith('#') ? address : work.options.findLink(address).href);
  if (found === node.url || found === '') return;
  const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
  work.edits.push({
    start,
    end,
    text: `[${node.label ?? node.identifier}]: ${toDestination(found)}${title}`,
  });
}
