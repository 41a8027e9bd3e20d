import { changeEnding, listRelatives, replaceEndings, toRank } from './forms.ts';
import type { Language } from './languages/language.ts';
import { fold, toUnits, type Unit } from './normalise.ts';
import { guessLanguage, isStopWord, isWeakWord, type Languages } from './stop-words.ts';

/** Beyond this a query is a pasted text, and its first words are enough. */
export const MAX_LENGTH = 2000;
export const MAX_TERMS = 12;

/** A letter alone means little; an ideogram is a word. */
const INITIAL = /^(?!\p{sc=Han})\p{L}$/u;

/** What an initial or a word of questions tells: « E. Bovary », « à quoi sert ». */
const LITTLE_WORTH = 0.25;

/** One wording of a term: all its words must be found. */
export type Choice = readonly string[];

/** Something that is sought, in one wording or another. */
export interface Term {
  /** As the reader typed it. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** Words of the same family, which count for less. */
  readonly relatives: readonly Choice[];
  /** Rank of its first word in the query, stop-words counted: « avis du client » is 0 and 2. */
  readonly place: number;
  /** Written as one word with the next: « marque-page ». */
  readonly isBound: boolean;
  /** What it tells beside the others, 1 for most words: less for an initial, a word of questions, a corrected word. */
  readonly worth: number;
}

/** Words that must follow one another; `gap` counts from the first one. */
export type Phrase = readonly { readonly token: string; readonly gap: number }[];

export interface Query {
  /** What the reader typed, spaces tidied. */
  readonly text: string;
  readonly terms: readonly Term[];
  readonly phrases: readonly Phrase[];
  /** What no result may have: « -nestlé », « -"kit kat" », each in its forms. */
  readonly excluded: readonly Phrase[];
  /** The text without what is excluded. */
  readonly sought: string;
  /** Every word, stop-words included, as a page should have them: the name of a kind beside others is not sought in texts. */
  readonly words: readonly string[];
  /** What its small words are of. */
  readonly language: Language;
}

/** Groups of words or expressions taken for one another, by the tokens of each without stop-words. */
export type Synonyms = ReadonlyMap<string, readonly Choice[]>;

/** Joins the owner's groups and those of the languages into one table. */
export function toSynonyms(groups: readonly (readonly string[])[], languages: Languages): Synonyms {
  const table = new Map<string, Choice[]>();
  for (const group of [...languages.flatMap(({ alike }) => alike), ...groups]) {
    const choices = group
      .map((expression) => toChoice(expression, languages[0]))
      .filter((choice) => choice.length > 0);
    for (const [key, some] of Map.groupBy(choices, toKey)) {
      const others = choices.filter((other) => !some.includes(other));
      table.set(key, [...(table.get(key) ?? []), ...others]);
    }
  }
  return table;
}

/** What the words of a query are read by: the index of a publication has both. */
export interface Speech {
  readonly languages: Languages;
  readonly synonyms: Synonyms;
}

interface Reading extends Pick<Speech, 'synonyms'> {
  readonly language: Language;
}

/** Any text a reader may type becomes a query; nothing is refused and nothing throws. */
export function parseQuery(raw: string, { languages, synonyms }: Speech): Query {
  const text = raw.slice(0, MAX_LENGTH).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const { sought, excluded } = takeExcluded(toPlainQuotes(text));
  const plain = languages.reduce((all, { turns }) => replaceEndings(all, turns), sought);
  const units = listSought(toUnits(plain));
  const words = units.map((unit) => unit.token);
  const language = guessLanguage(words, languages);
  const terms = toTerms(units, { language, synonyms });
  return {
    ...{ text, sought, language },
    words: dropKinds(words, terms),
    terms: toKindAlone(terms).slice(0, MAX_TERMS),
    phrases: toPhrases(sought, language),
    excluded: excluded.flatMap((part) => toExcluded(part, language)),
  };
}

