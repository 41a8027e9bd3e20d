import { z } from 'zod';
import { text } from '#fields.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import {
  findInterviewee,
  isExplaining,
  isFaq,
  isTalk,
  listOtherHeadings,
  listQuestions,
  toInterviewHead,
  toQuestionEdit,
} from './dialogue.ts';
import { toWords, toQuote, type ReadText } from './imported-text.ts';
import { defineRecognizer } from './recognizer.ts';

const SOMEBODY: Translated = { fr: 'Personne interrogée', en: 'Interviewee' };

const FEWEST = 3;

/** At least three bold lines or headings that ask something, each with its answer below. */
export const interviewQuestions = defineRecognizer({
  rule: 'interview-questions',
  title: {
    fr: 'Entretiens : des questions en gras ou en intertitres, chacune suivie de sa réponse',
    en: 'Interviews: questions in bold or in headings, each followed by its answer',
  },
  isKind: true,
  fields: z.strictObject({ interviewees: z.array(text).min(1), interviewer: text }),
  find(read, names) {
    const questions = listQuestions(read).filter(({ hasText }) => hasText);
    const [first] = questions;
    if (!first || questions.length < FEWEST || isFaq(read, questions)) return [];
    if (!isTalk(read) && (!areMost(read, questions.length) || isExplaining(questions))) return [];
    const interviewee = findInterviewee(read, names) ?? tell(SOMEBODY, names.language);
    const interviewer = read.author ?? names.getName(names.fallback);
    return [
      {
        sentence: toQuote(first.words),
        change: {
          fr: `entretien avec ${interviewee} ; ${questions.length} questions en intertitres`,
          en: `interview with ${interviewee}; ${questions.length} questions as headings`,
        },
        fields: { interviewees: [interviewee], interviewer },
        apply: (fields) => ({
          edits: [...questions.map(toQuestionEdit), ...listOtherHeadings(read)],
          head: toInterviewHead(fields, { read, names }),
        }),
      },
    ];
  },
});

/** An interview is made of its questions, with few other headings and no code. */
function areMost(read: ReadText, questions: number): boolean {
  return countHeadings(read) <= 1.5 * questions && !read.blocks.some(({ type }) => type === 'code');
}

/** Headings and bold lines, whatever they end in. */
function countHeadings({ blocks, lines }: ReadText): number {
  const bold = lines.filter(({ nodes }) => {
    const [first, ...others] = nodes.filter((node) => toWords(node).trim() !== '');
    return first?.type === 'strong' && others.length === 0;
  });
  return blocks.filter(({ type }) => type === 'heading').length + bold.length;
}
