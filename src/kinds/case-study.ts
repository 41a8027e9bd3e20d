import { z } from 'zod';
import { slug, text } from '#fields.ts';
import { defineKind, type Mistake } from './kind.ts';
import { toMentions } from './references.ts';
import { fact, figure, verdict, type Verdict } from './sections.ts';

export const caseStudy = defineKind({
  kind: 'case-study',
  fields: {
    organisations: z.array(slug).min(1),
    sector: text,
    facts: z.array(fact).default([]),
    figures: z.array(figure).default([]),
    verdict,
    laterVerdicts: z.array(verdict).default([]),
  },
  example: {
    organisations: [''],
    sector: '',
    facts: [],
    figures: [],
    verdict: { text: '', by: '', date: '' },
  },
  words: {
    fr: {
      name: 'Étude de cas',
      plural: 'Études de cas',
      alsoCalled: ['étude de marque', 'case study'],
      description: 'Ce qui s’est passé, jour par jour, ce que l’on en a dit, et ce que nous en pensons.',
      address: 'etudes-de-cas',
      organisation: 'Organisation\u00a0:',
      organisations: 'Organisations\u00a0:',
      sector: 'Secteur\u00a0:',
    },
    en: {
      name: 'Case study',
      plural: 'Case studies',
      alsoCalled: ['case'],
      description: 'What happened, day by day, what was said about it, and what we make of it.',
      address: 'case-studies',
      organisation: 'Organisation:',
      organisations: 'Organisations:',
      sector: 'Sector:',
    },
    de: {
      name: 'Fallstudie',
      plural: 'Fallstudien',
      alsoCalled: ['Fallbeispiel'],
      description: 'Was geschah, Tag für Tag, was darüber gesagt wurde, und was wir davon halten.',
      address: 'fallstudien',
      organisation: 'Organisation:',
      organisations: 'Organisationen:',
      sector: 'Branche:',
    },
  },
  schemaType: 'Article',
  citationType: 'post-weblog',
  toStructuredData: ({ organisations }, { toOrganisation }) => ({ about: organisations.map(toOrganisation) }),
  toHeadLines: ({ organisations, sector }, { words }) => [
    {
      spans: [],
      more: [
        `${organisations.length === 1 ? words.organisation : words.organisations} `,
        { organisations },
        `. ${words.sector} ${sector}.`,
      ],
    },
  ],
  toSearchTexts: ({ sector }) => [sector],
  getReferences: ({ organisations, verdict: { by }, laterVerdicts }) => ({
    organisations: toMentions('organisations', organisations),
    people: [
      { slug: by, path: ['verdict', 'by'] },
      ...laterVerdicts.map((later, index) => ({ slug: later.by, path: ['laterVerdicts', index, 'by'] })),
    ],
  }),
  getSections: ({ facts, figures, verdict: first, laterVerdicts }) => ({
    facts,
    figures,
    verdicts: [first, ...laterVerdicts],
  }),
  *check({ facts, draft, verdict: first, laterVerdicts }) {
    if (facts.length === 0 && !draft)
      yield {
        rule: 'case-study',
        severity: 'warning',
        path: ['facts'],
        message: {
          fr: 'Étude de cas sans aucun fait daté : `facts`.',
          en: 'Case study without a dated fact: `facts`.',
        },
        fix: {
          fr: 'En écrire au moins un : {date: 2010-03-17, text: "…", source: "…"}.',
          en: 'Write one at least: {date: 2010-03-17, text: "…", source: "…"}.',
        },
      };
    for (const [index, { date }] of laterVerdicts.entries())
      yield* checkDate(date, laterVerdicts[index - 1] ?? first, index);
  },
});

function* checkDate(date: string, before: Verdict, index: number): Iterable<Mistake> {
  const at = { rule: 'verdict', severity: 'error', path: ['laterVerdicts', index, 'date'] } as const;
  if (date === before.date)
    yield {
      ...at,
      message: {
        fr: `Deux avis du même jour : \`${date}\`.`,
        en: `Two verdicts of the same day: \`${date}\`.`,
      },
      fix: { fr: 'N’en faire qu’un, ou corriger la date.', en: 'Make them one, or correct the date.' },
    };
  else if (date < before.date)
    yield {
      ...at,
      message: {
        fr: `Avis ultérieur daté d’avant le précédent : \`${date}\`, après \`${before.date}\`.`,
        en: `Later verdict dated before the one above it: \`${date}\`, after \`${before.date}\`.`,
      },
      fix: {
        fr: 'Ranger les avis du plus ancien au plus récent.',
        en: 'Put the verdicts in order, the oldest first.',
      },
    };
}
