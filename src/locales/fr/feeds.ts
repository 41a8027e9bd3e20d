import { count } from './numbers.ts';

/** Words that only feeds use. */
export const feeds = {
  untitled: 'Sans titre',
  /** Title of a feed in a reader, where it stands among those of other sites. */
  feedTitle: (site: string, scope: string) => `${site} —\u00a0${scope}`,
  corrections: (total: number) => count(total, 'correction'),
  previewNewest: 'Le plus récent, tel qu’un lecteur le montre',
  previewOldest: 'Le premier, tel qu’un lecteur le montre',
  fromStart: (series: string) => `${series}, depuis le début`,
  fromStartDescription: 'Toute la série, de la première partie à la dernière.',
  /** A theme or a person, and the plural of a kind of articles. */
  combination: (one: string, kind: string) => `${one}\u00a0: ${kind.toLocaleLowerCase('fr')}`,
  combinationDescription: (one: string, kind: string) =>
    `${kind} seulement, parmi les articles de «\u202f${one}\u202f».`,
  groups: {
    site: 'La publication',
    kind: 'Par genre',
    language: 'Par langue',
    series: 'Par série',
    tag: 'Par thème',
    person: 'Par personne',
    organisation: 'Par organisation',
    combination: 'Par thème ou par personne, et par genre',
  },
  subscriptions: (site: string) => `Abonnements à ${site}`,

  disclosure: (label: string) => `${label}\u00a0:`,
  figure: (label: string) => `${label}\u00a0:`,
  verdict: (label: string, by: string) => `${label} (${by})\u00a0:`,
  part: (position: number) => `partie ${position} de la série`,
  correctedOn: (label: string, date: string) => `${label} le ${date}\u00a0:`,
  correctionOf: (title: string) => `Correction\u00a0: ${title}`,
  correctedArticle: 'L’article corrigé\u00a0:',
};