/** A dash before a word or a phrase, with nothing between them. What is left of a query that only excludes is all of it. */
const EXCLUDED = /"[^"]*"|(?<![^\s(])[-−–]("[^"]+"|\p{L}[^\s"]*)/gu;

function takeExcluded(text: string): { readonly sought: string; readonly excluded: readonly string[] } {
  const excluded = Array.from(text.matchAll(EXCLUDED), ([, part]) => part ?? '').filter(
    (part) => part !== '',
  );
  const sought = text.replace(EXCLUDED, (all, part?: string) => (part === undefined ? all : '')).trim();
  return toUnits(sought).length > 0 ? { sought, excluded } : { sought: text, excluded: [] };
}

/** A picture beside words tells nothing. */
function listSought(units: readonly Unit[]): readonly Unit[] {
  const words = units.filter(({ token }) => !/^\p{ExtPict}/u.test(token));
  return words.length > 0 ? words : units;
}

/** The name of a kind by itself stands for its articles, and for no others that have the word. */
function toKindAlone(terms: readonly Term[]): readonly Term[] {
  const [only, ...more] = terms;
  const mark = only && more.length === 0 ? findKindMark(only) : undefined;
  return only && mark ? [{ ...only, choices: [mark], relatives: [] }] : terms;
}

/** What stands in each article of the kind that a term is the name of. */
function findKindMark({ choices }: Term): Choice | undefined {
  return choices.find(([token = '']) => /^0[a-z]+$/u.test(token));
}

function dropKinds(words: readonly string[], terms: readonly Term[]): readonly string[] {
  if (terms.every(findKindMark)) return words;
  const ends = terms.map((_, at) => terms[at + 1]?.place ?? words.length);
  return words.filter(
    (_, rank) =>
      !terms.some((term, at) => term.place <= rank && rank < (ends[at] ?? 0) && findKindMark(term)),
  );
}

function toExcluded(part: string, language: Language): readonly Phrase[] {
  const words = toUnits(part).map(({ token }, gap) => ({ token, gap }));
  const [only, ...more] = words;
  if (!only || more.length > 0) return [words];
  return [only.token, ...changeEnding(only.token, language.forms)].map((token) => [{ token, gap: 0 }]);
}

/** A query whose reader typed too little for an answer to be of use. */
export function isTooShort(query: Query): boolean {
  const [only] = query.terms;
  return (
    query.terms.length === 0 || (query.terms.length === 1 && only !== undefined && INITIAL.test(only.text))
  );
}

/** « À la de »: words that are on every page. A phrase between quotation marks is something else. */
export function isOnlySmallWords({ words, phrases, language }: Query): boolean {
  return phrases.length === 0 && words.length > 0 && words.every((word) => isStopWord(word, language));
}

function toTerms(units: readonly Unit[], reading: Reading): readonly Term[] {
  const { language } = reading;
  const placed = units.map(({ token, text }, place) => ({
    token,
    text: tidy(text),
    place,
    isRank: /^\p{Nd}{1,2}$/u.test(token) && language.numbered.test(units[place - 1]?.token ?? ''),
    isBound: /[-\u2010\u2011]$/u.test(text),
  }));
  const telling = placed.filter(
    ({ token, isBound }, at) =>
      !isStopWord(token, language) || (isBound && isTellingPart(token, placed[at + 1]?.token, language)),
  );
  const words = telling.length > 0 ? telling : placed;
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const term = toTerm(words.slice(at), reading);
    terms.push(term);
    at += term.choices[0]?.length ?? 1;
  }
  return terms.filter(
    (term, index) =>
      terms.findIndex((other) => toKey(other.choices[0] ?? []) === toKey(term.choices[0] ?? [])) === index,
  );
}

/** « Sous-sol » is not « sol », nor « entre-temps » « temps ». */
function isTellingPart(token: string, next: string | undefined, language: Language): boolean {
  return token.length > 3 && next !== undefined && !isStopWord(next, language);
}

interface PlacedWord extends Pick<Unit, 'token' | 'text'>, Pick<Term, 'place' | 'isBound'> {
  readonly isRank: boolean;
}

/** The longest expression that has synonyms, or the first word alone with its other forms. */
function toTerm(words: readonly PlacedWord[], { synonyms, language }: Reading): Term {
  for (let length = Math.min(4, words.length); length > 1; length -= 1) {
    const some = words.slice(0, length);
    const choice = some.map((word) => word.token);
    const others = synonyms.get(toKey(choice));
    if (others)
      return {
        ...toEnds(some, language),
        text: some.map((word) => word.text).join(' '),
        choices: [choice, ...others],
        relatives: [],
      };
  }
  const { token = '', text = '', isRank = false } = words[0] ?? {};
  const forms = [
    ...changeEnding(token, language.forms),
    ...(isRank ? [toRank(token, language)] : []),
  ].flatMap((form): readonly Choice[] => [[form], ...(isRank ? (synonyms.get(form) ?? []) : [])]);
  return {
    ...toEnds(words.slice(0, 1), language),
    text,
    choices: [[token], ...(synonyms.get(toKey([token])) ?? []), ...forms],
    relatives: listRelatives(token, language).map((relative) => [relative]),
  };
}

function toEnds(words: readonly PlacedWord[], language: Language): Pick<Term, 'place' | 'isBound' | 'worth'> {
  const isLittle = words.every(({ token }) => INITIAL.test(token) || isWeakWord(token, language));
  return {
    place: words[0]?.place ?? 0,
    isBound: words.at(-1)?.isBound ?? false,
    worth: isLittle ? LITTLE_WORTH : 1,
  };
}

function toPhrases(text: string, language: Language): readonly Phrase[] {
  const parts = toPlainQuotes(text).split('"');
  const closed = parts.length % 2 === 0 ? parts.slice(0, -1) : parts;
  return closed.filter((_, index) => index % 2 === 1).flatMap((part) => toPhrase(part, language));
}

/** A phrase is known by its telling words and their distances; when there is one at most, by its longest others too. */
function toPhrase(part: string, language: Language): readonly Phrase[] {
  const words = toUnits(part).map(({ token }, gap) => ({ token, gap }));
  const telling = words.filter(({ token }) => !isStopWord(token, language));
  const others = words
    .filter(({ token }) => isStopWord(token, language))
    .sort((a, b) => b.token.length - a.token.length);
  const kept = [...telling, ...others.slice(0, Math.max(0, 3 - telling.length * 2))].sort(
    (a, b) => a.gap - b.gap,
  );
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

function toChoice(expression: string, language: Language): Choice {
  const tokens = toUnits(expression).map((unit) => unit.token);
  const telling = tokens.filter((token) => !isStopWord(token, language));
  return telling.length > 0 ? telling : tokens;
}

/** Plural or not: « études de cas ». */
function toKey(choice: Choice): string {
  return choice.map((token) => fold(token).replace(/(?<=.{3})[sx]$/u, '')).join(' ');
}
