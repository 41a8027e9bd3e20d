import type { Phrase, Query, Term } from '#outputs/search/query.ts';
import { MissingFile } from './files.ts';
import type { Correction, Repair } from './repair.ts';
import type { SearchIndex } from './search-index.ts';

/** The terms to search: as typed, or with what was meant in place of words that no article has. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  /** Words that no article has, nor anything near. */
  readonly unknown: readonly string[];
  /** Phrases whose every word was typed as it is written. */
  readonly phrases: readonly Phrase[];
  /** Whether the last word is searched as it was typed: it may be the beginning of others. */
  readonly mayBeUnfinished: boolean;
}

/** Whether any article has the word or one of its forms. */
export type Knows = (token: string) => Promise<boolean>;

/** Replaces each word that no article has by what was most likely meant. */
export async function planTerms(query: Query, index: SearchIndex, knows: Knows): Promise<Plan> {
  const { language } = query;
  const { terms, known } = await joinParted(query.terms, knows);
  const repairs = await Promise.all(
    terms.map(async (term, at): Promise<Repair | undefined> => {
      if (known[at]) return { term };
      const sought = at === terms.length - 1 ? query.sought : undefined;
      try {
        const { repair } = await importRepair();
        return await repair(term, { index, knows, language, query: sought });
      } catch (error) {
        // What does not come fails no search that other words answer.
        if (known.some(Boolean)) return undefined;
        throw error;
      }
    }),
  );
  return {
    terms: terms.map((term, at) => repairs[at]?.term ?? term),
    corrections: repairs.flatMap((one) => (one?.correction ? [one.correction] : [])),
    unknown: terms.filter((_, at) => repairs[at] === undefined).map((term) => term.text),
    phrases: query.phrases.filter(
      (phrase) =>
        !terms.some((term, at) => !known[at] && phrase.some(({ token }) => term.choices[0]?.includes(token))),
    ),
    mayBeUnfinished: known.at(-1) === true,
  };
}

/** Words that no article has as typed are rare: what is done about them is fetched with the first one. */
function importRepair(): Promise<typeof import('./repair.ts')> {
  return import('./repair.ts').catch((error: unknown) => {
    throw new MissingFile('', error);
  });
}

/** « you tube » is one word when that word exists and one of the two does not; « mini message » may be one when both do. */
async function joinParted(
  typed: readonly Term[],
  knows: Knows,
): Promise<{ readonly terms: readonly Term[]; readonly known: readonly boolean[] }> {
  const [known, joined] = await Promise.all([
    Promise.all(typed.map((term) => knowsTerm(term, knows))),
    Promise.all(typed.map((term, at) => joinKnown(term, typed[at + 1], knows))),
  ]);
  const at = joined.findIndex((one, index) => one && !(known[index] && known[index + 1]));
  const whole = joined[at];
  if (whole) return { terms: typed.toSpliced(at, 2, whole), known: known.toSpliced(at, 2, true) };
  const terms = typed.map((term, index) => ({
    ...term,
    choices: [term, joined[index - 1], joined[index]].flatMap((one) => one?.choices ?? []),
  }));
  return { terms, known };
}

async function joinKnown(left: Term, right: Term | undefined, knows: Knows): Promise<Term | undefined> {
  const joined = right?.place === left.place + 1 ? join(left, right) : undefined;
  return joined && (await knowsTerm(joined, knows)) ? joined : undefined;
}

function join(left: Term, right: Term): Term | undefined {
  const [[a, ...moreOfA] = [], [b, ...moreOfB] = []] = [left.choices[0], right.choices[0]];
  if (a === undefined || b === undefined || moreOfA.length + moreOfB.length > 0) return undefined;
  return {
    text: `${left.text} ${right.text}`,
    choices: [[a + b]],
    relatives: [],
    place: left.place,
    isBound: right.isBound,
    worth: 1,
  };
}

/** Whether one wording of the term is wholly known. */
async function knowsTerm(term: Term, knows: Knows): Promise<boolean> {
  const choices = await Promise.all(term.choices.map((choice) => Promise.all(choice.map(knows))));
  return choices.some((choice) => choice.every(Boolean));
}
