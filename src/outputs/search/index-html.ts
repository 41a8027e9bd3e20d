import { readBody } from '#html/stored-body.ts';
import {
  toFields,
  type SearchRecord,
  type ExtraSection,
  type FieldName,
  type SearchDocument,
  type Section,
} from './document.ts';
import { isAccented, toIndexed } from './forms.ts';
import { toUnits } from './normalise.ts';
import { tidy, toSections, toWords } from './sections.ts';
import { toWeightAttribute } from './weights.ts';

/** What is kept of a document for indexing it and showing it. */
export function toSearchRecord(document: SearchDocument): SearchRecord {
  const { url, title, lang, summary, kind, kindLabel, date, dateText, people, entry } = document;
  const { isFiction = false, organisations = [], series = '', part = '', extras = [] } = document;
  return {
    ...{ url, title, lang, summary, kind, kindLabel, date, dateText },
    ...{ isFiction, people, organisations, series, part },
    entry: entry ? `${entry.word}. ${entry.idea}` : '',
    sections: [...toSections(readBody(document.body)), ...extras.map(toExtraSection)],
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
    name,
    tokens: toUnits(text).map((unit) => unit.token),
  }));
}

/** Remembers what a word is indexed as: nine in ten have been seen before. */
export type IndexedWords = Map<string, { readonly text: string; readonly isAccented: boolean }>;

/**
 * The copy of an article that Pagefind reads: its words alone, normalised, in order, each field with its weight. Spans,
 * because Pagefind adds a full stop to blocks and then counts their last word twice.
 */
export function toIndexHtml(fields: readonly IndexedField[], words: IndexedWords = new Map()): string {
  const spans = fields.map(({ name, tokens }) => toSpans(name, tokens, words));
  return `<!doctype html><html lang="fr"><body data-pagefind-body>${spans.join(' ')}</body></html>`;
}

/** Words with an accent and words without, in turns. */
function toSpans(name: FieldName, tokens: readonly string[], words: IndexedWords): string {
  let html = '';
  let before: boolean | undefined;
  for (const token of tokens) {
    const { text, isAccented: accented } = getWord(token, words);
    if (accented === before) html += ` ${text}`;
    else
      html += `${before === undefined ? '' : '</span> '}<span data-pagefind-weight="${toWeightAttribute(name, accented)}">${text}`;
    before = accented;
  }
  return before === undefined ? '' : `${html}</span>`;
}

function getWord(
  token: string,
  words: IndexedWords,
): { readonly text: string; readonly isAccented: boolean } {
  const known = words.get(token);
  if (known) return known;
  const word = { text: escape(toIndexed(token)), isAccented: isAccented(token) };
  words.set(token, word);
  return word;
}

function toExtraSection({ id, title, texts, kind = 'text' }: ExtraSection): Section {
  return { id, kind, title, speaker: '', text: tidy(texts.map(toWords).join('\n')) };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
