import type { Root } from 'mdast';
import { toMarkdownText, type MarkdownRule } from './markdown-text.ts';
import type { Mistake } from './mistake.ts';
import { checkEmptyLinks } from './rules/empty-links.ts';
import { checkNotes } from './rules/notes.ts';
import { checkRawHtml } from './rules/raw-html.ts';

/** Rules over each Markdown text, which run when it is rendered. */
const MARKDOWN_RULES: readonly MarkdownRule[] = [checkEmptyLinks, checkNotes, checkRawHtml];
/** The page keeps the elements of MDX. */
const MDX_RULES = MARKDOWN_RULES.filter((rule) => rule !== checkRawHtml);

/** Cost: linear in the text. */
export function checkMarkdown(tree: Root, source: string): readonly Mistake[] {
  return runRules(MARKDOWN_RULES, tree, source);
}

export function checkMdx(tree: Root, source: string): readonly Mistake[] {
  return runRules(MDX_RULES, tree, source);
}

function runRules(rules: readonly MarkdownRule[], tree: Root, source: string): readonly Mistake[] {
  const text = toMarkdownText(tree, source);
  return rules.flatMap((rule) => [...rule(text)]);
}
