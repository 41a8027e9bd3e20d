import {
  toFields,
  type Card,
  type ExtraSection,
  type FieldName,
  type SearchDocument,
  type Section,
} from './document.ts';
import { toIndexed } from './forms.ts';
import { fold, toUnits } from './normalise.ts';
import { toSections, toText } from './sections.ts';
import { toWeightAttribute } from './weights.ts';

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
  organisations = [],
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
    organisations,
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
  const spans = fields.flatMap(({ name, tokens }) =>
    toRuns(tokens).map(
      ({ isAccented, words }) =>
        `<span data-pagefind-weight="${toWeightAttribute(name, isAccented)}">${words.join(' ')}</span>`,
    ),
  );
  return `<!doctype html><html lang="fr"><body data-pagefind-body>${spans.join(' ')}</body></html>`;
}

interface Run {
  readonly isAccented: boolean;
  readonly words: string[];
}

/** Words with an accent and words without, in turns. */
function toRuns(tokens: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const isAccented = fold(token) !== token;
    const last = runs.at(-1);
    if (last?.isAccented === isAccented) last.words.push(escape(toIndexed(token)));
    else runs.push({ isAccented, words: [escape(toIndexed(token))] });
  }
  return runs;
}

function toExtraSection({ id, title, html, isVerdict = false }: ExtraSection): Section {
  return { id, kind: isVerdict ? 'verdict' : 'text', title, speaker: '', text: toText(html) };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
