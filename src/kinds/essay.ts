import { z } from 'zod';
import { defineKind } from './kind.ts';
import { figure } from './sections.ts';

export const essay = defineKind({
  kind: 'essay',
  fields: { figures: z.array(figure).optional() },
  example: {},
  words: {
    fr: {
      name: 'Essai',
      plural: 'Essais',
      alsoCalled: ['tribune', 'billet'],
      description: 'Une question prise au sérieux, et ce que nous en pensons.',
      address: 'essais',
    },
    en: {
      name: 'Essay',
      plural: 'Essays',
      alsoCalled: ['opinion'],
      description: 'One question taken seriously, and what we think of it.',
      address: 'essays',
    },
    de: {
      name: 'Essay',
      plural: 'Essays',
      alsoCalled: ['Aufsatz', 'Meinung'],
      description: 'Eine Frage, ernst genommen, und was wir davon halten.',
      address: 'essays',
    },
  },
  schemaType: 'OpinionNewsArticle',
  citationType: 'post-weblog',
  toStructuredData: () => ({}),
  toHeadLines: () => [],
  toSearchTexts: () => [],
  getReferences: () => ({}),
  getSections: ({ figures = [] }) => ({ figures }),
  check: () => [],
});
