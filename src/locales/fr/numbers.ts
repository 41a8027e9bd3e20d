import { createNumberFormat } from '../number-format.ts';

/** « 1 234,5 ». */
export const formatNumber = createNumberFormat('fr-FR');

/** « Aucun article », « 1 article », « 1 200 articles ». */
export function count(total: number, word: string): string {
  return total === 0 ? `Aucun ${word}` : `${formatNumber(total)}\u00a0${word}${total > 1 ? 's' : ''}`;
}
