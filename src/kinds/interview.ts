import { z } from 'zod';
import { day, slug, text } from '#fields.ts';
import type { HeadLine, Span } from './head-line.ts';
import { defineKind } from './kind.ts';
import { toMentions } from './references.ts';

export const interview = defineKind({
  kind: 'interview',
  fields: {
    interviewees: z.array(slug).min(1),
    interviewer: slug,
    /** When whoever answers read the text and agreed to it. */
    approved: day.optional(),
    /** What was cut of the answers: one thing a line. */
    cuts: z.union([z.array(text).min(1), text.transform((one) => [one])]).optional(),
  },
  example: { interviewees: [''], interviewer: '' },
  words: {
    fr: {
      name: 'Entretien',
      plural: 'Entretiens',
      alsoCalled: ['interview'],
      description: 'Des questions, des réponses, et le nom de qui les donne.',
      address: 'entretiens',
      featuring: 'Entretien avec',
      interviewer: 'Propos recueillis par',
      approved: (date: string, isSeveral: boolean) =>
        isSeveral ? `Relu et approuvé par les intéressés le ${date}.` : `Relu et approuvé le ${date}.`,
      cuts: { before: 'Coupé\u00a0: ', between: '\u202f; ' },
      fiction: 'Entretien imaginaire\u00a0: les personnages sont inventés, leurs réponses aussi.',
    },
    en: {
      name: 'Interview',
      plural: 'Interviews',
      alsoCalled: ['Q&A'],
      description: 'Questions, answers, and the name of whoever gives them.',
      address: 'interviews',
      featuring: 'Interview with',
      interviewer: 'Interviewed by',
      approved: (date, isSeveral) =>
        isSeveral ? `Read and approved by all of them on ${date}.` : `Read and approved on ${date}.`,
      cuts: { before: 'Cut: ', between: '; ' },
      fiction: 'An imaginary interview: the characters are invented, and so are their answers.',
    },
    de: {
      name: 'Interview',
      plural: 'Interviews',
      alsoCalled: ['Gespräch'],
      description: 'Fragen, Antworten, und der Name derer, die sie geben.',
      address: 'interviews',
      featuring: 'Interview mit',
      interviewer: 'Das Gespräch führte',
      approved: (date, isSeveral) =>
        isSeveral ? `Am ${date} von allen gelesen und freigegeben.` : `Am ${date} gelesen und freigegeben.`,
      cuts: { before: 'Gekürzt: ', between: '; ' },
      fiction: 'Ein erfundenes Interview: Die Figuren sind ausgedacht, ihre Antworten auch.',
    },
  },
  schemaType: 'Article',
  citationType: 'interview',
  toStructuredData: () => ({}),
  toHeadLines: ({ interviewees, interviewer, approved, cuts = [] }, { words, locale }) => [
    {
      faces: interviewees,
      spans: [
        `${words.featuring} `,
        { people: interviewees },
        `. ${words.interviewer} `,
        { people: [interviewer] },
        '.',
      ],
    },
    ...toEditing(
      approved && words.approved(locale.dates.toDate(approved), interviewees.length > 1),
      cuts.length > 0 && [words.cuts.before, ...joinCuts(cuts, words.cuts.between), '.'],
    ),
  ],
  toSearchTexts: ({ cuts = [] }) => cuts,
  getReferences: ({ interviewees, interviewer }) => ({
    featured: toMentions('interviewees', interviewees),
    people: [{ slug: interviewer, path: ['interviewer'] }],
  }),
  getSections: () => ({}),
  *check({ interviewees, interviewer, approved, date }) {
    const index = interviewees.indexOf(interviewer);
    if (index >= 0)
      yield {
        rule: 'interview',
        severity: 'error',
        path: ['interviewees', index],
        message: {
          fr: `À la fois intervieweur et interviewé : \`${interviewer}\`.`,
          en: `Both interviewer and interviewee: \`${interviewer}\`.`,
        },
        fix: {
          fr: 'Choisir : ses réponses seraient prises pour des questions.',
          en: 'Choose: the answers would be taken for questions.',
        },
      };
    if (approved !== undefined && approved > date.slice(0, 10))
      yield {
        rule: 'interview',
        severity: 'warning',
        path: ['approved'],
        message: {
          fr: `Approuvé après la parution : \`${approved}\`, pour un entretien paru le \`${date.slice(0, 10)}\`.`,
          en: `Approved after it appeared: \`${approved}\`, for an interview of \`${date.slice(0, 10)}\`.`,
        },
        fix: {
          fr: 'Corriger l’une des deux dates, ou attendre l’accord de qui répond.',
          en: 'Correct one of the two dates, or wait until whoever answers agrees.',
        },
      };
  },
});

/** In one line: when it was approved, and what was cut. */
function toEditing(approved: string | undefined, cuts: readonly Span[] | false): readonly HeadLine[] {
  const spans = [...(approved ? [approved] : []), ...(approved && cuts ? [' '] : []), ...(cuts || [])];
  return spans.length === 0 ? [] : [{ spans }];
}

/** Each without its last stop. */
function joinCuts(cuts: readonly string[], between: string): readonly Span[] {
  return cuts.flatMap((words, index) => [
    ...(index === 0 ? [] : [between]),
    { written: words.replace(/\.$/, '') },
  ]);
}
