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
export const checkDates: CatalogRule = function* ({ catalog }, { now }) {
  const zone = catalog.site.timeZone;
  for (const article of catalog.articles) {
    yield* checkState(article, now, zone);
    yield* checkUpdate(article, now, zone);
    yield* checkCorrections(article, zone);
    yield* checkFirst(article, zone);
  }
};

function* checkState(
  { file, data, publishedAt, withdrawnAt }: Article,
  now: number,
  zone: string,
): Iterable<Finding> {
  const year = Number(data.date.slice(0, 4));
  if (year < FIRST_YEAR || year > Number(toDay(now, zone).slice(0, 4)) + FAR)
    yield warning(file, key('date'), {
      message: `Date invraisemblable : \`${data.date}\`.`,
      fix: 'Vérifier l’année ; un texte ancien porte firstPublished.',
    });
  if (withdrawnAt !== undefined && toDay(withdrawnAt, zone) < toDay(publishedAt, zone))
    yield error(file, key('withdrawn', 'date'), {
      message: `Retiré avant d’être publié : \`${data.withdrawn?.date ?? ''}\`.`,
      fix: `Mettre une date postérieure à ${data.date}.`,
    });
  const [, folder] = /^articles\/(\d{4})\//.exec(file) ?? [];
  if (folder !== undefined && !data.date.startsWith(folder))
    yield warning(file, key('date'), {
      message: `Date d’une autre année que son dossier : \`${data.date}\`, dans articles/${folder}/.`,
      fix: `Le mettre dans articles/${data.date.slice(0, 4)}/ ; son adresse ne change pas.`,
    });
}

function* checkUpdate(
  { file, data, publishedAt, updatedAt }: Article,
  now: number,
  zone: string,
): Iterable<Finding> {
  if (updatedAt === undefined || data.updated === undefined) return;
  const isBefore =
    data.updated.length === 10 ? data.updated < toDay(publishedAt, zone) : updatedAt < publishedAt;
  if (isBefore)
    yield warning(file, key('updated'), {
      message: `Mise à jour d’avant la publication : \`${data.updated}\`.`,
      fix: `Publié le ${data.date} : corriger l’une des deux dates.`,
    });
  else if (updatedAt > Math.max(now, publishedAt))
    yield warning(file, key('updated'), {
      message: `Mise à jour à venir : \`${data.updated}\`.`,
      fix: 'Mettre la date du jour où le texte a changé.',
    });
}

function* checkCorrections({ file, data, publishedAt, updatedAt }: Article, zone: string): Iterable<Finding> {
  const published = toDay(publishedAt, zone);
  const updated = updatedAt === undefined ? undefined : toDay(updatedAt, zone);
  for (const [index, { date }] of data.corrections.entries()) {
    const at = key('corrections', index, 'date');
    if (date < published)
      yield warning(file, at, {
        message: `Correction d’avant la publication : \`${date}\`.`,
        fix: `Publié le ${published} : corriger l’une des deux dates.`,
      });
    else if (updated !== undefined && date > updated)
      yield warning(file, at, {
        message: `Correction d’après la dernière mise à jour : \`${date}\`, après \`${updated}\`.`,
        fix: `Mettre \`updated: ${date}\` : les flux et les lecteurs sauront que le texte a changé.`,
      });
  }
}

function* checkFirst({ file, data, publishedAt }: Article, zone: string): Iterable<Finding> {
  const first = data.firstPublished?.date;
  if (first !== undefined && first > toDay(publishedAt, zone).slice(0, first.length))
    yield warning(file, key('firstPublished', 'date'), {
      message: `Première publication d’après celle-ci : \`${first}\`.`,
      fix: `Ici, l’article est daté du ${data.date}.`,
    });
}
