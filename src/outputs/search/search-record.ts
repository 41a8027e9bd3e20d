import { readBody } from '#html/stored-body.ts';
import {
  toFields,
  type SearchRecord,
  type ExtraSection,
  type FieldName,
  type SearchDocument,
  type Section,
} from './document.ts';
import { toRank } from './forms.ts';
import type { Language } from './languages/language.ts';
import { toUnits } from './normalise.ts';
import { tidy, toSections, toWords } from './sections.ts';

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

/** « 9/10 » is sought as « partie 9 » too, and as the ninth. */
function toRanks(part: string, language: Language): readonly string[] | undefined {
  const number = /^\p{Nd}+/u.exec(part)?.[0];
  return number === undefined ? undefined : [`${language.part} ${number}`, toRank(number, language)];
}

function toExtraSection({ id, title, texts, kind = 'text' }: ExtraSection): Section {
  return { id, kind, title, speaker: '', text: tidy(texts.map(toWords).join('\n')) };
}
