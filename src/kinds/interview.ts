import { z } from 'zod';
import { slug } from '#fields.ts';
import { defineKind } from './kind.ts';
import { toMentions } from './references.ts';

export const interview = defineKind({
  kind: 'interview',
  fields: { interviewees: z.array(slug).min(1), interviewer: slug },
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
      fiction: 'Ein erfundenes Interview: Die Figuren sind ausgedacht, ihre Antworten auch.',
    },
  },
  schemaType: 'Article',
  citationType: 'interview',
  toStructuredData: () => ({}),
  toHeadLines: ({ interviewees, interviewer }, { words }) => [
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
  ],
  toSearchTexts: () => [],
  getReferences: ({ interviewees, interviewer }) => ({
    featured: toMentions('interviewees', interviewees),
    people: [{ slug: interviewer, path: ['interviewer'] }],
  }),
  getSections: () => ({}),
  *check({ interviewees, interviewer }) {
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
  },
});
