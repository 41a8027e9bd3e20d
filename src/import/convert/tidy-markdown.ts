import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { ConversionContext } from './conversion.ts';

const BLOCKS = new Set(
  'blockquote code footnoteDefinition heading html list paragraph table thematicBreak'.split(' '),
);
const MARKS = new Set(['emphasis', 'strong', 'delete', 'link']);
export const ADDRESS = /https?:\/\/[^\s<>"«»\u00A0]*[^\s<>"«»\u00A0.,;:!?'’)\]…]/g;

/** Marks of emphasis as a person writes them: no space inside their ends, none empty, none twice. Changes the tree. */
export function tidyMarkdown(root: Root, findLink: ConversionContext['findLink']): void {
  // A text that has no block at all is words alone.
  if (root.children.length > 0 && !root.children.some(({ type }) => BLOCKS.has(type)))
    Object.assign(root, { children: [{ type: 'paragraph', children: root.children }] });
  tidyChildren(root, new Set(), findLink);
}

function tidyChildren(
  parent: Parents,
  above: ReadonlySet<string>,
  findLink: ConversionContext['findLink'],
): void {
  const inside = new Set([...above, parent.type]);
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if ('children' in child) tidyChildren(child, inside, findLink);
    const pieces = isMark(child)
      ? tidyMark(child, inside)
      : child.type === 'paragraph'
        ? splitParagraph(child)
        : [child];
    for (const piece of pieces.flatMap((one) => (inside.has('link') ? [one] : linkAddresses(one, findLink))))
      addTo(children, piece);
  }
  const filled = children.filter((one) => one.type !== 'paragraph' || one.children.length > 0);
  Object.assign(parent, {
    children: parent.type === 'paragraph' || parent.type === 'heading' ? trimEnds(children) : filled,
  });
}

/** Two breaks in a row are an empty line. */
function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const groups: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    const group = groups.at(-1) ?? [];
    const last = group.findLast((one) => one.type !== 'text' || one.value.trim() !== '');
    if (child.type === 'break' && (last === undefined || last.type === 'break')) groups.push([]);
    else group.push(child);
  }
  return groups.length === 1
    ? [paragraph]
    : groups.map((children) => ({ ...paragraph, children: trimEnds([...children]) as PhrasingContent[] }));
}

function isMark(node: Nodes): node is Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' | 'link' }> {
  return MARKS.has(node.type);
}

/** Spaces at its ends stand beside it. */
function tidyMark(
  node: Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' | 'link' }>,
  above: ReadonlySet<string>,
): Nodes[] {
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  const { children } = node;
  for (let [first] = children; first; [first] = children) {
    const lead = toEdge(first, /^[ \t\n\u00A0\u202F]+/);
    if (lead === undefined) break;
    before.push(lead);
    if (lead === first || (first.type === 'text' && first.value === '')) children.shift();
    else break;
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    const trail = toEdge(last, /[ \t\n\u00A0\u202F]+$/);
    if (trail === undefined) break;
    after.unshift(trail);
    if (trail === last || (last.type === 'text' && last.value === '')) children.pop();
    else break;
  }
  const isEmpty = children.length === 0;
  const isTwice = node.type !== 'link' && above.has(node.type);
  return [...before, ...(isEmpty ? [] : isTwice ? children : [node]), ...after];
}

/** The spaces or the break at one end of a mark, taken from it. */
function toEdge(node: PhrasingContent, spaces: RegExp): Nodes | undefined {
  if (node.type === 'break') return node;
  if (node.type !== 'text') return undefined;
  const [found] = spaces.exec(node.value) ?? [];
  if (found === undefined) return node.value === '' ? node : undefined;
  node.value = node.value.replace(spaces, '');
  return { type: 'text', value: found };
}

/** Neighbours of one sort are one: `**a****b**` would be read otherwise. */
function addTo(children: Nodes[], piece: Nodes): void {
  const last = children.at(-1);
  if (last?.type === 'text' && piece.type === 'text') last.value += piece.value;
  else if (
    last &&
    last.type === piece.type &&
    /^(?:emphasis|strong|delete)$/.test(piece.type) &&
    'children' in last &&
    'children' in piece
  )
    Object.assign(last, { children: [...last.children, ...piece.children] });
  else children.push(piece);
}

/** An address in the words is a link, as every program shows it. */
function linkAddresses(node: Nodes, findLink: ConversionContext['findLink']): Nodes[] {
  if (node.type !== 'text' || !node.value.includes('://')) return [node];
  const pieces: Nodes[] = [];
  let done = 0;
  for (const { 0: url, index } of node.value.matchAll(ADDRESS)) {
    if (!URL.canParse(url)) continue;
    const { href } = findLink(url);
    pieces.push({ type: 'text', value: node.value.slice(done, index) });
    pieces.push(
      // Our parser would make it a link, whatever escapes it has.
      href === ''
        ? { type: 'inlineCode', value: url }
        : { type: 'link', url: href, children: [{ type: 'text', value: url }] },
    );
    done = index + url.length;
  }
  return [...pieces, { type: 'text', value: node.value.slice(done) } satisfies Nodes].filter(
    (one) => one.type !== 'text' || one.value !== '',
  );
}

/** Breaks and spaces at the ends of a block show nothing. */
function trimEnds(children: Nodes[]): Nodes[] {
  const isSpace = (node: Nodes | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && /^[ \t\n\u00A0]*$/.test(node.value));
  while (isSpace(children[0])) children.shift();
  while (isSpace(children.at(-1))) children.pop();
  const [first] = children;
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^[ \t\n]+/, '');
  if (last?.type === 'text') last.value = last.value.replace(/[ \t\n]+$/, '');
  return children;
}
