import type { CommentThread } from '#model/catalog.ts';
import { toEpoch } from '#model/dates.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key, TOP } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';
import { createSuggester } from '#check/suggester.ts';

const { error, warning } = findingsOf('comment');

/** Comments of an article that does not exist, with one id twice, in reply to nobody, out of order. Cost: one pass over the comments. */
export const checkComments: CatalogRule = ({ catalog }, { known }) => {
  const suggest = createSuggester(known.articles, 'Le fichier porte le nom de son article.');
  return [...catalog.comments].flatMap(([slug, thread]) => [
    ...(known.articles.has(slug)
      ? []
      : [
          error(thread.file, TOP, {
            message: `Commentaires d’un article inconnu : \`${slug}\`.`,
            fix: suggest(slug),
          }),
        ]),
    ...checkThread(thread),
    ...checkOrder(thread, catalog.site.timeZone),
  ]);
};

function checkThread({ file, comments }: CommentThread): readonly Finding[] {
  const all = new Set(comments.map(({ id }) => id));
  const before = new Set<string>();
  return comments.flatMap(({ id, replyTo }, index) => {
    const isTwice = before.has(id);
    const isLost = replyTo !== undefined && (!before.has(replyTo) || replyTo === id);
    before.add(id);
    return [
      ...(isTwice
        ? [
            error(file, key(index, 'id'), {
              message: `Identité de commentaire déjà prise : \`${id}\`.`,
              fix: 'En choisir une autre : c’est la fin de son adresse.',
            }),
          ]
        : []),
      ...(isLost
        ? [
            error(file, key(index, 'replyTo'), {
              message: `Réponse à un commentaire ${all.has(replyTo) ? 'qui vient après' : 'inconnu'} : \`${replyTo}\`.`,
              fix: 'Y mettre l’id d’un commentaire qui précède, ou retirer le champ.',
            }),
          ]
        : []),
    ];
  });
}

function checkOrder({ file, comments }: CommentThread, zone: string): readonly Finding[] {
  return comments.flatMap(({ date }, index) => {
    const before = comments[index - 1];
    if (!before || toEpoch(date, zone) >= toEpoch(before.date, zone)) return [];
    return [
      warning(file, key(index, 'date'), {
        message: `Commentaire daté d’avant le précédent : \`${date}\`.`,
        fix: 'Ranger les commentaires du plus ancien au plus récent.',
      }),
    ];
  });
}
