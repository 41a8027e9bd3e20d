import { defineKind } from './kind.ts';

export const essay = defineKind({
  kind: 'essay',
  fields: {},
  example: {},
  words: {
    fr: {
      name: 'Essai',
      plural: 'Essais',
      description: 'Une idée reçue, dans sa meilleure version, puis ce qu’il en reste.',
      address: 'essais',
    },
  },
  schemaType: 'OpinionNewsArticle',
  citationType: 'post-weblog',
  toStructuredData: () => ({}),
  toHeadLines: () => [],
  toSearchTexts: () => [],
  getReferences: () => ({}),
  getSections: () => ({}),
  check: () => [],
});
