import type { Element, Root } from 'hast';
import { fromHtml } from '#html/parse-html.ts';
import { toHtml } from 'hast-util-to-html';
import { findElements, h, isElement, toText, visitElements } from '#html/tree.ts';
import { toLocal, type Place } from './local-address.ts';

/** What the search of the archive knows of an article. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

export interface ArchivedPage {
  readonly html: string;
  /** Of an article alone. */
  readonly found?: Found;
}

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'poster'];
/** Links of which a browser fetches nothing. */
const KEPT_LINKS = new Set(['stylesheet', 'icon', 'canonical', 'alternate', 'apple-touch-icon']);

/** Whether a page only sends readers on, to what is in the archive too. */
export function isRedirect(html: string): boolean {
  return html.includes('<meta http-equiv="refresh"');
}

/** A page as it can be opened from a disk: addresses relative to it, no script but that of the search. */
export function archivePage(html: string, place: Place): ArchivedPage {
  const root = fromHtml(html);
  const found = toFound(root, place.path);
  removeUseless(root);
  addSearch(root);
  visitElements(root, (element) => turnAddresses(element, place));
  return { html: toHtml(root), ...(found ? { found } : {}) };
}

/** Modules do not run from a disk, and a policy of the site would forbid its own files there. */
function removeUseless(parent: Root | Element): void {
  const isKept = ({ tagName, properties }: Element): boolean => {
    if (tagName === 'script') return properties['type'] === 'application/ld+json';
    if (tagName === 'meta') return properties['httpEquiv'] === undefined;
    return (
      tagName !== 'link' ||
      (Array.isArray(properties['rel']) && properties['rel'].some((one) => KEPT_LINKS.has(`${one}`)))
    );
  };
  parent.children = parent.children.filter((child) => !isElement(child) || isKept(child));
  for (const child of parent.children) if (isElement(child)) removeUseless(child);
}

/** Where the page of the search has its own, which needs modules, a form and a classic script. */
function addSearch(root: Root): void {
  visitElements(root, (element) => {
    if (element.tagName !== 'site-search') return;
    element.tagName = 'form';
    element.properties = { role: 'search' };
    element.children = [
      h(
        'input',
        {
          type: 'search',
          name: 'q',
          ariaLabel: toText(findElements(root, ({ tagName }) => tagName === 'h1')[0] ?? root),
        },
        [],
      ),
      h('ol', { className: ['links'] }, []),
      h('script', { src: '/archive/articles.js' }, []),
      h('script', { src: '/archive/search.js' }, []),
    ];
  });
}

function turnAddresses({ properties }: Element, place: Place): void {
  for (const name of ADDRESSES)
    if (typeof properties[name] === 'string') properties[name] = toLocal(properties[name], place);
  const { srcSet } = properties;
  if (srcSet === undefined) return;
  const candidates = Array.isArray(srcSet) ? srcSet : `${srcSet}`.split(/\s*,\s+/);
  properties['srcSet'] = candidates
    .map((one) => `${one}`.trim().replace(/^\S+/, (url) => toLocal(url, place)))
    .join(', ');
}

function toFound(root: Root, path: string): Found | undefined {
  const [article] = findElements(root, ({ properties }) => 'dataSearch' in properties);
  if (!article) return undefined;
  const { dataTitle: title = '', dataDate: date = '' } = article.properties;
  const text = toText(article).replace(/\s+/g, ' ').trim();
  return { url: path.slice(1), title: `${title}`, date: `${date}`, text };
}
