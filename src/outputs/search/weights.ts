import type { FieldName } from './document.ts';

/** Pagefind keeps weights in twenty-fourths. */
const UNIT = 24;

/**
 * How much a word counts by where it stands, in Pagefind's unit: 240, ten times a plain word, is its most. A word with
 * an accent has one less, which changes no ranking but lets the client tell « marché » from « marche ». 25 for
 * plain text is the one weight that Pagefind does not write out.
 */
const WEIGHTS: Readonly<Record<FieldName, number>> = {
  title: 240,
  heading: 144,
  summary: 96,
  label: 72,
  verdict: 48,
  series: 25,
  text: 25,
  notes: 12,
  aside: 6,
};

const KNOWN = new Map(
  Object.values(WEIGHTS).flatMap((raw): [number, { weight: number; isAccented: boolean }][] => [
    [raw, { weight: raw / UNIT, isAccented: false }],
    [raw - 1, { weight: raw / UNIT, isAccented: true }],
  ]),
);

/** Value of `data-pagefind-weight` for words of a field; a little above, because Pagefind rounds down. */
export function toWeightAttribute(field: FieldName, isAccented: boolean): number {
  return Number(((WEIGHTS[field] - Number(isAccented) + 0.02) / UNIT).toFixed(3));
}

/** What a word weighs that stands beside articles. */
export const ASIDE = WEIGHTS.aside / UNIT;

/** What a weight in the index tells of a word: 10 in the title, 4 in the chapô, 1 in the text. */
export function readWeight(raw: number): { readonly weight: number; readonly isAccented: boolean } {
  return KNOWN.get(raw) ?? { weight: raw / UNIT, isAccented: false };
}
