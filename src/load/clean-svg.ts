import { createRequire } from 'node:module';
import type { CustomPlugin, XastElement } from 'svgo';

/** A picture as it is served, and what it no longer has of what its file has. */
export interface CleanSvg {
  readonly bytes: Uint8Array;
  /** `<script>`, `onload` …, each once. */
  readonly removed: readonly string[];
}

/** Loaded when a picture may need it: a hundred modules. */
export const loadSvgo = (): typeof import('svgo') => require('svgo') as typeof import('svgo');
const require = createRequire(import.meta.url);

/** A picture without any of this runs and asks for nothing; many with it are harmless too. */
const SUSPECT =
  /<!|<\?(?!xml\s)|encoding\s*=\s*(?!["']utf-8)|\\|\bon\w+\s*=|href|src|url|image|cross-fade|import|script|foreign|handler|listener|frame|embed|object|audio|video|form|link|meta|base|animate|<(?:\w+:)?set/i;
const REMOVED = new Set(
  'script foreignobject handler listener iframe frame embed object applet audio video source form link meta base'.split(
    ' ',
  ),
);
const ANIMATIONS = new Set(['animate', 'set', 'animatetransform', 'animatemotion', 'animatecolor']);
const ADDRESSES = new Set(
  'href src srcset srcdoc data action formaction poster ping background base'.split(' '),
);
const INSIDE = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i;
const LINK = /^\s*(?:#|https?:\/\/|mailto:)/i;
/** A style that asks for something, or hides what it asks for. */
const ASKING =
  /@import|\\|(?:url|image|image-set|cross-fade|src)\s*\((?!\s*["']?\s*(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)[;,]))/i;

/**
 * An SVG without what runs something or is fetched from elsewhere; the same bytes where there is none.
 * @throws when it is not well-formed.
 */
export function cleanSvg(content: Uint8Array): CleanSvg {
  const text = new TextDecoder().decode(content);
  if (!SUSPECT.test(text)) return { bytes: content, removed: [] };
  const removed = new Set<string>();
  const { data } = loadSvgo().optimize(text, { plugins: [toPlugin(removed)] });
  return removed.size === 0
    ? { bytes: content, removed: [] }
    : { bytes: new TextEncoder().encode(data), removed: [...removed].sort() };
}

function toPlugin(removed: Set<string>): CustomPlugin {
  return {
    name: 'clean',
    fn: () => ({
      doctype: {
        enter: (node, parent) => {
          // No browser asks for a DTD; one that is written in the file could hide elements.
          if (!node.data.doctype.includes('[')) return;
          removed.add('<!DOCTYPE>');
          parent.children = parent.children.filter((child) => child !== node);
        },
      },
      instruction: {
        enter: (node, parent) => {
          if (node.name === 'xml' && !/encoding\s*=\s*(?!["']utf-8)/i.test(node.value)) return;
          removed.add(`<?${node.name}?>`);
          parent.children = parent.children.filter((child) => child !== node);
        },
      },
      element: {
        enter: (node, parent) => {
          if (isRemoved(node)) {
            removed.add(`<${node.name}>`);
            parent.children = parent.children.filter((child) => child !== node);
          } else for (const name of cleanAttributes(node)) removed.add(name);
        },
      },
    }),
  };
}

function isRemoved({ name, attributes, children }: XastElement): boolean {
  const local = toLocal(name);
  if (REMOVED.has(local)) return true;
  if (local === 'style') return children.some((child) => 'value' in child && ASKING.test(child.value));
  const target = toLocal(attributes['attributeName']?.trim() ?? '');
  return ANIMATIONS.has(local) && (ADDRESSES.has(target) || target.startsWith('on'));
}

/** Takes away what an element may not have, and gives the names of it. */
function cleanAttributes(node: XastElement): readonly string[] {
  const names = Object.keys(node.attributes).filter((name) => isBad(node, name));
  const kept = Object.entries(node.attributes).filter(([name]) => !names.includes(name));
  node.attributes = Object.fromEntries(kept);
  return names;
}

function isBad({ name: element, attributes }: XastElement, name: string): boolean {
  const [local, value] = [toLocal(name), attributes[name] ?? ''];
  if (local.startsWith('on')) return true;
  if (ADDRESSES.has(local)) return !(toLocal(element) === 'a' ? LINK : INSIDE).test(value);
  return ASKING.test(value);
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
