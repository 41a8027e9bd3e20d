import type { Kind } from '../model/article.ts';
import { text } from '../text.ts';

/** The French words that only feeds say. Typography is already set: U+00A0 before a colon, U+202F inside « » and before ; ! ? */
export const feedText = {
  untitled: 'Sans titre',
  /** Title of a feed in a reader, where it stands among those of other sites. */
  feedTitle: (site: string, scope: string) => `${site} — ${scope}`,
  fromStart: (series: string) => `${series}, depuis le début`,
  fromStartDescription: 'Toute la série, de la première partie à la dernière.',
  /** A theme or a person, and one kind of articles. */
  combination: (one: string, kind: Kind) => `${one}\u00a0: ${text.kindPlural[kind].toLocaleLowerCase('fr')}`,
  combinationDescription: (one: string, kind: Kind) =>
    `${text.kindPlural[kind]} seulement, parmi les articles de «\u202f${one}\u202f».`,
  groups: {
    site: 'La publication',
    kind: 'Par genre',
    series: 'Par série',
    tag: 'Par thème',
    person: 'Par personne',
    organisation: 'Par organisation',
    combination: 'Par thème ou par personne, et par genre',
  },
  subscriptions: (site: string) => `Abonnements à ${site}`,

  disclosure: `${text.disclosure}\u00a0:`,
  factDate: 'Date',
  fact: 'Ce qui s’est passé',
  verdict: (label: string, by: string) => `${label} (${by})\u00a0:`,
  period: (start: string, end: string) => `du ${start} au ${end}`,
  part: (position: number) => `partie ${position} de la série`,
  correctedOn: (date: string) => `${text.correctionsHere} le ${date}\u00a0:`,
  correctionOf: (title: string) => `Correction\u00a0: ${title}`,
  correctedArticle: 'L’article corrigé\u00a0:',
} as const;
