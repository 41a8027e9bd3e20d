import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error } = findingsOf('isbn');

/** Book numbers whose last digit does not follow from the others (ISO 2108). Cost: one pass over the articles. */
export const checkIsbn: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap(({ file, data }) => {
    const isbn = data.kind === 'book-review' ? data.book.isbn : undefined;
    if (isbn === undefined || isIsbn(isbn)) return [];
    return [
      error(file, key('book', 'isbn'), {
        message: `ISBN faux : \`${isbn}\`, son dernier chiffre ne répond pas aux autres.`,
        fix: 'Le relire sur la quatrième de couverture.',
      }),
    ];
  });

/** Spaces and hyphens do not count; `X` is ten, and only the last sign of ten. */
function isIsbn(isbn: string): boolean {
  const digits = [...isbn.replace(/[- ]/g, '')].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  if (digits.length === 10) return sum(digits, (index) => 10 - index) % 11 === 0;
  return digits.length === 13 && sum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}

function sum(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((total, digit, index) => total + digit * weight(index), 0);
}
