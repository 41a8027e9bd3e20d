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
  if (length > TITLE)
    yield warning(file, key('title'), {
      message: `Titre long de \`${length}\` signes.`,
      fix: `Le ramener sous ${TITLE}, et mettre le reste dans summary.`,
    });
}

function* checkSummary(file: string, summary: string): Iterable<Finding> {
  const length = count(summary);
  if (length < SUMMARY.least)
    yield warning(file, key('summary'), {
      message: `Chapô court : \`${length}\` signes.`,
      fix: `De ${SUMMARY.least} à ${SUMMARY.most} signes : dire ce que le lecteur gagnera à lire.`,
    });
  if (length > SUMMARY.most)
    yield warning(file, key('summary'), {
      message: `Chapô long : \`${length}\` signes.`,
      fix: `De ${SUMMARY.least} à ${SUMMARY.most} signes : le reste est le début du texte.`,
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
