import type { Reference } from '#fields.ts';
import type { Locale } from '#locales/locale.ts';
import type { Publication } from '#model/publication.ts';
import type { SpanView } from './head-lines.ts';
import { toInLanguage } from './links.ts';

export interface SourceView extends Reference {
  readonly dateText?: string;
  /** Its address does not answer any more: the archived copy comes first. */
  readonly isDead?: true;
}

/** `around`: the language of the text that names it. */
export function toSourceView(
  source: Reference,
  publication: Publication,
  around?: string | undefined,
): SourceView {
  const { catalog, locale } = publication;
  const isDead = source.url !== undefined && catalog.deadLinks?.has(source.url.split('#')[0] ?? '') === true;
  return {
    ...source,
    lang: toInLanguage(source.lang ?? around, publication).lang,
    dateText: source.date === undefined ? undefined : locale.dates.toDate(source.date),
    isDead: isDead || undefined,
  };
}

/** The address to read a source at, in whose words, and the other one: its archived copy, or itself when only the copy answers. */
export function toSourceLinks(
  { url, archived, isDead }: SourceView,
  { words }: Pick<Locale, 'words'>,
): {
  readonly first: string | undefined;
  readonly other: { readonly url: string; readonly words: string } | undefined;
} {
  if (isDead && url !== undefined && archived !== undefined)
    return { first: archived, other: { url, words: words.deadOriginal } };
  return {
    first: url,
    other: archived === undefined ? undefined : { url: archived, words: words.archivedCopy },
  };
}

/** Author, title, publication and date. The address that answers comes first. */
export function toSourceSpans(source: SourceView, locale: Pick<Locale, 'words'>): readonly SpanView[] {
  const { author, title, lang, publication, dateText } = source;
  const { first, other } = toSourceLinks(source, locale);
  const rest = [
    ...(publication === undefined ? [] : [{ text: `, ${publication}` }]),
    ...(dateText === undefined ? [] : [{ text: ', ' }, { text: dateText, isWhole: true }]),
  ];
  return [
    ...(author === undefined ? [] : [{ text: `${author}, ` }]),
    { text: title, lang, url: first, isTitle: true },
    ...rest,
    ...(other ? [{ text: ' (' }, { text: other.words, url: other.url }, { text: ')' }] : []),
  ];
}
