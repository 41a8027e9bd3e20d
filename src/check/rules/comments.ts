import type { CommentThread } from '#model/catalog.ts';
import { toEpoch } from '#model/dates.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key, TOP } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { createSuggester } from '#check/suggester.ts';

const { error, warning } = findingsOf('comment');
/** Replies below one another, each inside the one before. */
const MOST_LEVELS = 200;

/** Comments of a text that does not exist, with one id twice, in reply to nobody, out of order. Cost: one pass over the comments. */
export const checkComments: CatalogRule = function* ({ catalog }, { known }) {
  const suggest = createSuggester(known.articles, {
    fr: 'Le fichier porte le nom de son article ou de sa page.',
    en: 'The file bears the name of its article or of its page.',
  });
  for (const [slug, thread] of catalog.comments) {
    if (!known.articles.has(slug) && !known.pages.has(slug))
      yield error(thread.file, TOP, {
        message: {
          fr: `Commentaires d’un texte inconnu : \`${slug}\`.`,
          en: `Comments on an unknown text: \`${slug}\`.`,
        },
        fix: suggest(slug),
      });
    yield* checkThread(thread);
    yield* checkOrder(thread, catalog.site.timeZone);
  }
};

function* checkThread({ file, comments }: CommentThread): Iterable<Finding> {
  const all = new Set(comments.map(({ id }) => id));
  const before = new Map<string, number>();
  for (const [index, { id, replyTo }] of comments.entries()) {
    if (before.has(id))
      yield error(file, key(index, 'id'), {
        message: {
          fr: `Identité de commentaire déjà prise : \`${id}\`.`,
          en: `Comment id already taken: \`${id}\`.`,
        },
        fix: {
          fr: 'En choisir une autre : c’est la fin de son adresse.',
          en: 'Choose another: it is the end of its address.',
        },
      });
    if (replyTo !== undefined && (!before.has(replyTo) || replyTo === id))
      yield error(file, key(index, 'replyTo'), {
        message: {
          fr: `Réponse à un commentaire ${all.has(replyTo) ? 'qui vient après' : 'inconnu'} : \`${replyTo}\`.`,
          en: `Reply to ${all.has(replyTo) ? 'a comment that comes after it' : 'an unknown comment'}: \`${replyTo}\`.`,
        },
        fix: {
          fr: 'Y mettre l’id d’un commentaire qui précède, ou retirer le champ.',
          en: 'Write the id of a comment that comes before it, or remove the field.',
        },
      });
    const level = (replyTo === undefined ? 0 : (before.get(replyTo) ?? 0)) + 1;
    if (level === MOST_LEVELS + 1)
      yield error(file, key(index, 'replyTo'), {
        message: {
          fr: `Plus de ${MOST_LEVELS} réponses l’une sous l’autre : \`${id}\`.`,
          en: `More than ${MOST_LEVELS} replies below one another: \`${id}\`.`,
        },
        fix: {
          fr: 'Répondre à un commentaire plus haut dans le fil.',
          en: 'Reply to a comment higher up in the thread.',
        },
      });
    before.set(id, level);
  }
}

function* checkOrder({ file, comments }: CommentThread, zone: string): Iterable<Finding> {
  for (const [index, { date }] of comments.entries()) {
    const before = comments[index - 1];
    if (before && toEpoch(date, zone) < toEpoch(before.date, zone))
      yield warning(file, key(index, 'date'), {
        message: {
          fr: `Commentaire daté d’avant le précédent : \`${date}\`.`,
          en: `Comment dated before the one above it: \`${date}\`.`,
        },
        fix: {
          fr: 'Ranger les commentaires du plus ancien au plus récent.',
          en: 'Put the comments in order, the oldest first.',
        },
      });
  }
}
