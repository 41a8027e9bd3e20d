import type { z } from 'zod';
import type { Edit } from '#import/markdown/work.ts';
import type { Translated } from '#locales/locale.ts';
import type { Collection } from './collection.ts';
import type { Head, ReadText } from './imported-text.ts';
import type { Mention } from './mentions.ts';
import type { Names } from './names.ts';

/** What an author is asked: whether it is so, and what is then done. */
export interface Proposal {
  readonly rule: string;
  /** A file, from the content folder: the text that changes, or what is made. */
  readonly item: string;
  readonly sentence: string;
  readonly change: string;
  /** What the author may correct. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a recognizer sees in a text. */
export interface Found<Fields> {
  /** The words of the text that justify it. */
  readonly sentence: string;
  /** What will change. */
  readonly change: Translated;
  readonly fields: Fields;
  readonly apply: (fields: Fields) => Change;
}

/** The same of a whole blog, with the file that is made. */
export interface FoundFile<Fields> extends Omit<Found<Fields>, 'apply'> {
  readonly item: string;
  readonly apply: (fields: Fields) => Made;
}

/** The content of a file that is made, or a name that has got one. */
export type Made = { readonly content: string } | (Mention & { readonly content?: undefined });

/** What is done to a text. */
export interface Change {
  readonly edits?: readonly Edit[];
  readonly head?: Head;
}

interface Common<Fields> {
  /** As proposals name it. */
  readonly rule: string;
  /** Of its proposals. */
  readonly title: Translated;
  readonly fields: z.ZodType<Fields>;
}

interface Reader<Fields> extends Common<Fields> {
  /** Whether it makes of a text a kind: a text has only one. */
  readonly isKind?: true;
  readonly find: (text: ReadText, names: Names) => readonly Found<Fields>[];
}

interface Collector<Fields> extends Common<Fields> {
  readonly collect: (collection: Collection) => readonly FoundFile<Fields>[];
}

type Fields = Readonly<Record<string, unknown>>;
/** One that reads a text at a time. */
export type TextRecognizer = Reader<Fields>;
/** One that looks at all titles or themes at once. */
export type CollectionRecognizer = Collector<Fields>;

/** Its fields are checked against its schema whenever they come from a file. */
export function defineRecognizer<Own extends Fields>(recognizer: Reader<Own>): TextRecognizer {
  const { fields, find } = recognizer;
  return {
    ...recognizer,
    find: (text, names) =>
      find(text, names).map((found) => ({ ...found, apply: (given) => found.apply(fields.parse(given)) })),
  };
}

export function defineCollector<Own extends Fields>(recognizer: Collector<Own>): CollectionRecognizer {
  const { fields, collect } = recognizer;
  return {
    ...recognizer,
    collect: (collection) =>
      collect(collection).map((found) => ({ ...found, apply: (given) => found.apply(fields.parse(given)) })),
  };
}
