import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from '#html/parse-html.ts';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { BlockContent, FootnoteDefinition, Html, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toFeedBody } from '#html/feed-body.ts';
import { isNoteBack, isNoteList, listNotes } from '#html/notes.ts';
import { readBody } from '#html/stored-body.ts';
import { findElements, isElement, visitElements } from '#html/tree.ts';
import type { StoredBody } from '#model/body.ts';

/** An article as its feed item has it, before its text: what readers may see, and nothing else. */
export interface TwinSource {
  readonly url: string;
  readonly title: string;
  /** RFC 3339, as `updated`. */
  readonly published: string;
  readonly updated?: string | undefined;
  readonly authors: readonly { readonly name: string }[];
  readonly tags: readonly string[];
  readonly language: string;
  /** HTML of what stands before the text, and after it. */
  readonly opening: string;
  readonly closing: string;
}

/** Elements that become marks around words. */
const MARKED = new Set(['a', 'b', 'del', 'em', 'i', 's', 'strong']);
const CALL = 'note-call';
const HANDLERS: Readonly<Record<string, Handle>> = {
  // Markdown has no mark for these.
  ...Object.fromEntries(['sup', 'sub', 'ins'].map((name) => [name, toTags])),
  [CALL]: (_state, { properties }) => ({ type: 'footnoteReference', identifier: `${properties['id']}` }),
};

/** The same article in Markdown (GitHub’s, with notes), its head in YAML. Cost: linear; some milliseconds. */
export function toMarkdownTwin(article: TwinSource, body: StoredBody | undefined): string {
  const tree = readBody(body);
  const notes = takeNotes(tree);
  const places = new Map(notes.map(({ properties }, at) => [toCall(article, properties['id']), `${at + 1}`]));
  const toBlocks = (part: Root | Element): RootContent[] => {
    const made = toFeedBody({ type: 'root', children: part.children }, article.url);
    markCalls(made, places);
    return toNodes(made);
  };
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: article.title }] },
    ...toNodes(fromHtml(article.opening, { fragment: true })),
    ...toBlocks(tree),
    ...toNodes(fromHtml(article.closing, { fragment: true })),
    ...notes.map((note, at) => toDefinition(`${at + 1}`, toBlocks(note))),
  ];
  return `${toHead(article)}\n${print(children)}`;
}

/** JSON strings are YAML strings. */
function toHead({ title, authors, published, updated, url, language, tags }: TwinSource): string {
  const names = authors.map(({ name }) => name);
  const fields = { title, authors: names, date: published, updated, url, language, tags };
  const lines = Object.entries(fields).map(([name, value]) =>
    value === undefined ? '' : `${name}: ${JSON.stringify(value)}\n`,
  );
  return `---\n${lines.join('')}---\n`;
}

/** Takes the notes out of a text, without the links back to it. */
function takeNotes(tree: Root): readonly Element[] {
  const notes = findElements(tree, isNoteList).flatMap(listNotes);
  tree.children = tree.children.filter((child) => !isElement(child) || !isNoteList(child));
  for (const note of notes)
    visitElements(note, (element) => {
      element.children = element.children.filter((child) => !isElement(child) || !isNoteBack(child));
    });
  return notes;
}

/** Where the number of a note leads to, in a feed. */
function toCall({ url }: TwinSource, id: unknown): string {
  return `${url}#${encodeURI(`${id}`)}`;
}

function markCalls(tree: Root, places: ReadonlyMap<string, string>): void {
  visitElements(tree, (element) => {
    const [link] = element.children;
    const place = isElement(link, 'a') ? places.get(`${link.properties['href']}`) : undefined;
    if (element.tagName !== 'sup' || place === undefined) return;
    element.tagName = CALL;
    element.properties = { id: place };
  });
}

function toNodes(tree: Root): RootContent[] {
  hoistSpaces(tree);
  const made = toMdast(tree, { handlers: HANDLERS, newlines: false });
  return made.type === 'root' ? made.children : [];
}

/** Words set apart from what stands beside them by a space of their own: no mark of Markdown ends with one. */
function hoistSpaces(parent: Root | Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' || child.type === 'comment' ? [child] : [];
    hoistSpaces(child);
    const last = child.children.at(-1);
    if (!MARKED.has(child.tagName) || last?.type !== 'text' || !last.value.endsWith(' ')) return [child];
    last.value = last.value.replace(/ +$/, '');
    return [child, { type: 'text', value: ' ' }];
  });
}

function toDefinition(identifier: string, children: RootContent[]): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier, children: children as BlockContent[] };
}

function print(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown()], bullet: '-', rule: '-', listItemIndent: 'one', resourceLink: false },
  );
}

function toTags(state: Parameters<Handle>[0], element: Element): (PhrasingContent | Html)[] {
  const inside = state.all(element) as PhrasingContent[];
  if (inside.length === 0) return [];
  return [
    { type: 'html', value: `<${element.tagName}>` },
    ...inside,
    { type: 'html', value: `</${element.tagName}>` },
  ];
}
