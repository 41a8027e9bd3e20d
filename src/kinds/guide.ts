import { defineKind } from './kind.ts';

export const guide = defineKind({
  kind: 'guide',
  fields: {},
  example: {},
  words: {
    fr: {
      name: 'Guide',
      plural: 'Guides',
      alsoCalled: ['mode d’emploi', 'tutoriel'],
      description: 'Comment faire, pas à pas.',
      address: 'guides',
    },
    en: {
      name: 'Guide',
      plural: 'Guides',
      alsoCalled: ['how-to', 'tutorial'],
      description: 'How to do it, step by step.',
      address: 'guides',
    },
    de: {
      name: 'Anleitung',
      plural: 'Anleitungen',
      alsoCalled: ['Leitfaden', 'Tutorial'],
      description: 'Wie es geht, Schritt für Schritt.',
      address: 'anleitungen',
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
