import type { Definition, Image, Link, Nodes } from 'mdast';
import { LINK, NOT_GOT, PICTURE } from '#import/convert/conversion.ts';
import { getPlace, resolve, toDestination, toNameWords, type Work } from './work.ts';

/** How pictures without words get some. */
const NAMED = {
  fr: 'texte de remplacement tiré du nom de l’image',
  en: 'alternative text taken from the name of the picture',
};

/** A picture named by a definition and not got is a link. */
export function unmarkLostPictures(nodes: readonly Nodes[], { body, options, edits }: Work): void {
  const got = new Set(
    nodes.flatMap((node) =>
      node.type === 'definition' && options.findPicture(resolve(node.url, body)) !== undefined
        ? [node.identifier]
        : [],
    ),
  );
  for (const node of nodes) {
    if (node.type !== 'imageReference' || got.has(node.identifier)) continue;
    const { start } = getPlace(node);
    edits.push({ start, end: start + 1, text: '' });
  }
}

export function convertLink(node: Link, work: Work): void {
  const address = resolve(node.url, work.body);
  if (address.startsWith('#') || address === '') return;
  const { href, reason } = work.options.findLink(address);
  const { start, end } = getPlace(node);
  const last = node.children.at(-1);
  const inside = last ? getPlace(last).end : start + 1;
  const picture = work.options.findPicture(address);
  const to = picture ?? href;
  if (picture === undefined && reason !== undefined) work.left.push({ what: LINK, value: node.url, reason });
  if (to === node.url) return;
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

export function convertImage(node: Image, work: Work): void {
  const { start, end } = getPlace(node);
  const address = resolve(node.url, work.body);
  const picture = work.options.findPicture(address);
  const alt = (node.alt ?? '').trim() || toNameWords(node.url);
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
