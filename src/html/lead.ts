import type { Element, Nodes, Root } from 'hast';
import { isNoteCall } from './notes.ts';
import { hasClass, isBlank, isElement, toText } from './tree.ts';

/** Characters of a lead, at most: as many as a summary should have. */
const MOST = 400;
/** Beyond, no sentence would be taken. */
const FAR = 2 * MOST;
/** What is not the author's running text; without any, what is in it is better than nothing. */
const APART = new Set('aside blockquote dl figure ol pre section table ul'.split(' '));
const NEVER = new Set('figure pre section table'.split(' '));
/** A full stop after a single capital is an initial’s. A no-break space ends no sentence: typography set it. */
const SENTENCE =
  /[^ ].*?(?:(?:(?<!(?:^|[\s.])\p{Lu})\.|[!?…؟۔।])[.!?…]*(?:[\u00a0\u202f]?[»”")\]])*(?= +[\p{Lu}\p{Lo}\p{N}«“"(—–¿¡]| *$)|[。！？]+[」』）]*)/gu;

/** What stands on a line of its own inside a paragraph or an item of a list. */
const BREAKS = new Set('br dd div dl dt li ol p ul'.split(' '));

/** Notes of those who had no other way to make them: `pas[1]`, and below, `[1] le plombier dit que si`. */
const TYPED_CALL = /(?<=[\p{L}\p{N}.,;:!?…»”’)] ?)\[(?:\d{1,2}|\*{1,3})\]/gu;
const TYPED_NOTE = /^\s*\[(?:\d{1,2}|\*{1,3})\]\s/;

export const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** What no space follows. */
const UNSPACED = /[。！？」』）]$/;

/** The first whole sentences of a text, before its first heading where there are any; empty without a sentence. Cost: their length. */
export function toLead(body: Root): string {
  return joinSentences(listParagraphs(body, APART)) || joinSentences(listParagraphs(body, NEVER));
}

function listParagraphs(body: Root, skipped: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const child of body.children) {
    if (!isElement(child)) continue;
    if (/^h\d$/.test(child.tagName) && found.length > 0) break;
    collect(child, skipped, found);
  }
  return found;
}

function collect(element: Element, skipped: ReadonlySet<string>, found: string[]): void {
  if (skipped.has(element.tagName) || isPictureLine(element)) return;
  const words = element.tagName === 'p' || element.tagName === 'li' ? toWords(element) : '';
  if (TYPED_NOTE.test(words)) return;
  if (words.trim()) found.push(words.replace(/[ \n\t]+/g, ' ').trim());
  else for (const child of element.children) if (isElement(child)) collect(child, skipped, found);
}

/** Links to pictures and nothing else: as a figure, no running text. */
function isPictureLine({ tagName, children }: Element): boolean {
  const inside = tagName === 'p' ? children.filter((one) => !isBlank(one)) : [];
  return (
    inside.length > 0 &&
    inside.every((one) => isElement(one, 'a') && PICTURE_FILE.test(`${one.properties['href']}`))
  );
}

/** What a reader hears: no calls of notes, no name of a speaker, formulas as they were written. */
function toWords(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(TYPED_CALL, '');
  if (isElement(node) && BREAKS.has(node.tagName)) return ` ${node.children.map(toWords).join('')} `;
  if (isElement(node) && node.tagName === 'code') return toText(node);
  if (isElement(node, 'math')) return `${node.properties['alttext'] ?? ''}`;
  if (isElement(node) && (isNoteCall(node) || hasClass(node, 'speaker'))) return '';
  return 'children' in node ? node.children.map(toWords).join('') : '';
}

/** The first whole sentences of some paragraphs, as of a text; of a longer first one, its first words. */
export function joinSentences(paragraphs: readonly string[]): string {
  let lead = '';
  for (const paragraph of paragraphs)
    for (const [sentence] of paragraph.slice(0, FAR).matchAll(SENTENCE)) {
      const longer = lead ? `${lead}${UNSPACED.test(lead) ? '' : ' '}${sentence}` : sentence;
      if (longer.length > MOST) return lead || cut(sentence);
      lead = longer;
    }
  return lead || cut(paragraphs[0] ?? '');
}

function cut(words: string): string {
  return words.length > MOST ? `${words.slice(0, MOST).replace(/[\s,;:]+\S*$/, '')}…` : words;
}
