import type { Element, ElementContent, Root } from 'hast';
import { h, isBlank, isElement } from '#html/tree.ts';

const INLINE = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s small span strike strong sub sup tt u x-anchor'.split(
    ' ',
  ),
);
const CELL = /^(?:t[dh]|caption|summary)$/;

/** Players have a line of their own: those in a paragraph part it, those among words follow them, those in a cell are links. */
export function placePlayers(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return child.type === 'text' ? [child] : [];
    if (child.tagName === 'p') return partParagraph(child);
    if (CELL.test(child.tagName)) replacePlayers(child);
    else if (INLINE.has(child.tagName) || /^h\d$/.test(child.tagName)) return takeOut(child);
    else placePlayers(child);
    return [child];
  });
}

function partParagraph(paragraph: Element): ElementContent[] {
  const parts = paragraph.children.flatMap((one) => (isElement(one) ? takeOut(one) : [one]));
  if (!parts.some(isPlayer)) return [paragraph];
  const made: ElementContent[] = [];
  let inside: ElementContent[] = [];
  for (const one of [...parts, undefined]) {
    if (one && !isPlayer(one)) {
      inside.push(one);
      continue;
    }
    const words = trimBreaks(inside);
    if (words.length > 0) made.push(h('p', {}, words));
    if (one) made.push(one);
    inside = [];
  }
  return made;
}

function trimBreaks(inside: readonly ElementContent[]): ElementContent[] {
  const isKept = (one: ElementContent): boolean => !isBlank(one) && !isElement(one, 'br');
  const [first, last] = [inside.findIndex(isKept), inside.findLastIndex(isKept)];
  return first < 0 ? [] : inside.slice(first, last + 1);
}

/** An element without its players, then these; what held nothing else goes. */
function takeOut(element: Element): ElementContent[] {
  if (isPlayer(element)) return [element];
  const players: ElementContent[] = [];
  const take = (from: Element): void => {
    from.children = from.children.filter((child) => {
      if (isPlayer(child)) players.push(child);
      else if (isElement(child)) take(child);
      return !isPlayer(child);
    });
  };
  take(element);
  const isLeft = players.length === 0 || element.children.some((one) => isElement(one) || !isBlank(one));
  return [...(isLeft ? [element] : []), ...players];
}

function replacePlayers(element: Element): void {
  element.children = element.children.map((child) => {
    if (!isElement(child)) return child;
    if (!isPlayer(child)) {
      replacePlayers(child);
      return child;
    }
    const { url, title } = child.properties;
    return h('a', { href: `${url}` }, [{ type: 'text', value: `${title}` }]);
  });
}

function isPlayer(node: ElementContent): boolean {
  return isElement(node, 'x-video');
}
