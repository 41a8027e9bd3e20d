import type { Locale } from '../locale.ts';
import { count } from './numbers.ts';

/** Words that only feeds use. */
export const feeds: Locale['feeds'] = {
  untitled: 'Untitled',
  feedTitle: (site, scope) => `${site}: ${scope}`,
  corrections: (total) => count(total, 'correction'),
  previewNewest: 'The latest, as a reader shows it',
  previewOldest: 'The first, as a reader shows it',
  fromStart: (series) => `${series}, from the start`,
  fromStartDescription: 'The whole series, from the first part to the last.',
  combination: (one, kind) => `${one}: ${kind.toLocaleLowerCase('en')}`,
  combinationDescription: (one, kind) =>
    `Only the ${kind.toLocaleLowerCase('en')} among the articles on “${one}”.`,
  groups: {
    site: 'The publication',
    kind: 'By kind',
    language: 'By language',
    series: 'By series',
    tag: 'By topic',
    person: 'By person',
    organisation: 'By organisation',
    combination: 'By topic or person, and by kind',
  },
  subscriptions: (site) => `Subscriptions to ${site}`,

  disclosure: (label) => `${label}:`,
  figure: (label) => `${label}:`,
  verdict: (label, by) => `${label} (${by}):`,
  part: (position) => `part ${position} of the series`,
  correctedOn: (label, date) => `${label} on ${date}:`,
  correctionOf: (title) => `Correction: ${title}`,
  correctedArticle: 'The corrected article:',
};
