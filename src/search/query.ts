import { fold, toUnits, type Unit } from './normalise.ts';
import { isStopWord, NUMBER_WORDS } from './stop-words.ts';

/** Beyond this a query is a pasted text, and its first words say enough. */
export const MAX_LENGTH = 2000;
export const MAX_TERMS = 12;

/** One way of saying a term: all its words must be found. */
export type Choice = readonly string[];

/** Something that is sought, said in one way or another. */
export interface Term {
  /** As the reader typed it. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** Rank of its first word in the query, stop-words counted: « avis du client » is 0 and 2. */
  readonly place: number;
}

/** Words that must follow one another; `gap` counts from the first one. */
export type Phrase = readonly { readonly token: string; readonly gap: number }[];

export interface Query {
  /** What the reader typed, spaces tidied. */
  readonly text: string;
  readonly terms: readonly Term[];
  readonly phrases: readonly Phrase[];
  /** Every word, stop-words included, for titles. */
  readonly words: readonly string[];
}

/** Groups of words or expressions taken for one another, by the tokens of each without stop-words. */
export type Synonyms = ReadonlyMap<string, readonly Choice[]>;

/** Joins the owner's groups and those of the language into one table. */
export function toSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const table = new Map<string, Choice[]>();
  for (const group of [...NUMBER_WORDS, ...groups]) {
    const choices = group.map(toChoice).filter((choice) => choice.length > 0);
    for (const choice of choices) {
      const key = toKey(choice);
      const others = choices.filter((other) => toKey(other) !== key);
      table.set(key, [...(table.get(key) ?? []), ...others]);
    }
  }
  return table;
}

/** Any text a reader may type becomes a query; nothing is refused and nothing throws. */
export function parseQuery(raw: string, synonyms: Synonyms = new Map()): Query {
  const text = raw.slice(0, MAX_LENGTH).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const units = toUnits(toPlainQuotes(text));
  const terms = toTerms(units, synonyms);
  return {
    text,
    terms: terms.slice(0, MAX_TERMS),
    phrases: toPhrases(text),
    words: units.map((unit) => unit.token),
  };
}

/** A query whose reader typed too little for an answer to be of use. */
export function isTooShort(query: Query): boolean {
  const [only] = query.terms;
  return (
    query.terms.length === 0 || (query.terms.length === 1 && only !== undefined && /^\p{L}$/u.test(only.text))
  );
}

function toTerms(units: readonly Unit[], synonyms: Synonyms): readonly Term[] {
  const placed = units.map((unit, place) => ({ token: unit.token, text: tidy(unit.text), place }));
  const telling = placed.filter(({ token }) => !isStopWord(token));
  const words = telling.length > 0 ? telling : placed;
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const term = toTerm(words.slice(at), synonyms);
    terms.push(term);
    at += term.choices[0]?.length ?? 1;
  }
  return terms.filter(
    (term, index) =>
      terms.findIndex((other) => toKey(other.choices[0] ?? []) === toKey(term.choices[0] ?? [])) === index,
  );
}

type PlacedWord = Pick<Unit, 'token' | 'text'> & { readonly place: number };

/** The longest expression that has synonyms, or the first word alone. */
function toTerm(words: readonly PlacedWord[], synonyms: Synonyms): Term {
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    const some = words.slice(0, length);
    const choice = some.map((word) => word.token);
    const others = synonyms.get(toKey(choice)) ?? toFraction(choice);
    if (others || length === 1)
      return {
        text: some.map((word) => word.text).join(' '),
        choices: [choice, ...(others ?? [])],
        place: some[0]?.place ?? 0,
      };
  }
  return { text: '', choices: [[]], place: 0 };
}

/** « 9/10 », the part of a series, is also nine tenths. */
function toFraction([token = '']: Choice): readonly Choice[] | undefined {
  const parts = /^(\p{Nd}+)sur(\p{Nd}+)$/u.exec(token);
  return parts?.[1] && parts[2] ? [[parts[1], parts[2]]] : undefined;
}

function toPhrases(text: string): readonly Phrase[] {
  const parts = toPlainQuotes(text).split('"');
  const closed = parts.length % 2 === 0 ? parts.slice(0, -1) : parts;
  return closed.filter((_, index) => index % 2 === 1).flatMap((part) => toPhrase(part));
}

function toPhrase(part: string): readonly Phrase[] {
  const words = toUnits(part).map(({ token }, gap) => ({ token, gap }));
  const telling = words.filter(({ token }) => !isStopWord(token));
  const kept = telling.length > 0 ? telling : words;
  const first = kept[0]?.gap ?? 0;
  return kept.length > 1 ? [kept.map(({ token, gap }) => ({ token, gap: gap - first }))] : [];
}

/** « … », “…” and "…" all mark an exact phrase. */
function toPlainQuotes(text: string): string {
  return text.replace(/[«»“”„]/gu, '"');
}

function tidy(text: string): string {
  return text.replace(/^[^\p{L}\p{N}%€$£]+|[^\p{L}\p{N}%€$£]+$/gu, '');
}

function toChoice(expression: string): Choice {
  const tokens = toUnits(expression).map((unit) => unit.token);
  const telling = tokens.filter((token) => !isStopWord(token));
  return telling.length > 0 ? telling : tokens;
}

function toKey(choice: Choice): string {
  return choice.map(fold).join(' ');
}
