import type { Root } from 'mdast';
import { toMarkdownText, type MarkdownRule } from './markdown-text.ts';
import type { Mistake } from './mistake.ts';
import { checkDrawnFences } from './rules/drawn-fences.ts';
import { checkEmptyLinks } from './rules/empty-links.ts';
import { checkHalfConverted } from './rules/half-converted.ts';
import { checkLeftComments } from './rules/left-comments.ts';
import { checkLoneAddresses } from './rules/lone-addresses.ts';
import { checkLostParts } from './rules/lost-parts.ts';
import { checkMeantBlocks } from './rules/meant-blocks.ts';
import { checkMissingReferences } from './rules/missing-references.ts';
import { checkNotes } from './rules/notes.ts';
import { checkPastedMarks } from './rules/pasted-marks.ts';
import { checkPlaceholders } from './rules/placeholders.ts';
import { checkRawHtml } from './rules/raw-html.ts';
import { checkRemovedAttributes } from './rules/removed-attributes.ts';
import { checkShortIndents } from './rules/short-indents.ts';
import { checkShownMarks } from './rules/shown-marks.ts';
import { checkTexFormulas } from './rules/tex-formulas.ts';
import { checkUnclosedBlocks } from './rules/unclosed-blocks.ts';
import { checkUnclosedTags } from './rules/unclosed-tags.ts';

/** Rules over each Markdown text, which run when it is rendered. */
const MARKDOWN_RULES: readonly MarkdownRule[] = [
  checkDrawnFences,
  checkEmptyLinks,
  checkHalfConverted,
  checkLoneAddresses,
  checkLostParts,
  checkMeantBlocks,
  checkMissingReferences,
  checkNotes,
  checkPastedMarks,
  checkPlaceholders,
  checkRawHtml,
  checkRemovedAttributes,
  checkShortIndents,
  checkShownMarks,
  checkTexFormulas,
  checkUnclosedBlocks,
  checkUnclosedTags,
];
/** Of HTML that the page does not keep, but in MDX. */
const FILTERED: readonly MarkdownRule[] = [
  checkHalfConverted,
  checkRawHtml,
  checkRemovedAttributes,
  checkUnclosedTags,
];
const MDX_RULES = [...MARKDOWN_RULES.filter((rule) => !FILTERED.includes(rule)), checkLeftComments];

/** Cost: linear in the text. */
export function checkMarkdown(tree: Root, source: string): readonly Mistake[] {
  return runRules(MARKDOWN_RULES, tree, source);
}

/** The same of a text in MDX. */
export function checkMdx(tree: Root, source: string): readonly Mistake[] {
  return runRules(MDX_RULES, tree, source);
}

function runRules(rules: readonly MarkdownRule[], tree: Root, source: string): readonly Mistake[] {
  const text = toMarkdownText(tree, source);
  return rules.flatMap((rule) => [...rule(text)]);
}
