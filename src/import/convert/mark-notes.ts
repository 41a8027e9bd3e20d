import type { Element, ElementContent, Root } from 'hast';
import { findElements, h, isBlank, isElement, toText, visitElements } from '#html/tree.ts';

/** What calls a note: « 1 », « [2] », « * », « a ». */
const CALL = /^[[(]?\s*(?:\d{1,3}|\*{1,4}|[a-z]|[ivx]{1,5}|[†‡])\s*[\])]?$/i;
const BLOCKS: ReadonlySet<string> = new Set(['li', 'p', 'dd', 'td', 'div']);
/** What a list of notes is called, and a line above it. */
const HEADING = /^(?:foot)?notes?(?: de bas de page)?\s*:?$/i;

interface Note {
  readonly calls: Element[];
  readonly backLinks: Set<Element>;
}

/** The parents of elements, and the first element of each name. */
interface Places {
  readonly parents: Map<Element, Root | Element>;
  readonly byId: Map<string, Element>;
}

/**
 * Notes at the foot of a text, whatever program made them: a mark links to a block, which links back. Marks become
 * `x-note-call`, and blocks `x-note` at the end. Changes the tree.
 */
export function markNotes(root: Root): void {
  const places: Places = { parents: new Map(), byId: new Map() };
  visitElements(root, (element, parent) => {
    places.parents.set(element, parent);
    for (const id of listIds(element)) if (!places.byId.has(id)) places.byId.set(id, element);
  });
  let label = 0;
  for (const [block, note] of findNotes(root, places)) {
    label += 1;
    for (const call of note.calls) replaceCall(call, `${label}`, places);
    removeLinks(block, note.backLinks);
    detach(block, places);
    const children = block.tagName === 'p' ? [block] : block.children;
    root.children.push(h('x-note', { id: `${label}` }, children));
  }
}

/** By the block of each. */
function findNotes(root: Root, places: Places): ReadonlyMap<Element, Note> {
  const notes = new Map<Element, Note>();
  const links = listLinks(root).filter((link) => CALL.test(toText(link).trim()));
  const targets = new Set(links.map(toTarget));
  for (const link of links) {
    const target = toTarget(link);
    const block = findBlock(target, places);
    // Of several in one block, nobody can tell where the first ends.
    if (!block || listIdsInside(block).some((id) => id !== target && targets.has(id))) continue;
    if (isInside(link, (one) => one === block || notes.has(one), places)) continue;
    const call = toCall(link, places);
    const known = notes.get(block);
    const ids = new Set(listIdsInside(call));
    const backLinks = listLinks(block).filter((one) => ids.has(toTarget(one)));
    if (backLinks.length === 0 && !known) continue;
    const note = known ?? { calls: [], backLinks: new Set() };
    note.calls.push(call);
    for (const one of backLinks) note.backLinks.add(one);
    notes.set(block, note);
  }
  return notes;
}

function listLinks(part: Root | Element): readonly Element[] {
  return findElements(part, (element) => element.tagName === 'a' && toTarget(element) !== '');
}

/** Empty for a link that leads elsewhere. */
function toTarget({ properties }: Element): string {
  const href = `${properties['href'] ?? ''}`;
  return href.startsWith('#') ? href.slice(1) : '';
}

/** WordPress may leave out that of the call, which its own pages have. */
function listIds({ tagName, properties }: Element): readonly string[] {
  const { dataFn } = properties;
  return [properties['id'], tagName === 'a' ? properties['name'] : undefined, dataFn && `${dataFn}-link`]
    .filter((one) => one !== undefined && one !== '' && one !== null)
    .map(String);
}

function listIdsInside(element: Element): readonly string[] {
  return [element, ...findElements(element, () => true)].flatMap(listIds);
}

/** The block that begins with an element of that name. */
function findBlock(target: string, { byId, parents }: Places): Element | undefined {
  let found = byId.get(target);
  while (found && !BLOCKS.has(found.tagName)) {
    const parent = parents.get(found);
    if (parent?.type !== 'element' || parent.children.find((one) => !isBare(one)) !== found) return undefined;
    found = parent;
  }
  return found;
}

/** Nothing, or a bracket. */
function isBare(node: ElementContent | Root['children'][number]): boolean {
  return isBlank(node) || (node.type === 'text' && /^\s*[[(]\s*$/.test(node.value));
}

function isInside(element: Element, test: (above: Element) => boolean, { parents }: Places): boolean {
  for (let above = parents.get(element); above?.type === 'element'; above = parents.get(above))
    if (test(above)) return true;
  return false;
}

/** The link with what raises it, where that holds nothing else. */
function toCall(link: Element, { parents }: Places): Element {
  const parent = parents.get(link);
  const isAround = isElement(parent, 'sup') || isElement(parent, 'span');
  return isAround && CALL.test(toText(parent).trim()) ? toCall(parent, { parents, byId: new Map() }) : link;
}

function replaceCall(call: Element, label: string, { parents }: Places): void {
  const parent = parents.get(call);
  const index = parent ? parent.children.findIndex((one) => one === call) : -1;
  if (!parent || index < 0) return;
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  if (
    before?.type === 'text' &&
    after?.type === 'text' &&
    /\[$/.test(before.value) &&
    /^\]/.test(after.value)
  ) {
    before.value = before.value.slice(0, -1);
    after.value = after.value.slice(1);
  }
  parent.children[index] = h('x-note-call', { id: label }, []);
}

/** With the brackets, the stops and the spaces that are theirs. */
function removeLinks(part: Element, links: ReadonlySet<Element>): void {
  const kept: ElementContent[] = [];
  let isAfter = false;
  for (const child of part.children) {
    if (isElement(child) && isBackLink(child, links)) {
      const last = kept.at(-1);
      if (last?.type === 'text') last.value = last.value.replace(/\s*[[(]?\s*$/, '');
      isAfter = true;
      continue;
    }
    if (isElement(child)) removeLinks(child, links);
    if (isAfter && child.type === 'text') child.value = child.value.replace(/^\s*[\])]?\s*[.:)]?\s*/, '');
    isAfter = false;
    kept.push(child);
  }
  part.children = kept;
}

function isBackLink(element: Element, links: ReadonlySet<Element>): boolean {
  const [first, ...more] = element.children.filter((one) => !isBlank(one));
  const isAround = more.length === 0 && isElement(first) && links.has(first);
  return links.has(element) || (isAround && /^(?:sup|span|strong|b)$/.test(element.tagName));
}

/** Takes a block out, and what held notes alone, with its heading. */
function detach(block: Element, { parents }: Places): void {
  let emptied: Element | undefined = block;
  while (emptied) {
    const parent: Root | Element | undefined = parents.get(emptied);
    if (!parent) return;
    const index = parent.children.findIndex((one) => one === emptied);
    const from = index - countHeading(parent.children.slice(0, index));
    const rest = parent.children.slice(index + 1);
    const isLast = rest.every(isBlank) && emptied !== block;
    parent.children.splice(isLast ? from : index, isLast ? index - from + 1 : 1);
    emptied =
      parent.type === 'element' && parent.children.every((one) => isBlank(one) || isHeading(one))
        ? parent
        : undefined;
  }
}

function countHeading(before: readonly (ElementContent | Root['children'][number])[]): number {
  const start = before.findLastIndex((one) => !isBlank(one) && !isHeading(one));
  return before.length - 1 - start;
}

function isHeading(node: ElementContent | Root['children'][number]): boolean {
  return isElement(node) && (node.tagName === 'hr' || HEADING.test(toText(node).trim()));
}
