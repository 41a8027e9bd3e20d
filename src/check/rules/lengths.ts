import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { warning } = findingsOf('length');
const SUMMARY = { least: 60, most: 400 } as const;
const TITLE = 200;

/** Titles and summaries that a list, a feed or a card would not hold. Cost: one pass over the articles. */
export const checkLengths: CatalogRule = ({ catalog }) => [
  ...catalog.articles.flatMap(({ file, data }) => [
    ...checkTitle(file, data.title),
    ...checkSummary(file, data.summary),
  ]),
  ...catalog.series.flatMap(({ file, data }) => checkTitle(file, data.title)),
  ...catalog.pages.flatMap(({ file, data }) => checkTitle(file, data.title)),
];

function checkTitle(file: string, title: string): readonly Finding[] {
  const length = count(title);
  return length <= TITLE
    ? []
    : [
        warning(file, key('title'), {
          message: `Titre long de \`${length}\` signes.`,
          fix: `Le ramener sous ${TITLE}, et mettre le reste dans summary.`,
        }),
      ];
}

function checkSummary(file: string, summary: string): readonly Finding[] {
  const length = count(summary);
  if (length < SUMMARY.least)
    return [
      warning(file, key('summary'), {
        message: `Chapô court : \`${length}\` signes.`,
        fix: `De ${SUMMARY.least} à ${SUMMARY.most} signes : dire ce que le lecteur gagnera à lire.`,
      }),
    ];
  if (length > SUMMARY.most)
    return [
      warning(file, key('summary'), {
        message: `Chapô long : \`${length}\` signes.`,
        fix: `De ${SUMMARY.least} à ${SUMMARY.most} signes : le reste est le début du texte.`,
      }),
    ];
  return [];
}

function count(words: string): number {
  return [...words].length;
}
