import type { Locale } from '../locale.ts';
import { count } from './numbers.ts';

/** Words that only feeds use. */
export const feeds: Locale['feeds'] = {
  untitled: 'Ohne Titel',
  feedTitle: (site, scope) => `${site}: ${scope}`,
  corrections: (total) => count(total, 'Korrektur', 'Korrekturen'),
  previewNewest: 'Der neueste Artikel, wie ein Feedreader ihn zeigt',
  previewOldest: 'Der erste Artikel, wie ein Feedreader ihn zeigt',
  fromStart: (series) => `${series}, von Anfang an`,
  fromStartDescription: 'Die ganze Reihe, vom ersten bis zum letzten Teil.',
  combination: (one, kind) => `${one}: ${kind}`,
  combinationDescription: (one, kind) => `Nur ${kind}, aus den Artikeln zu „${one}“.`,
  groups: {
    site: 'Die Publikation',
    kind: 'Nach Textsorte',
    language: 'Nach Sprache',
    series: 'Nach Reihe',
    tag: 'Nach Thema',
    person: 'Nach Person',
    organisation: 'Nach Organisation',
    combination: 'Nach Thema oder Person und Textsorte',
  },
  subscriptions: (site) => `Abonnements von ${site}`,

  disclosure: (label) => `${label}:`,
  figure: (label) => `${label}:`,
  verdict: (label, by) => `${label} (${by}):`,
  part: (position) => `Teil ${position} der Reihe`,
  correctedOn: (label, date) => `${label} am ${date}:`,
  correctionOf: (title) => `Korrektur: ${title}`,
  correctedArticle: 'Der korrigierte Artikel:',
};
