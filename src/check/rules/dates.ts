import type { Article } from '#model/catalog.ts';
import { toDay } from '#model/dates.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error, warning } = findingsOf('date');
/** Years ahead from which a scheduled article is rather a slip of the keyboard. */
const FAR = 100;
/** The year of the first public Web page: what was written before has `firstPublished`. */
const FIRST_YEAR = 1991;

/** Dates of one article that cannot all be true. Cost: one pass over the articles and their corrections. */
export const checkDates: CatalogRule = ({ catalog }, { now }) =>
  catalog.articles.flatMap((article) => {
    const zone = catalog.site.timeZone;
    return [
      ...checkState(article, now, zone),
      ...checkUpdate(article, now, zone),
      ...checkCorrections(article, zone),
      ...checkFirst(article, zone),
    ];
  });

function checkState(
  { file, data, publishedAt, withdrawnAt }: Article,
  now: number,
  zone: string,
): readonly Finding[] {
  const year = Number(data.date.slice(0, 4));
  const isOdd = year < FIRST_YEAR || year > Number(toDay(now, zone).slice(0, 4)) + FAR;
  return [
    ...(isOdd
      ? [
          warning(file, key('date'), {
            message: `Date invraisemblable : \`${data.date}\`.`,
            fix: 'Vérifier l’année ; un texte ancien porte firstPublished.',
          }),
        ]
      : []),
    ...(withdrawnAt !== undefined && withdrawnAt < publishedAt
      ? [
          error(file, key('withdrawn', 'date'), {
            message: `Retiré avant d’être publié : \`${data.withdrawn?.date ?? ''}\`.`,
            fix: `Mettre une date postérieure à ${data.date}.`,
          }),
        ]
      : []),
    ...checkYearFolder(file, data.date),
  ];
}

function checkYearFolder(file: string, date: string): readonly Finding[] {
  const [, folder] = /^articles\/(\d{4})\//.exec(file) ?? [];
  if (folder === undefined || date.startsWith(folder)) return [];
  return [
    warning(file, key('date'), {
      message: `Date d’une autre année que son dossier : \`${date}\`, dans articles/${folder}/.`,
      fix: `Le mettre dans articles/${date.slice(0, 4)}/ ; son adresse ne change pas.`,
    }),
  ];
}

function checkUpdate(
  { file, data, publishedAt, updatedAt }: Article,
  now: number,
  zone: string,
): readonly Finding[] {
  if (updatedAt === undefined || data.updated === undefined) return [];
  const isBefore =
    data.updated.length === 10 ? data.updated < toDay(publishedAt, zone) : updatedAt < publishedAt;
  if (isBefore)
    return [
      error(file, key('updated'), {
        message: `Mise à jour d’avant la publication : \`${data.updated}\`.`,
        fix: `Publié le ${data.date} : corriger l’une des deux dates.`,
      }),
    ];
  if (updatedAt <= Math.max(now, publishedAt)) return [];
  return [
    warning(file, key('updated'), {
      message: `Mise à jour à venir : \`${data.updated}\`.`,
      fix: 'Mettre la date du jour où le texte a changé.',
    }),
  ];
}

function checkCorrections({ file, data, publishedAt, updatedAt }: Article, zone: string): readonly Finding[] {
  const published = toDay(publishedAt, zone);
  const updated = updatedAt === undefined ? undefined : toDay(updatedAt, zone);
  return data.corrections.flatMap(({ date }, index) => {
    const at = key('corrections', index, 'date');
    if (date < published)
      return [
        error(file, at, {
          message: `Correction d’avant la publication : \`${date}\`.`,
          fix: `Publié le ${published} : corriger l’une des deux dates.`,
        }),
      ];
    if (updated !== undefined && date > updated)
      return [
        warning(file, at, {
          message: `Correction d’après la dernière mise à jour : \`${date}\`, après \`${updated}\`.`,
          fix: `Mettre \`updated: ${date}\` : les flux et les lecteurs sauront que le texte a changé.`,
        }),
      ];
    return [];
  });
}

function checkFirst({ file, data, publishedAt }: Article, zone: string): readonly Finding[] {
  const first = data.firstPublished?.date;
  if (first === undefined || first <= toDay(publishedAt, zone).slice(0, first.length)) return [];
  return [
    warning(file, key('firstPublished', 'date'), {
      message: `Première publication d’après celle-ci : \`${first}\`.`,
      fix: `Ici, l’article est daté du ${data.date}.`,
    }),
  ];
}
