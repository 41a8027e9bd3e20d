import { z } from 'zod';
import { wanted } from '#told.ts';
import { text } from '#fields.ts';
import { defineKind } from './kind.ts';

export const bookReview = defineKind({
  kind: 'book-review',
  fields: {
    book: z.strictObject({
      title: text,
      authors: z.array(text).min(1),
      publisher: text.optional(),
      year: z.int().min(1400).max(2200),
      isbn: z
        .string()
        .regex(
          /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/,
          wanted({ fr: 'ISBN à 10 ou 13 chiffres attendu', en: 'expected an ISBN of 10 or 13 digits' }),
        )
        .optional(),
    }),
  },
  example: { book: { title: '', authors: [''], year: '' } },
  words: {
    fr: {
      name: 'Note de lecture',
      plural: 'Notes de lecture',
      alsoCalled: ['critique de livre', 'fiche de lecture', 'recension'],
      description: 'Des livres que nous avons lus jusqu’au bout.',
      address: 'notes-de-lecture',
      isbn: 'ISBN',
    },
    en: {
      name: 'Book review',
      plural: 'Book reviews',
      alsoCalled: ['review'],
      description: 'Books that we have read to the last page.',
      address: 'book-reviews',
      isbn: 'ISBN',
    },
    de: {
      name: 'Buchbesprechung',
      plural: 'Buchbesprechungen',
      alsoCalled: ['Rezension', 'Buchkritik'],
      description: 'Bücher, die wir bis zur letzten Seite gelesen haben.',
      address: 'buchbesprechungen',
      isbn: 'ISBN',
    },
  },
  schemaType: 'Review',
  citationType: 'post-weblog',
  toStructuredData: ({ book: { title, authors, year } }) => ({
    itemReviewed: {
      '@type': 'Book',
      name: title,
      author: authors.map((name) => ({ '@type': 'Person', name })),
      datePublished: String(year),
    },
  }),
  toHeadLines: ({ book: { title, authors, publisher, year, isbn } }, { words }) => {
    const edition = publisher === undefined ? year : `${publisher}, ${year}`;
    const number = isbn === undefined ? '' : ` ${words.isbn} ${isbn}.`;
    return [{ spans: [`${authors.join(', ')}, `, { text: title, isTitle: true }, `, ${edition}.${number}`] }];
  },
  toSearchTexts: ({ book: { title, authors, publisher = '' } }) => [
    [...authors, title, publisher].join(', '),
  ],
  getReferences: () => ({}),
  getSections: () => ({}),
  *check({ book: { isbn } }) {
    if (isbn !== undefined && !isIsbn(isbn))
      yield {
        rule: 'isbn',
        severity: 'warning',
        path: ['book', 'isbn'],
        message: {
          fr: `ISBN faux : \`${isbn}\`, son dernier chiffre ne répond pas aux autres.`,
          en: `Wrong ISBN: \`${isbn}\`, its last digit does not follow from the others.`,
        },
        fix: { fr: 'Le relire sur la quatrième de couverture.', en: 'Read it again on the back cover.' },
      };
  },
});

/** Whether the last digit follows from the others (ISO 2108). Spaces and hyphens do not count; `X` is ten. */
function isIsbn(isbn: string): boolean {
  const digits = [...isbn.replace(/[- ]/g, '')].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  if (digits.length === 10) return sum(digits, (index) => 10 - index) % 11 === 0;
  return digits.length === 13 && sum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}

function sum(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((total, digit, index) => total + digit * weight(index), 0);
}
