import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('length');
const SUMMARY = { least: 60, most: 400 } as const;
const TITLE = 200;

/** Titles and summaries that a list, a feed or a card would not hold. Cost: one pass over the articles. */
export const checkLengths: CatalogRule = function* ({ catalog }) {
  for (const { file, data, lacksSummary } of catalog.articles) {
    yield* checkTitle(file, data.title);
    if (!lacksSummary) yield* checkSummary(file, data.summary);
  }
  for (const { file, data } of [...catalog.series, ...catalog.pages]) yield* checkTitle(file, data.title);
};

function* checkTitle(file: string, title: string): Iterable<Finding> {
  const length = count(title);
  if (!/[\p{L}\p{N}]/u.test(title))
    yield warning(file, key('title'), {
      message: {
        fr: `Titre sans lettre ni chiffre : \`${title}\`.`,
        en: `Title without a letter or a figure: \`${title}\`.`,
      },
      fix: {
        fr: 'Écrire des mots : listes, flux et recherche n’ont qu’eux.',
        en: 'Write words: lists, feeds and the search have nothing else.',
      },
    });
  if (length > TITLE)
    yield warning(file, key('title'), {
      message: { fr: `Titre long de \`${length}\` signes.`, en: `Long title: \`${length}\` characters.` },
      fix: {
        fr: `Le ramener sous ${TITLE}, et mettre le reste dans summary.`,
        en: `Bring it below ${TITLE}, and move the rest to summary.`,
      },
    });
}

function* checkSummary(file: string, summary: string): Iterable<Finding> {
  const length = count(summary);
  if (length < SUMMARY.least)
    yield warning(file, key('summary'), {
      message: {
        fr: `Chapô court : \`${length}\` ${length > 1 ? 'signes' : 'signe'}.`,
        en: `Short summary: \`${length}\` ${length === 1 ? 'character' : 'characters'}.`,
      },
      fix: {
        fr: `De ${SUMMARY.least} à ${SUMMARY.most} signes : dire ce que le lecteur gagnera à lire.`,
        en: `Between ${SUMMARY.least} and ${SUMMARY.most} characters: tell readers what they will gain by reading.`,
      },
    });
  if (length > SUMMARY.most)
    yield warning(file, key('summary'), {
      message: { fr: `Chapô long : \`${length}\` signes.`, en: `Long summary: \`${length}\` characters.` },
      fix: {
        fr: `De ${SUMMARY.least} à ${SUMMARY.most} signes : le reste est le début du texte.`,
        en: `Between ${SUMMARY.least} and ${SUMMARY.most} characters: the rest is the beginning of the text.`,
      },
    });
}

/** An ideogram tells as much as two or three letters. */
function count(words: string): number {
  return (
    [...words].length +
    2 *
      (words.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}
