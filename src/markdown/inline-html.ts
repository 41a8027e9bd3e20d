import type { InlineNode } from '#html/inline-node.ts';
import { findInversions, UNBROKEN } from '#html/inversions.ts';
import { escapeMarkup } from '#html/legal-text.ts';
import { isSameLanguage } from '#language.ts';
import { toRuns, type Stretch } from '#model/italics.ts';
import { findSuperscripts } from './typography/superscripts.ts';

interface InlineMarks {
  readonly italics?: readonly Stretch[] | undefined;
  /** Of the words: in French the letters of an ordinal are raised, and « dit-il » stays on one line. */
  readonly language: string;
}

/** A line of words outside the text, with its italics (`<em>`), its raised letters (`<sup>`) and what no line ends in. */
export function toInlineNodes(text: string, { italics, language }: InlineMarks): readonly InlineNode[] {
  return toRuns(text, italics).flatMap(({ text: words, isItalic }): readonly InlineNode[] => {
    const children = isSameLanguage(language, 'fr') ? markFrench(words) : [words];
    return isItalic ? [{ name: 'em', children }] : children;
  });
}

export function toInlineHtml(text: string, marks: InlineMarks): string {
  return toInlineNodes(text, marks).map(print).join('');
}

function markFrench(words: string): readonly InlineNode[] {
  return toRuns(words, findInversions(words)).flatMap(({ text, isItalic: isInversion }) =>
    isInversion ? [{ name: 'span', className: UNBROKEN, children: [text] }] : raise(text),
  );
}

function raise(words: string): readonly InlineNode[] {
  return toRuns(words, findSuperscripts(words)).map(({ text, isItalic: isRaised }) =>
    isRaised ? { name: 'sup', children: [text] } : text,
  );
}

function print(node: InlineNode): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const { name, className, children } = node;
  return `<${name}${className ? ` class="${className}"` : ''}>${children.map(print).join('')}</${name}>`;
}
