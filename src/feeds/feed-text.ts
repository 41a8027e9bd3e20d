import type { Kind } from '../model/article.ts';

const KIND = {
  interview: 'Entretien',
  'case-study': 'Étude de cas',
  essay: 'Essai',
  excerpt: 'Revue de web',
  'event-report': 'Compte rendu',
  'book-review': 'Note de lecture',
  guide: 'Guide',
} as const satisfies Record<Kind, string>;

const KIND_PLURAL = {
  interview: 'Entretiens',
  'case-study': 'Études de cas',
  essay: 'Essais',
  excerpt: 'Revue de web',
  'event-report': 'Comptes rendus',
  'book-review': 'Notes de lecture',
  guide: 'Guides',
} as const satisfies Record<Kind, string>;

/** The French words of the feeds. Typography is already set: U+00A0 before a colon, U+202F inside « » and before ; ! ? */
export const feedText = {
  kind: KIND,
  kindPlural: KIND_PLURAL,
  untitled: 'Sans titre',
  /** Title of a feed in a reader, where it stands among those of other sites. */
  feedTitle: (site: string, scope: string) => `${site} — ${scope}`,

  siteFeed: 'Tous les articles',
  corrections: 'Corrections',
  correctionsDescription: 'Ce que nous avons corrigé, et quand.',
  kindDescription: (kind: Kind) => `${KIND_PLURAL[kind]}\u00a0: tout ce qui paraît sous cette forme.`,
  fromStart: (series: string) => `${series}, depuis le début`,
  fromStartDescription: 'Toute la série, de la première partie à la dernière.',
  /** A theme or a person, and one kind of articles. */
  combination: (one: string, kind: Kind) => `${one}\u00a0: ${KIND_PLURAL[kind].toLocaleLowerCase('fr')}`,
  combinationDescription: (one: string, kind: Kind) => `${KIND_PLURAL[kind]} seulement, parmi les articles de «\u202f${one}\u202f».`,

  groups: {
    site: 'La publication',
    kind: 'Par forme',
    series: 'Par série',
    tag: 'Par thème',
    person: 'Par personne',
    organisation: 'Par organisation',
    combination: 'Par thème ou par personne, et par forme',
  },
  subscriptions: (site: string) => `Abonnements à ${site}`,

  fictionMark: 'Fiction.',
  fiction: 'Les personnes et les propos de ce texte sont imaginés.',
  disclosure: 'Ce que l’auteur vous doit\u00a0:',
  firstPublished: 'Première parution\u00a0:',
  verdict: 'Notre avis',
  laterVerdict: 'Notre avis, revu',
  verdictBy: (name: string, date: string) => `(${name}, ${date})`,
  facts: 'Les faits',
  factDate: 'Date',
  fact: 'Fait',
  figures: 'Les chiffres',
  figure: 'Chiffre',
  figureLabel: 'Ce qu’il compte',
  source: 'Source',
  excerptOf: 'Extrait de\u00a0:',
  event: 'L’événement\u00a0:',
  organisedBy: (organiser: string) => `organisé par ${organiser}`,
  period: (start: string, end: string) => `du ${start} au ${end}`,
  book: 'Le livre\u00a0:',
  isbn: (isbn: string) => `ISBN ${isbn}`,
  minutes: (minutes: number) => `${minutes}\u00a0min de lecture`,
  part: (position: number) => `partie ${position} de la série`,
  credit: (credit: string) => `Crédit\u00a0: ${credit}`,
  correctedOn: (date: string) => `Le ${date}\u00a0:`,
  correctionOf: (title: string) => `Correction\u00a0: ${title}`,
  correctedArticle: 'L’article corrigé\u00a0:',
  sources: 'Sources',
  archived: 'copie archivée',
} as const;
