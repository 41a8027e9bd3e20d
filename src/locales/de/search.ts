import type * as french from '../fr/search.ts';

const rules = new Intl.PluralRules('de');
const plural = (count: number, one: string, many: string) =>
  `${count}\u00a0${rules.select(count) === 'one' ? one : many}`;
const either = new Intl.ListFormat('de', { type: 'disjunction' });

/** The words of the search: apart, because browsers are sent nothing else. */
export const search: typeof french.search = {
  label: 'Artikel durchsuchen',
  placeholder: 'Ein Wort, ein Name, „ein Satz“',
  action: 'Suchen',
  proposals: 'Vorschläge',
  loadingBytes: (kilobytes) => `Die Suche wird geladen: ${kilobytes}\u00a0kB…`,
  searching: 'Suche läuft…',
  tooShort: 'Bitte noch ein oder zwei Buchstaben.',
  tooLong: 'Ein langer Text: Gesucht wird nur nach seinem Anfang.',
  found: (count, query) => `${plural(count, 'Treffer', 'Treffer')} für „${query}“`,
  foundOf: (count, total, query) => `${count} von ${plural(total, 'Treffer', 'Treffern')} für „${query}“`,
  between: (from, to) => (from === to ? `, aus dem Jahr ${from}` : `, aus den Jahren ${from} bis ${to}`),
  nothing: (query) => `Nichts gefunden für „${query}“.`,
  nothingWithFacets: 'Nichts mit dieser Auswahl. Nehmen Sie eine Einschränkung zurück.',
  nothingHelp: 'Darüber wurde hier nicht geschrieben, oder nicht mit diesem Wort.',
  nearest: 'Ähnliches',
  archive: 'Alles steht im Archiv',
  instead: 'Treffer für ',
  ratherSearch: '. Stattdessen suchen nach ',
  unknown: (words) => `In keinem Artikel steht ${either.format(words.map((word) => `„${word}“`))}.`,
  seeAlso: 'Siehe auch: ',
  more: 'Weitere Treffer',
  older: (from, to) => (from === to ? `Auch ${from} durchsuchen` : `Auch ${from} bis ${to} durchsuchen`),
  refine: 'Eingrenzen',
  clear: 'Auswahl aufheben',
  facets: { kind: 'Textsorte', tag: 'Thema', series: 'Reihe', person: 'Person', year: 'Jahr' },
  moreValues: (count) => `${count} weitere`,
  types: {
    article: 'Artikel',
    series: 'Reihe',
    person: 'Person',
    tag: 'Thema',
    organisation: 'Organisation',
  },
  speaker: (name) => `${name}: `,
  inText: (word) => word,
  part: (part, series) => `${part} · ${series}`,
  beginning: 'Am Anfang',
  passage: 'Im Text',
  verdict: 'Unser Urteil',
  notes: 'Anmerkung',
  fiction: 'Fiktion',
  optionCount: (count) => (count === 0 ? 'Keine Vorschläge' : plural(count, 'Vorschlag', 'Vorschläge')),
  keyHint: 'Suche mit der Taste / öffnen',
  close: 'Schließen',
  dialog: 'Suche',
  missing: (path) => `Auf dem Server fehlt eine Datei der Suche (${path}).`,
  offline: 'Die Verbindung antwortet nicht. Ihre Eingabe bleibt erhalten: Versuchen Sie es erneut.',
  broken:
    'Die Suche ist fehlgeschlagen. Vielleicht wurde die Website inzwischen neu veröffentlicht: Laden Sie die Seite neu.',
  unsupported: 'Dieser Browser kann hier nicht suchen.',
  retry: 'Erneut versuchen',
  reload: 'Seite neu laden',
  empty: 'Geben Sie ein Wort, einen Namen oder „einen Satz“ ein.',
  smallWords: 'Diese Wörter stehen überall. Fügen Sie eines hinzu.',
  keys: '↑ ↓ zum Auswählen, Eingabetaste zum Öffnen oder Suchen, Esc zum Schließen',
  nearPages: 'Meinten Sie vielleicht',
};

/** Parameters of the address of a search. */
export const parameters: typeof french.parameters = {
  kind: 'textsorte',
  tag: 'thema',
  series: 'reihe',
  person: 'person',
  year: 'jahr',
  literal: 'genau',
};
