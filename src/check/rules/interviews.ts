import type { Article } from '#model/catalog.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, key, TOP } from '#check/finding.ts';
import type { CatalogRule } from '#check/rule.ts';

const { error, warning } = findingsOf('interview');

/**
 * Interviews without a turn, people announced who never speak. Unknown voices and early answers are found when the body
 * is rendered. Cost: one pass over the turns.
 */
export const checkInterviews: CatalogRule = ({ catalog }) =>
  catalog.articles.flatMap((article) => [...checkTurns(article)]);

function* checkTurns({ file, data, facts }: Article): Iterable<Finding> {
  if (data.kind !== 'interview' || data.draft || facts.words === 0 || facts.isUnrun) return;
  if (!facts.turns.some(({ role }) => role === 'answer'))
    return yield error(file, TOP, {
      message: `Entretien sans aucune réponse : \`${facts.turns.length}\` tour de parole.`,
      fix: 'Ouvrir chaque question par « ## », et, si plusieurs répondent, chaque réponse par « **Nom :** » au début du paragraphe.',
    });
  const voices = new Set(facts.turns.flatMap(({ speakers }) => speakers));
  for (const [index, slug] of data.interviewees.entries())
    if (!voices.has(slug))
      yield warning(file, key('interviewees', index), {
        message: `Annoncé, mais ne parle jamais : \`${slug}\`.`,
        fix: 'Vérifier comment le texte écrit son nom, ou le retirer de la liste.',
      });
}
