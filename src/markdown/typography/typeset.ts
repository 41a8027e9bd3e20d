import { hideAddresses } from './addresses.ts';
import { applyEdits, moveBoundaries, type TypographyRule } from './edit.ts';
import { getRules } from './rules.ts';

/**
 * A paragraph, or any text that a reader sees as one, set as the typography of its language wants it. Setting it twice changes
 * nothing more. Opaque inline things are given as `OBJECT` and hard line breaks as `LINE_BREAK`: both are kept.
 */
export function typeset(text: string, language = 'fr'): string {
  const rules = getRules(language);
  return rules.length === 0 ? text : setPassage({ text, visible: hideAddresses(text), ends: [] }, rules).text;
}

/**
 * The same for a paragraph cut into runs by its inline elements: `typesetRuns(runs).join('')` is `typeset(runs.join(''))`,
 * with as many runs. An added space goes with the mark it serves (`['mot', '!']` → `['mot', ' !']`, `['«', 'mot']` →
 * `['« ', 'mot']`); a space that was there is changed where it is; what replaces characters of two runs goes to the first.
 */
export function typesetRuns(runs: readonly string[], language = 'fr'): readonly string[] {
  const rules = getRules(language);
  if (rules.length === 0) return runs;
  const text = runs.join('');
  const set = setPassage({ text, visible: hideAddresses(text), ends: endsOf(runs) }, rules);
  if (set.text === text) return runs;
  return set.ends.map((end, index) => set.text.slice(set.ends[index - 1] ?? 0, end));
}

function setPassage(passage: Passage, rules: readonly TypographyRule[]): Passage {
  return rules.reduce(applyRule, passage);
}

function applyRule(passage: Passage, rule: TypographyRule): Passage {
  const edits = rule.edits(passage.visible);
  if (edits.length === 0) return passage;
  const visible = applyEdits(passage.visible, edits);
  const text = passage.text === passage.visible ? visible : applyEdits(passage.text, edits);
  return { text, visible, ends: moveBoundaries(passage.ends, edits) };
}

function endsOf(runs: readonly string[]): readonly number[] {
  let end = 0;
  return runs.map((run) => (end += run.length));
}

interface Passage {
  readonly text: string;
  /** The text with its addresses hidden, of the same length: what the rules see. */
  readonly visible: string;
  /** Where each run ends. */
  readonly ends: readonly number[];
}
