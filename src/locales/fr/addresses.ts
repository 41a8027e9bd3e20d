import { parameters } from './search.ts';

/** The words that addresses are made of: once published they never change. */
export const addresses = {
  articles: 'articles',
  series: 'series',
  whole: 'integrale',
  fromStart: 'depuis-le-debut',
  tags: 'themes',
  people: 'personnes',
  organisations: 'organisations',
  ideas: 'idees',
  questions: 'questions',
  corrections: 'corrections',
  archive: 'archives',
  languages: 'langues',
  search: 'recherche',
  feeds: 'flux',
  everything: 'tout',
  subscriptions: 'abonnements',
  short: 's',
  cards: 'cartes',
  page: 'page',
  /** Parameters of the address of a search. */
  searching: parameters,
  /** Parameters of addresses: how the table of cases is sorted and filtered, by its columns. */
  cases: {
    sort: 'tri',
    date: 'date',
    title: 'titre',
    organisation: 'organisation',
    sector: 'secteur',
    tag: 'theme',
    verdict: 'avis',
    year: 'annee',
  },
  /** The lists of feeds, where feeds are too many for one page. */
  feedGroups: {
    site: 'publication',
    kind: 'genres',
    language: 'langues',
    series: 'series',
    tag: 'themes',
    person: 'personnes',
    organisation: 'organisations',
    combination: 'croises',
  },
};
