import type { FieldName } from './document.ts';

/** How much a word counts by where it stands, ten times a plain word in the title; the letter is for the index. */
const WEIGHTS: Readonly<Record<FieldName, { readonly mark: string; readonly weight: number }>> = {
  title: { mark: 'A', weight: 10 },
  heading: { mark: 'B', weight: 6 },
  summary: { mark: 'C', weight: 4 },
  label: { mark: 'D', weight: 3 },
  verdict: { mark: 'E', weight: 2 },
  series: { mark: 'F', weight: 1 },
  text: { mark: 'G', weight: 1 },
  notes: { mark: 'H', weight: 0.5 },
  aside: { mark: 'I', weight: 0.25 },
};

const BY_MARK = new Map(Object.values(WEIGHTS).map(({ mark, weight }) => [mark, weight]));

/** A capital letter. */
export function toMark(field: FieldName): string {
  return WEIGHTS[field].mark;
}

/** What a word weighs that stands beside articles. */
export const ASIDE = WEIGHTS.aside.weight;

/** What a word weighs: 10 in the title, 4 in the chapô, 1 in the text. */
export function readMark(mark: string): number {
  return BY_MARK.get(mark) ?? 1;
}
