import type { Translated } from '#told.ts';

/** What an author is told of a name that nothing has. */
export const UNKNOWN_WORDS = {
  tag: { fr: 'Thème inconnu', en: 'Unknown topic' },
  person: { fr: 'Personne inconnue', en: 'Unknown person' },
  organisation: { fr: 'Organisation inconnue', en: 'Unknown organisation' },
  series: { fr: 'Série inconnue', en: 'Unknown series' },
  article: { fr: 'Article inconnu', en: 'Unknown article' },
  page: { fr: 'Page inconnue', en: 'Unknown page' },
} as const satisfies Readonly<Record<string, Translated>>;
