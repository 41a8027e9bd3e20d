import {
  toFields,
  type Card,
  type ExtraSection,
  type FieldName,
  type SearchDocument,
  type Section,
} from './document.ts';
import { toUnits } from './normalise.ts';
import { toSections, toText } from './sections.ts';

/**
 * How much a word counts by where it stands; Pagefind's scale, 1 for the text, 10 at most. The client tells title,
 * chapô and heading by these numbers, so each is given once.
 */
export const FIELD_WEIGHTS: Readonly<Record<FieldName, number>> = {
  title: 10,
  heading: 6,
  summary: 4,
  label: 3,
  verdict: 2,
  text: 1,
  notes: 0.5,
};

/** What is kept of a document for indexing it and showing it. */
export function toCard({
  url,
  title,
  summary,
  kind,
  kindLabel,
  date,
  dateText,
  people,
  series = '',
  part = '',
  entry,
  html,
  extras = [],
}: SearchDocument): Card {
  const sections = [...toSections(html), ...extras.map(toExtraSection)];
  return {
    url,
    title,
    summary,
    kind,
    kindLabel,
    date,
    dateText,
    people,
    series,
    part,
    entry: entry ? `${entry.word}. ${entry.idea}` : '',
    sections,
  };
}

/** The indexed words of a stretch of an article's text. */
export interface IndexedField {
  readonly name: FieldName;
  readonly tokens: readonly string[];
}

/** Every indexed word of a card, in order. */
export function toIndexedFields(card: Card): readonly IndexedField[] {
  return toFields(card).map(({ name, text }) => ({ name, tokens: toUnits(text).map((unit) => unit.token) }));
}

/**
 * The copy of an article that Pagefind reads: its words alone, normalised, in order, each field with its weight. Spans,
 * because Pagefind adds a full stop to blocks and then counts their last word twice.
 */
export function toIndexHtml(fields: readonly IndexedField[]): string {
  const spans = fields.map(
    ({ name, tokens }) =>
      `<span data-pagefind-weight="${FIELD_WEIGHTS[name]}">${tokens.map(escape).join(' ')}</span>`,
  );
  return `<!doctype html><html lang="fr"><body data-pagefind-body>${spans.join(' ')}</body></html>`;
}

function toExtraSection({ id, title, html, isVerdict = false }: ExtraSection): Section {
  return { id, kind: isVerdict ? 'verdict' : 'text', title, speaker: '', text: toText(html) };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
