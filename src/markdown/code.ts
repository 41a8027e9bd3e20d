import type { Element, ElementContent, Root } from 'hast';
import { CODE_CLASS } from '#html/code.ts';
import { h, isElement, toText, visitElements } from '#html/tree.ts';

/** A piece of code, and the last letter of its class. */
export interface CodeToken {
  readonly text: string;
  readonly className: string | undefined;
}

/** The tokens of code in a language; undefined for one that is not known. */
export type Highlight = (code: string, language: string) => readonly CodeToken[] | undefined;

/** Characters of a text beyond which its code is left plain: colours would take longer than all the rest. */
const MOST_CHARACTERS = 100_000;

/** Colours blocks of code whose language is known, by classes. Changes the tree. */
export function colourCode(root: Root, highlight: Highlight): void {
  let left = MOST_CHARACTERS;
  visitElements(root, (pre) => {
    const [code] = pre.children;
    if (pre.tagName !== 'pre' || !isElement(code, 'code')) return;
    const language = getLanguage(code);
    const text = toText(code);
    if (language === undefined || text.length > left) return;
    const tokens = highlight(text, language);
    if (!tokens) return;
    left -= text.length;
    code.children = toSpans(tokens);
    pre.properties['className'] = [CODE_CLASS];
  });
}

function getLanguage({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}

/** Neighbours of one class are one. */
function toSpans(tokens: readonly CodeToken[]): ElementContent[] {
  const spans: ElementContent[] = [];
  let last: CodeToken | undefined;
  for (const token of [...tokens, { text: '', className: 'end' }]) {
    if (last && last.className === token.className) last = { ...last, text: last.text + token.text };
    else {
      if (last) spans.push(toSpan(last));
      last = token;
    }
  }
  return spans;
}

function toSpan({ text: value, className }: CodeToken): ElementContent {
  const text: ElementContent = { type: 'text', value };
  return className === undefined ? text : h('span', { className: [`${CODE_CLASS}-${className}`] }, [text]);
}
