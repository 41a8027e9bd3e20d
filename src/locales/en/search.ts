import type * as french from '../fr/search.ts';

const rules = new Intl.PluralRules('en');
const plural = (count: number, one: string, many = `${one}s`) =>
  `${count}\u00a0${rules.select(count) === 'one' ? one : many}`;
const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** The words of the search: apart, because browsers are sent nothing else. */
export const search: typeof french.search = {
  label: 'Search the articles',
  placeholder: 'A word, a name, “a phrase”',
  action: 'Search',
  proposals: 'Suggestions',
  loadingBytes: (kilobytes) => `Loading the search: ${kilobytes}\u00a0kB…`,
  searching: 'Searching…',
  tooShort: 'A letter or two more, please.',
  tooLong: 'That is a long text: only its first words are searched for.',
  found: (count, query) => `${plural(count, 'result')} for “${query}”`,
  foundOf: (count, total, query) => `${count} of ${plural(total, 'result')} for “${query}”`,
  between: (from, to) => (from === to ? `, in ${from}` : `, from ${from} to ${to}`),
  nothing: (query) => `Nothing found for “${query}”.`,
  nothingWithFacets: 'Nothing with these filters. Remove one of them.',
  nothingHelp: 'Nobody has written about it here, or not in those words.',
  nearest: 'Close matches',
  archive: 'Everything is also in the archive',
  instead: 'Results for ',
  ratherSearch: '. Search instead for ',
  unknown: (words) => `No article says ${either.format(words.map((word) => `“${word}”`))}.`,
  seeAlso: 'See also: ',
  more: 'Show more results',
  older: (from, to) => (from === to ? `Search ${from} as well` : `Search ${from} to ${to} as well`),
  refine: 'Refine',
  clear: 'Remove all filters',
  facets: { kind: 'Kind', tag: 'Topic', series: 'Series', person: 'Person', year: 'Year' },
  moreValues: (count) => `${count} more`,
  types: {
    article: 'Article',
    series: 'Series',
    person: 'Person',
    tag: 'Topic',
    organisation: 'Organisation',
  },
  speaker: (name) => `${name}: `,
  inText: (word) => word.toLowerCase(),
  part: (part, series) => `${part} · ${series}`,
  beginning: 'At the beginning',
  passage: 'In the text',
  verdict: 'Our view',
  notes: 'Note',
  fiction: 'Fiction',
  optionCount: (count) => (count === 0 ? 'No suggestions' : plural(count, 'suggestion')),
  keyHint: 'Open the search with the / key',
  close: 'Close',
  dialog: 'Search',
  missing: (path) => `A search file is missing from the server (${path}). The archive is there all the same.`,
  offline: 'The connection is down. What you typed is kept: try again.',
  broken: 'The search failed. The site may have been published again since you opened this page: reload it.',
  unsupported: 'This browser cannot run the search. The archive does without it.',
  retry: 'Try again',
  reload: 'Reload the page',
  empty: 'Type a word, a name or “a phrase in quotation marks”.',
  smallWords: 'These words are everywhere. One more would tell what you are looking for.',
  keys: '↑ ↓ to choose, Enter to open or to search everything, Esc to close',
  nearPages: 'You may have been looking for',
};

/** Parameters of the address of a search. */
export const parameters: typeof french.parameters = {
  kind: 'kind',
  tag: 'topic',
  series: 'series',
  person: 'person',
  year: 'year',
  literal: 'exactly',
};
