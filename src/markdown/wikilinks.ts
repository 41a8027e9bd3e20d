import type { Image, Link, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { Translated } from '#locales/locale.ts';
import type { FindPicture } from './addresses.ts';
import { toAnchor } from './heading-ids.ts';
import { getWritten } from './markdown-text.ts';
import { mistakeAt, type Mistake } from './mistake.ts';

/** A text of ours as `[[name]]` finds it, or what to tell where there is none. */
export type NamedText = { readonly href: string; readonly title: string } | { readonly fix: Translated };

/** By the name that the author wrote, without what follows `#` or `|`. */
export type FindText = (name: string) => NamedText;

interface Names {
  readonly source: string;
  readonly findText: FindText;
  readonly findPicture: FindPicture;
}

const NAME = /\[\[([^[\]|#\n]+)/g;
const PICTURE = /\.(?:svg|png|jpe?g|webp|avif|gif|heic|tiff?)$/i;

/** The names between double brackets in a text, each once; some may stand in code. */
export function listWikilinks(markdown: string): readonly string[] {
  return [...new Set(markdown.matchAll(NAME).map(([, name = '']) => toName(name)))];
}

/** Gives `[[name]]` and `![[name]]` the address of our text or picture of that name. Changes the tree. */
export function resolveWikilinks(root: Root, names: Names): readonly Mistake[] {
  return names.source.includes('[[') ? resolveChildren(root, names) : [];
}

function resolveChildren(parent: Parent, names: Names): Mistake[] {
  return parent.children.flatMap((node, index) => {
    const made = resolve(node, names);
    if (made?.node) parent.children[index] = made.node;
    return [...(made?.mistakes ?? []), ...('children' in node ? resolveChildren(node, names) : [])];
  });
}

function resolve(node: Nodes, names: Names): Resolved | undefined {
  if (node.type !== 'link' && node.type !== 'image') return undefined;
  const { text } = getWritten(node, names.source);
  if (!text.startsWith(node.type === 'link' ? '[[' : '![[') || !text.endsWith(']]')) return undefined;
  if (node.type === 'image' && PICTURE.test(node.url)) return showPicture(node, names.findPicture);
  return linkText(node, text, names.findText);
}

/** Its words are no alternative text where they are its name or, as for Obsidian, its width. */
function showPicture(image: Image, findPicture: FindPicture): Resolved {
  const places = [image.url, `/${image.url}`];
  image.alt = image.alt === image.url || /^\d+(?:x\d+)?$/.test(image.alt ?? '') ? '' : (image.alt ?? '');
  image.url = places.find((one) => findPicture(one)) ?? image.url;
  return { mistakes: [] };
}

function linkText(node: Link | Image, written: string, findText: FindText): Resolved {
  const [name = '', anchor] = node.url.split('#');
  const fragment = anchor ? `#${toAnchor(toName(anchor))}` : '';
  const own = written.includes('|') ? getWords(node) : undefined;
  const found: NamedText = toName(name) === '' ? { href: '', title: anchor ?? '' } : findText(toName(name));
  if (toName(node.url) === '') return { node: { type: 'text', value: written }, mistakes: [] };
  if ('fix' in found) {
    const message = {
      fr: `Aucun texte de ce nom : \`${written}\`.`,
      en: `No text of this name: \`${written}\`.`,
    };
    const text: Text = { type: 'text', value: written, position: node.position };
    return { node: text, mistakes: [mistakeAt(node, { rule: 'wikilink', message, fix: found.fix })] };
  }
  const children = own ?? [{ type: 'text', value: found.title }];
  return {
    node: { type: 'link', url: `${found.href}${fragment}`, children, position: node.position },
    mistakes: [],
  };
}

function getWords(node: Link | Image): PhrasingContent[] {
  if (node.type === 'link') return node.children;
  return [{ type: 'text', value: node.alt ?? '' }];
}

/** A bar in a table is written `\|`. */
function toName(written: string): string {
  return written.replace(/\\$/, '').trim();
}

interface Resolved {
  readonly node?: PhrasingContent;
  readonly mistakes: readonly Mistake[];
}
