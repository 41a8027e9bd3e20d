import { parameters } from '#locales/fr/search.ts';
import { FACETS, type FacetName } from '#outputs/search/manifest.ts';
import { mapFacets } from '#outputs/search/facet-table.ts';

export type Choices = Readonly<Record<FacetName, readonly string[]>>;

/** All that a page of results depends on. The first three are in the address, the rest in the history entry. */
export interface SearchState {
  readonly text: string;
  readonly choices: Choices;
  /** Search the words as typed. */
  readonly isLiteral: boolean;
  /** How many results are shown, how many times older years were asked for, and how far the page was scrolled. */
  readonly shown: number;
  readonly rounds: number;
  readonly scroll: number;
}

/** Results shown at once, and added at each step: each takes a file of 3 kB. */
export const PAGE = 5;

const NAMES: Readonly<Record<FacetName | 'literal', string>> = parameters;

export const NO_CHOICES: Choices = mapFacets(() => []);

/** A new search of these words. */
export function toState(text: string, rest: Partial<SearchState> = {}): SearchState {
  return { text, choices: NO_CHOICES, isLiteral: false, shown: PAGE, rounds: 0, scroll: 0, ...rest };
}

/** The state that an address and its history entry stand for. Anything may be in either. */
export function readState(search: string, entry: unknown): SearchState {
  const parameters = new URLSearchParams(search);
  const choices = mapFacets((facet) => [...new Set(parameters.getAll(NAMES[facet]))]);
  return toState(parameters.get('q') ?? '', {
    choices,
    isLiteral: parameters.has(NAMES.literal),
    shown: Math.max(PAGE, readNumber(entry, 'shown')),
    rounds: readNumber(entry, 'rounds'),
    scroll: readNumber(entry, 'scroll'),
  });
}

/** The address of a state, for links, and for the reader to share. */
export function toAddress({ text, choices, isLiteral }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const facet of FACETS) for (const value of choices[facet]) parameters.append(NAMES[facet], value);
  if (isLiteral) parameters.set(NAMES.literal, '1');
  const query = parameters.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

/** What the history entry keeps beside the address. */
export function toEntry({ shown, rounds, scroll }: SearchState): Readonly<Record<string, number>> {
  return { shown, rounds, scroll };
}

export function countChoices(choices: Choices): number {
  return FACETS.reduce((sum, facet) => sum + choices[facet].length, 0);
}

function readNumber(entry: unknown, key: string): number {
  const value: unknown = Object(entry)[key];
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}
