import { describe, expect, it } from 'vitest';
import { applyEdits, type TypographyRule } from '#markdown/typography/edit.ts';
import { getRules } from '#markdown/typography/rules.ts';
import { typeset } from '#markdown/typography/typeset.ts';

const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': '⟨NBSP⟩',
  '\u202F': '⟨NNBSP⟩',
  '\u0085': '⟨LINE_BREAK⟩',
  '\uFFFC': '⟨OBJECT⟩',
  '\n': '⟨newline⟩',
};

/** The tables of one rule: what it sets, under a sentence that describes it, and what it leaves alone. */
export interface RuleTables {
  readonly sets: Readonly<Record<string, readonly (readonly [input: string, output: string])[]>>;
  readonly leaves: Readonly<Record<string, readonly string[]>>;
}

/** Checks the tables with all rules at work, since that is what readers see, and that the rule is needed for each of `sets`. */
export function checkRule(rule: TypographyRule, { sets, leaves }: RuleTables): void {
  for (const [sentence, cases] of Object.entries(sets)) describe(sentence, () => checkCases(rule, cases));
  for (const [sentence, texts] of Object.entries(leaves)) {
    describe(sentence, () => {
      it.each(texts.map((text) => [show(text), text]))('leaves %s as it is', (_, text) =>
        expect(typeset(text)).toBe(text),
      );
    });
  }
  it('is in the list of rules, under its name', () => {
    expect(getRules('fr').filter(({ name }) => name === rule.name)).toEqual([rule]);
  });
}

function checkCases(rule: TypographyRule, cases: readonly (readonly [string, string])[]): void {
  const rows = cases.map(([input, output]) => [show(input), show(output), input, output] as const);
  it.each(rows)('sets %s as %s', (_input, _output, input, output) =>
    expect(show(typeset(input))).toBe(show(output)),
  );
  it.each(rows)('leaves %s set as %s', (_input, _output, _typed, output) =>
    expect(show(typeset(output))).toBe(show(output)),
  );
  it('needs this rule', () => {
    expect(cases.every(([input, output]) => typesetWithout(rule, input) === output)).toBe(false);
  });
}

function typesetWithout(rule: TypographyRule, text: string): string {
  return getRules('fr')
    .filter((other) => other !== rule)
    .reduce((set, { edits }) => applyEdits(set, edits(set)), text);
}

/** The text with its invisible characters named. */
export function show(text: string): string {
  return text.replace(/[\u00A0\u202F\u0085\uFFFC\n]/g, (character) => NAMES[character] ?? character);
}
