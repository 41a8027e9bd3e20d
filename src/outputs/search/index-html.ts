import { readBody } from '#html/stored-body.ts';
import {
  toFields,
  type SearchRecord,
  type ExtraSection,
  type FieldName,
  type SearchDocument,
  type Section,
} from './document.ts';
import { isAccented, toIndexed, toRank } from './forms.ts';
import type { Language } from './languages/language.ts';
import { toUnits } from './normalise.ts';
import { tidy, toSections, toWords } from './sections.ts';
import { toWeightAttribute } from './weights.ts';

/** What is kept of a document for indexing it and showing it. */
export function toSearchRecord(document: SearchDocument, language: Language): SearchRecord {
  const { url, title, lang, summary, kind, kindLabel, date, dateText, people, entry } = document;
  const {
    italics,
    isFiction = false,
    isAside,
    organisations = [],
    series = '',
    part = '',
    extras = [],
  } = document;
  return {
    ...{ url, title, lang, summary, kind, kindLabel, date, dateText },
    ...{ isFiction, isAside, people, organisations, series, part },
    italics: italics?.flatMap(({ start, end }) => [start, end]),
    ranks: toRanks(part, language),
    entry: entry ? `${entry.word}. ${entry.idea}` : '',
    sections: [...(document.body ? toSections(readBody(document.body)) : []), ...extras.map(toExtraSection)],
  };
}

/** The indexed words of a stretch of an article's text. */
export interface IndexedField {
  readonly name: FieldName;
  readonly tokens: readonly string[];
}

/** Every indexed word of a record, in order. */
export function toIndexedFields(record: SearchRecord): readonly IndexedField[] {
  return toFields(record).map(({ name, text }) => ({
    name: record.isAside ? 'aside' : name,
    tokens: toUnits(text).map((unit) => unit.token),
  }));
}

/** Remembers what a word is indexed as: nine in ten have been seen before. */
export type IndexedWords = Map<string, IndexedWord>;

interface IndexedWord {
  readonly text: string;
  readonly isAccented: boolean;
}

/**
 * The copy of an article that Pagefind reads: its words alone, normalised, in order, each field with its weight. Spans,
 * because Pagefind adds a full stop to blocks and then counts their last word twice.
 */
export function toIndexHtml(
  fields: readonly IndexedField[],
  language: Language,
  words: IndexedWords,
): string {
  const getWord = (token: string): IndexedWord => toIndexedWord(token, language, words);
  const spans = fields.map(({ name, tokens }) => toSpans(name, tokens, getWord));
  return `<!doctype html><html lang="${language.code}"><body data-pagefind-body>${spans.join(' ')}</body></html>`;
}

/** Words with an accent and words without, in turns. */
function toSpans(
  name: FieldName,
  tokens: readonly string[],
  getWord: (token: string) => IndexedWord,
): string {
  let html = '';
  let before: boolean | undefined;
  for (const token of tokens) {
    const { text, isAccented: accented } = getWord(token);
    if (accented === before) html += ` ${text}`;
    else
      html += `${before === undefined ? '' : '</span> '}<span data-pagefind-weight="${toWeightAttribute(name, accented)}">${text}`;
    before = accented;
  }
  return before === undefined ? '' : `${html}</span>`;
}

function toIndexedWord(token: string, language: Language, words: IndexedWords): IndexedWord {
  const known = words.get(token);
  if (known) return known;
  const word = { text: escape(toIndexed(token, language)), isAccented: isAccented(token, language) };
  words.set(token, word);
  return word;
}

/** « 9/10 » is sought as « partie 9 » too, and as the ninth. */
function toRanks(part: string, language: Language): readonly string[] | undefined {
  const number = /^\p{Nd}+/u.exec(part)?.[0];
  return number === undefined ? undefined : [`${language.part} ${number}`, toRank(number, language)];
}

function toExtraSection({ id, title, texts, kind = 'text' }: ExtraSection): Section {
  return { id, kind, title, speaker: '', text: tidy(texts.map(toWords).join('\n')) };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
