import { fold } from '../../search/normalise.ts';
import type { Choice, Term } from '../../search/query.ts';
import { findLongerWords, findNearWords } from '../../search/spelling.ts';
import type { VocabularyWord } from '../../search/vocabulary.ts';
import type { SearchIndex } from './search-index.ts';

/** A word of the query that was replaced by one of the publication. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

/** A term made searchable: other words in place of one that nothing has. */
export interface Repair {
  readonly term: Term;
  readonly correction?: Correction;
}

/** How many longer words an unfinished one stands for. */
const LONGER_WORDS = 5;
const SHORTEST_UNFINISHED = 2;

/** Whether any article has the word, as far as it was searched. */
export type Knows = (token: string) => Promise<boolean>;

export interface RepairOptions {
  readonly index: SearchIndex;
  readonly knows: Knows;
  /** The last word of a query may be unfinished. */
  readonly isLast: boolean;
  /** The word after it, which may have been parted from it: « you tube ». */
  readonly next: Term | undefined;
}

/**
 * Finds what was meant by a word that no article has: a longer one while it is being typed, a word glued to its article
 * (« lentreprise »), two words in one (« kisscool »), one word in two, or the nearest spelling. Undefined when nothing fits.
 */
export async function repair(term: Term, options: RepairOptions): Promise<Repair | undefined> {
  const [token = ''] = term.choices[0] ?? [];
  const words = await options.index.getWords(token);
  const longer = findLongerWords(token, words).slice(0, LONGER_WORDS);
  if (options.isLast && token.length >= SHORTEST_UNFINISHED && longer.length > 0) return { term: withWords(term, longer) };
  const parted = await findParted(token, words, options);
  if (parted) return { term: { ...term, choices: [parted] } };
  const near = await findNear(token, words, options.index);
  const [best] = near;
  if (best) return { term: withWords(term, near), correction: { typed: term.text, used: best.word } };
  return longer.length > 0 && token.length > 3 ? { term: withWords(term, longer) } : undefined;
}

async function findNear(token: string, words: readonly VocabularyWord[], index: SearchIndex): Promise<readonly VocabularyWord[]> {
  const near = findNearWords(token, words);
  return near.length > 0 ? near : findNearWords(token, await index.getMoreWords(token));
}

async function findParted(token: string, words: readonly VocabularyWord[], { knows, next }: RepairOptions): Promise<Choice | undefined> {
  const elided = /^(?:[cdjlmnst]|qu)(?=[aeiouyhàâéèêëîïôûœ])(.{3,})$/u.exec(token)?.[1];
  if (elided !== undefined && (await knows(elided))) return [elided];
  const joined = next?.choices[0]?.length === 1 ? `${token}${next.choices[0][0] ?? ''}` : undefined;
  if (joined !== undefined && (await knows(joined))) return [joined];
  for (const [left, right] of listParts(token, words)) if (await knows(right)) return [left, right];
  return undefined;
}

/** Ways of parting a word whose first part is a word of the publication, the longest first. */
function listParts(token: string, words: readonly VocabularyWord[]): readonly (readonly [string, string])[] {
  const known = new Map(words.map(({ word }) => [fold(word), word]));
  const lengths = Array.from({ length: Math.max(0, token.length - 5) }, (_, index) => token.length - 3 - index);
  return lengths.flatMap((length): (readonly [string, string])[] => {
    const left = known.get(fold(token.slice(0, length)));
    return left === undefined ? [] : [[left, token.slice(length)]];
  });
}

function withWords(term: Term, words: readonly VocabularyWord[]): Term {
  return { ...term, choices: words.map(({ word }): Choice => [word]) };
}
