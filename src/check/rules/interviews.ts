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
      message: {
        fr: `Entretien sans aucune réponse : \`${facts.turns.length}\` ${facts.turns.length > 1 ? 'tours' : 'tour'} de parole.`,
        en: `Interview without any answer: \`${facts.turns.length}\` ${facts.turns.length === 1 ? 'turn' : 'turns'}.`,
      },
      fix: {
        fr: 'Ouvrir chaque question par « ## », et, si plusieurs répondent, chaque réponse par « **Nom :** » au début du paragraphe.',
        en: 'Begin each question with “##” and, if several people answer, each answer with “**Name:**” at the start of the paragraph.',
      },
    });
  const voices = new Set(facts.turns.flatMap(({ speakers }) => speakers));
  for (const [index, slug] of data.interviewees.entries())
    if (!voices.has(slug))
      yield warning(file, key('interviewees', index), {
        message: {
          fr: `Annoncé, mais ne parle jamais : \`${slug}\`.`,
          en: `Announced, but never speaks: \`${slug}\`.`,
        },
        fix: {
          fr: 'Vérifier comment le texte écrit son nom, ou le retirer de la liste.',
          en: 'Check how the text writes the name, or remove it from the list.',
        },
      });
}
