import type { Finding } from '#model/problem.ts';
import { findUndrawn } from '#outputs/cards/card-faces.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('card');

/** What link cards cannot show, for want of a face: letters, and marks that are left out. Cost: the letters of titles. */
export const checkCards: CatalogRule = function* ({ catalog }) {
  const { language } = catalog.site;
  for (const { file, data } of catalog.articles)
    yield* checkCard({ file, field: 'title', words: data.title }, data.lang ?? language);
  for (const { file, data } of catalog.series)
    yield* checkCard({ file, field: 'title', words: data.title }, data.lang ?? language);
  for (const { file, data } of catalog.people.values())
    yield* checkCard({ file, field: 'name', words: data.name }, data.lang ?? language);
};

interface Shown {
  readonly file: string;
  readonly field: 'title' | 'name';
  readonly words: string;
}

function* checkCard({ file, field, words }: Shown, language: string): Iterable<Finding> {
  const undrawn = findUndrawn(words, language);
  if (!undrawn) return;
  const { letters, install } = undrawn;
  const isLost = /[\p{L}\p{N}]/u.test(letters);
  yield warning(file, key(field), {
    message: {
      fr: `${isLost ? `${field === 'title' ? 'Titre' : 'Nom'} absent de sa carte de lien` : 'Signes absents de la carte de lien'}, faute de police : \`${letters}\`.`,
      en: `${isLost ? `${field === 'title' ? 'Title' : 'Name'} missing from its link card` : 'Characters missing from the link card'}, for want of a font: \`${letters}\`.`,
    },
    fix:
      install === undefined
        ? {
            fr: 'Les écrire autrement, ou accepter leur absence.',
            en: 'Write them differently, or accept that they are missing.',
          }
        : { fr: `Ajouter la police : npm i -D ${install}`, en: `Add the font: npm i -D ${install}` },
  });
}
