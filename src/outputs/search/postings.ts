import { toStemmed, type Stemmed } from './forms.ts';
import type { Language, Stem } from './languages/language.ts';
import { fold } from './normalise.ts';
import type { Place } from './rank.ts';
import type { IndexedField } from './search-record.ts';
import { readMark, toMark } from './weights.ts';

/** In which places are written. */
const RADIX = 36;

/** What is needed to stem, and what was stemmed already: nine words in ten have been seen before. */
export interface Stemming {
  readonly language: Language;
  readonly stem: Stem;
  readonly seen: Map<string, Stemmed>;
}

/** Of one document: where each stem stands with the accents of each form. */
export type PlacesOfStems = readonly (readonly [stem: string, accented: string, places: string])[];

/** « A3.f.2G1k » is the places 3, 18, 20 of the title and 76 of the text. */
export function toPlaces(fields: readonly IndexedField[], stemming: Stemming): PlacesOfStems {
  const all = new Map<string, Stemmed & { text: string; mark: string; last: number }>();
  let at = 0;
  for (const { name, tokens } of fields)
    for (const token of tokens) {
      const word = toSeen(token, stemming);
      const mark = toMark(name);
      const known = all.get(word.accented);
      const step = (at - (known?.last ?? 0)).toString(RADIX);
      if (!known) all.set(word.accented, { ...word, text: mark + step, mark, last: at });
      else {
        known.text += (known.mark === mark ? '.' : mark) + step;
        known.mark = mark;
        known.last = at;
      }
      at += 1;
    }
  return [...all.values()].map(({ stem, accented, text }) => [stem, accented, text]);
}

/** What an index holds of a stem: for each form, by its accents, where it stands in each document. */
export type StemPostings = ReadonlyMap<string, readonly Posting[]>;
type Posting = readonly [rank: number, places: string];

/** « règl 0A3 2G1k.5 », « régl 1A3 »: a form, then the rank of each document in the shard with its places. */
export function formatPostings(forms: StemPostings): string {
  return [...forms]
    .map(([form, postings]) =>
      [form, ...postings.map(([rank, places]) => `${rank.toString(RADIX)}${places}`)].join(' '),
    )
    .join('\t');
}

/** Where a stem stands in each document that has it, by the ranks of these. */
export function readPostings(line: string): ReadonlyMap<number, readonly FormPlace[]> {
  const all = new Map<number, FormPlace[]>();
  for (const [form = '', ...postings] of line.split('\t').map((one) => one.split(' ')))
    for (const posting of postings) {
      const [, rank = '', places = ''] = /^([^A-Z]*)(.*)$/u.exec(posting) ?? [];
      const key = Number.parseInt(rank, RADIX);
      all.set(key, [...(all.get(key) ?? []), ...readPlaces(places, form)]);
    }
  return all;
}

export interface FormPlace extends Place {
  readonly form: string;
}

function readPlaces(text: string, form: string): readonly FormPlace[] {
  const isAccented = fold(form) !== form;
  let at = 0;
  return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/gu)).flatMap(([, mark = '', steps = '']) =>
    steps.split('.').map((step) => {
      at += Number.parseInt(step, RADIX);
      return { at, weight: readMark(mark), isAccented, form };
    }),
  );
}

function toSeen(token: string, { language, stem, seen }: Stemming): Stemmed {
  const known = seen.get(token);
  if (known) return known;
  const word = toStemmed(token, language, stem);
  seen.set(token, word);
  return word;
}
