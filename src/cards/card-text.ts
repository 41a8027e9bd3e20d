/** French words that only link cards and covers print; the others are in `text.ts`. */
export const cardText = {
  series: 'Série',
  person: 'Personne',
} as const;
