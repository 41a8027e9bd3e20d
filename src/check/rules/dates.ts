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
    yield* checkReplies(article, now, zone);
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
      message: { fr: `Date invraisemblable : \`${data.date}\`.`, en: `Implausible date: \`${data.date}\`.` },
      fix: {
        fr: 'Vérifier l’année ; un texte ancien porte firstPublished.',
        en: 'Check the year; an old text has firstPublished.',
      },
    });
  if (withdrawnAt !== undefined && toDay(withdrawnAt, zone) < toDay(publishedAt, zone))
    yield error(file, key('withdrawn', 'date'), {
      message: {
        fr: `Retiré avant d’être publié : \`${data.withdrawn?.date ?? ''}\`.`,
        en: `Withdrawn before it was published: \`${data.withdrawn?.date ?? ''}\`.`,
      },
      fix: { fr: `Mettre une date postérieure à ${data.date}.`, en: `Write a date later than ${data.date}.` },
    });
  const [, folder] = /^articles\/(\d{4})\//.exec(file) ?? [];
  if (folder !== undefined && !data.date.startsWith(folder))
    yield warning(file, key('date'), {
      message: {
        fr: `Date d’une autre année que son dossier : \`${data.date}\`, dans articles/${folder}/.`,
        en: `Date of another year than its folder: \`${data.date}\`, in articles/${folder}/.`,
      },
      fix: {
        fr: `Le mettre dans articles/${data.date.slice(0, 4)}/ ; son adresse ne change pas.`,
        en: `Move it to articles/${data.date.slice(0, 4)}/; its address does not change.`,
      },
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
      message: {
        fr: `Mise à jour d’avant la publication : \`${data.updated}\`.`,
        en: `Update dated before publication: \`${data.updated}\`.`,
      },
      fix: {
        fr: `Publié le ${data.date} : corriger l’une des deux dates.`,
        en: `It was published on ${data.date}: correct one of the two dates.`,
      },
    });
  else if (updatedAt > Math.max(now, publishedAt))
    yield warning(file, key('updated'), {
      message: {
        fr: `Mise à jour à venir : \`${data.updated}\`.`,
        en: `Update dated in the future: \`${data.updated}\`.`,
      },
      fix: {
        fr: 'Mettre la date du jour où le texte a changé.',
        en: 'Write the day on which the text changed.',
      },
    });
}

function* checkCorrections({ file, data, publishedAt, updatedAt }: Article, zone: string): Iterable<Finding> {
  const published = toDay(publishedAt, zone);
  const updated = updatedAt === undefined ? undefined : toDay(updatedAt, zone);
  for (const [index, { date }] of data.corrections.entries()) {
    const at = key('corrections', index, 'date');
    if (date < published)
      yield warning(file, at, {
        message: {
          fr: `Correction d’avant la publication : \`${date}\`.`,
          en: `Correction dated before publication: \`${date}\`.`,
        },
        fix: {
          fr: `Publié le ${published} : corriger l’une des deux dates.`,
          en: `It was published on ${published}: correct one of the two dates.`,
        },
      });
    else if (updated !== undefined && date > updated)
      yield warning(file, at, {
        message: {
          fr: `Correction d’après la dernière mise à jour : \`${date}\`, après \`${updated}\`.`,
          en: `Correction dated after the last update: \`${date}\`, after \`${updated}\`.`,
        },
        fix: {
          fr: `Mettre \`updated: ${date}\` : les flux et les lecteurs sauront que le texte a changé.`,
          en: `Write \`updated: ${date}\`: feeds and readers will know that the text has changed.`,
        },
      });
  }
}

function* checkReplies({ file, data, publishedAt }: Article, now: number, zone: string): Iterable<Finding> {
  const published = toDay(publishedAt, zone);
  const latest = toDay(Math.max(now, publishedAt), zone);
  for (const [index, { date }] of data.replies.entries())
    if (date < published || date > latest)
      yield warning(file, key('replies', index, 'date'), {
        message:
          date < published
            ? {
                fr: `Réponse d’avant la publication : \`${date}\`.`,
                en: `Reply dated before publication: \`${date}\`.`,
              }
            : { fr: `Réponse à venir : \`${date}\`.`, en: `Reply dated in the future: \`${date}\`.` },
        fix: {
          fr: 'Mettre la date du jour où elle a paru sous l’article.',
          en: 'Write the day on which it appeared below the article.',
        },
      });
}

function* checkFirst({ file, data, publishedAt }: Article, zone: string): Iterable<Finding> {
  const first = data.firstPublished?.date;
  if (first !== undefined && first > toDay(publishedAt, zone).slice(0, first.length))
    yield warning(file, key('firstPublished', 'date'), {
      message: {
        fr: `Première publication d’après celle-ci : \`${first}\`.`,
        en: `First publication dated after this one: \`${first}\`.`,
      },
      fix: { fr: `Ici, l’article est daté du ${data.date}.`, en: `Here, the article is dated ${data.date}.` },
    });
}
