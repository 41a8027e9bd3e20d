import { reference } from '#fields.ts';
import { defineKind } from './kind.ts';

export const excerpt = defineKind({
  kind: 'excerpt',
  fields: { source: reference },
  example: { source: { title: '' } },
  words: {
    fr: {
      name: 'Lu ailleurs',
      plural: 'Lu ailleurs',
      alsoCalled: ['revue de web', 'revue de presse'],
      description: 'Ce que d’autres ont écrit, cité court, daté, et discuté.',
      address: 'revue-de-web',
      source: 'À propos de\u00a0:',
      quotedShare: (share: number) => `${Math.round(share * 100)}\u00a0% du texte est cité.`,
    },
    en: {
      name: 'Excerpt',
      plural: 'Excerpts',
      alsoCalled: ['press review'],
      description: 'What others have written: quoted briefly, dated, and discussed.',
      address: 'excerpts',
      source: 'About:',
      quotedShare: (share) => `${Math.round(share * 100)}% of this text is quoted.`,
    },
    de: {
      name: 'Lesefrucht',
      plural: 'Lesefrüchte',
      alsoCalled: ['Presseschau'],
      description: 'Was andere geschrieben haben: kurz zitiert, datiert und besprochen.',
      address: 'lesefruechte',
      source: 'Zu:',
      quotedShare: (share) => `${Math.round(share * 100)}\u00a0% des Textes sind zitiert.`,
    },
  },
  schemaType: 'Article',
  citationType: 'post-weblog',
  toStructuredData: ({ source: { url, title } }) => ({ isBasedOn: url ?? title }),
  toHeadLines: ({ source }, { words, quotedShare }) => [
    {
      spans: [`${words.source} `, { source }, '.'],
      more: quotedShare > 0 ? [` ${words.quotedShare(quotedShare)}`] : [],
    },
  ],
  toSearchTexts: ({ source: { author, title, publication } }) => [
    [author, title, publication].filter((part) => part !== undefined).join(', '),
  ],
  getReferences: ({ source }) => ({ original: source }),
  getSections: () => ({}),
  check: () => [],
});
