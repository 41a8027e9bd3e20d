import { defineKind } from './kind.ts';

export const guide = defineKind({
  kind: 'guide',
  fields: {},
  example: {},
  words: {
    fr: {
      name: 'Guide',
      plural: 'Guides',
      description: 'Écrire ici\u00a0: un entretien, une étude de cas, une série.',
      address: 'guides',
    },
  },
  schemaType: 'Article',
  citationType: 'post-weblog',
  toStructuredData: () => ({}),
  toHeadLines: () => [],
  toSearchTexts: () => [],
  getReferences: () => ({}),
  getSections: () => ({}),
  check: () => [],
});
