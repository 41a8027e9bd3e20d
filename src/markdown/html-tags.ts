import { getWritten, type MarkdownText } from './markdown-text.ts';
import { keepsElement } from './safe-html.ts';

/** A tag of the HTML in a Markdown text, outside comments. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  /** `<name>`, without what else is in it. */
  readonly words: string;
  /** In an element that another rule tells of, with all that it holds. */
  readonly isInside: boolean;
  readonly line: number;
  readonly column: number;
}

const TAG = /<(\/?)([a-z][\w:.-]*)(?=[\s/>])((?:"[^"<>]*"|'[^'<>]*'|[^"'<>])*)/gi;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
/** Whose content is no HTML of the text. */
const OPAQUE = /^(?:math|script|style|svg|textarea|title)$/;

/** Cost: the length of the HTML. */
export function* listTags({ source, nodes, placeAt }: MarkdownText): Iterable<HtmlTag> {
  let inside: string | undefined;
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const { text, start } = getWritten(node, source);
    const clear = text.replace(COMMENT, (comment) => ' '.repeat(comment.length));
    for (const { 1: slash, 2: written = '', 3: attributes = '', index } of clear.matchAll(TAG)) {
      const name = written.toLowerCase();
      const isClosing = slash === '/';
      if (inside === name && isClosing) inside = undefined;
      const isInside = inside !== undefined;
      yield { name, isClosing, attributes, words: `<${written}>`, isInside, ...placeAt(start + index) };
      if (!isClosing && OPAQUE.test(name) && !attributes.endsWith('/')) inside ??= name;
    }
  }
}

/** Whether the page shows what a tag makes. */
export function isKept({ name, attributes }: HtmlTag): boolean {
  return keepsElement(name) && (name !== 'input' || /type\s*=\s*["']?checkbox/i.test(attributes));
}
