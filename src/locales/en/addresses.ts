import type { Locale } from '../locale.ts';
import { parameters } from './search.ts';

/** The words that addresses are made of: once published they never change. */
export const addresses: Locale['addresses'] = {
  articles: 'articles',
  series: 'series',
  whole: 'complete',
  fromStart: 'from-the-start',
  tags: 'topics',
  people: 'people',
  organisations: 'organisations',
  ideas: 'ideas',
  questions: 'questions',
  corrections: 'corrections',
  archive: 'archive',
  search: 'search',
  feeds: 'feeds',
  everything: 'all',
  subscriptions: 'subscriptions',
  short: 's',
  cards: 'cards',
  page: 'page',
  searching: parameters,
  cases: {
    sort: 'sort',
    date: 'date',
    title: 'title',
    organisation: 'organisation',
    sector: 'sector',
    tag: 'topic',
    verdict: 'verdict',
    year: 'year',
  },
  feedGroups: {
    site: 'publication',
    kind: 'kinds',
    series: 'series',
    tag: 'topics',
    person: 'people',
    organisation: 'organisations',
    combination: 'combined',
  },
};
