import type { Nodes, Root } from 'mdast';
import { getWritten } from './markdown-text.ts';

/** Stands for a colon that begins no directive and no definition: punctuation too, so that emphasis beside it is read the same. */
const COLON = '\u2e4f';
/** Characters of the longest term that is defined. */
const MOST_TERM = 60;
/** Stands for a space of an address. */
const SPACE = '\ue000';
/** Stand for brackets in the words of a link. */
const BRACKETS = ['\u2e22', '\u2e23'] as const;
const WRITTEN: Readonly<Record<string, string>> = {
  [COLON]: ':',
  [SPACE]: ' ',
  [BRACKETS[0]]: '[',
  [BRACKETS[1]]: ']',
};
const STAND_INS = /[\u2e4f\ue000\u2e22\u2e23]/g;

/** A colon that the parser would take for the beginning of a directive; `:lang` is the only one that stands in a line. */
const DIRECTIVE = /(?<![:\\]):(?!lang[[{])(?=[\p{L}\p{N}_+-])/gu;
/** What follows the words of a link or a picture: its address, then its title. */
const DESTINATION =
  /^\]\(((?:[^()<>\n"]|\([^()<>\n"]*\))*(?:[^()<>\n"\s]|\([^()<>\n"]*\)))(?:\s+"[^"\n]*")?\s*\)/;
const FILE = /^(?:\.{0,2}\/|https?:\/\/)|\.[a-z\d]{2,5}(?:#\S*)?$/i;

/**
 * A source of the same length in which nothing looks like a directive but those that exist, and addresses of files have
 * no spaces; itself where there is nothing to mask. `unmask` gives its tree what the source holds.
 */
export function maskSource(source: string, tree: Root): string {
  if (source.search(STAND_INS) >= 0) return source;
  const masks = new Map([...listMasks(tree, source)]);
  return masks.size === 0
    ? source
    : Array.from({ length: source.length }, (_, at) => masks.get(at) ?? source[at]).join('');
}

/** Puts back what a mask hides. Changes the tree. */
export function unmask(node: Nodes): void {
  for (const [name, value] of Object.entries(node))
    if (typeof value === 'string' && value.search(STAND_INS) >= 0)
      Reflect.set(
        node,
        name,
        value.replace(STAND_INS, (one) => (name === 'url' && one === SPACE ? '%20' : (WRITTEN[one] ?? one))),
      );
  if ('children' in node) for (const child of node.children) unmask(child);
}

function* listMasks(node: Nodes, source: string): Iterable<readonly [offset: number, standIn: string]> {
  const { text, start } = getWritten(node, source);
  if (node.type === 'textDirective' && node.name !== 'lang') yield* listColons(text, start);
  else if (node.type === 'image')
    yield* listColons(text.slice(0, Math.max(0, text.lastIndexOf(']('))), start);
  else if (node.type === 'imageReference') yield* listColons(text, start);
  else if (node.type === 'link') yield* listBrackets(text, start, source);
  else if (node.type === 'descriptionList') yield* listWraps(node.children, source);
  else if (node.type === 'text' && text.includes('](')) yield* listSpaces(source, start, start + text.length);
  if ('children' in node) for (const child of node.children) yield* listMasks(child, source);
}

function* listColons(words: string, start: number): Iterable<readonly [number, string]> {
  for (const { index } of words.matchAll(DIRECTIVE)) yield [start + index, COLON];
}

/** Colons that begin a line of a wrapped paragraph, as French has a space before them: what precedes them is no term. */
function* listWraps(children: readonly Nodes[], source: string): Iterable<readonly [number, string]> {
  let isTerm = true;
  let before = '';
  for (const child of children) {
    const { text, start } = getWritten(child, source);
    const isFirst = child.type === 'descriptionTerm' && before !== child.type;
    if (child.type === 'descriptionTerm') isTerm = (isTerm || isFirst) && text.length <= MOST_TERM;
    else if (!isTerm) yield [start + text.indexOf(':'), COLON];
    before = child.type;
  }
}

/** `[[1]](address)` is a link whose words are in brackets, not the name of a text. */
function* listBrackets(written: string, start: number, source: string): Iterable<readonly [number, string]> {
  const end = start + written.length;
  if (!written.startsWith('[[') || !written.endsWith(']]') || source[end] !== '(') return;
  yield [start + 1, BRACKETS[0]];
  yield [end - 2, BRACKETS[1]];
}

function* listSpaces(source: string, start: number, end: number): Iterable<readonly [number, string]> {
  for (let at = source.indexOf('](', start); at >= 0 && at < end; at = source.indexOf('](', at + 1)) {
    const line = source.indexOf('\n', at);
    const [, address = ''] = DESTINATION.exec(source.slice(at, line < 0 ? undefined : line)) ?? [];
    if (!FILE.test(address)) continue;
    for (let index = address.indexOf(' '); index >= 0; index = address.indexOf(' ', index + 1))
      yield [at + 2 + index, SPACE];
  }
}
