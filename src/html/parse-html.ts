import { createRequire } from 'node:module';
import type { Nodes, Root } from 'hast';

/** Loaded when it is asked for: most texts have no HTML. */
const require = createRequire(import.meta.url);

/** HTML → a tree, as browsers read it. */
export const fromHtml: (typeof import('hast-util-from-html'))['fromHtml'] = (html, options) => {
  const parser: typeof import('hast-util-from-html') = require('hast-util-from-html');
  return parser.fromHtml(html, options);
};

/** A tree, with the HTML that it holds as text parsed; `source` is what its places are of. */
export function parseRaw(tree: Root, source: string): Nodes {
  const { raw }: typeof import('hast-util-raw') = require('hast-util-raw');
  const { VFile }: typeof import('vfile') = require('vfile');
  return raw(tree, { passThrough: [], file: new VFile(source) });
}
