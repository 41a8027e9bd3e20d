import { cleanLine } from './convert/clean-text.ts';
import { LanguageCount } from './find-language.ts';
import { toPlain } from './markdown/convert-markdown.ts';
import { showMarkdown } from './markdown/show-markdown.ts';
import { hasNothing } from './convert/item-texts.ts';
import { HIDING_TAG } from './convert/clean-tree.ts';
import { listHeadings, type NamedHeading } from './list-headings.ts';
import type { LegacyExport, LegacyItem, LegacySite, LegacyTerm } from './legacy.ts';

/** Characters of a text that is looked at whole before anything is decided. */
const SHORT = 500;
/** Without any of these, nothing hides words. */
const MARK = /[<>&[]/;

/** Of an item, what must be known before any text can be written. */
export interface SurveyedItem extends Omit<
  LegacyItem,
  'body' | 'comments' | 'terms' | 'excerpt' | 'description' | 'otherFields' | 'left' | 'dateUtc'
> {
  /** By `toTermKey`. */
  readonly terms: readonly string[];
  readonly isEmpty: boolean;
  /** Of a text of Markdown. */
  readonly headings: readonly NamedHeading[];
  readonly commentCount: number;
  /** Ids of the comments that readers saw. */
  readonly publicComments: readonly string[];
}

/** What an export holds, kept slim: its texts are read again one by one. */
export interface Survey {
  readonly format: string;
  readonly site: LegacySite;
  readonly items: readonly SurveyedItem[];
  /** Each once, by `toTermKey`, those of the site first. */
  readonly terms: ReadonlyMap<string, LegacyTerm>;
  /** Of `date` from `dateUtc`, in minutes → how many items have it. */
  readonly offsets: ReadonlyMap<number, number>;
  /** Of most texts, else what the export tells of itself. */
  readonly language: string | undefined;
}

export async function surveyExport(
  source: LegacyExport,
  onItem: () => void = () => undefined,
): Promise<Survey> {
  const items: SurveyedItem[] = [];
  const terms = new Map<string, LegacyTerm>();
  const offsets = new Map<number, number>();
  const languages = new LanguageCount();
  for await (const item of source.items()) {
    const bare = toBare(item.body.format === 'html' ? item.body.html : item.body.markdown);
    items.push(toSurveyed(item, isEmptyBody(item, bare)));
    languages.add(bare);
    for (const term of item.terms)
      if (!terms.has(toTermKey(term))) terms.set(toTermKey(term), structuredClone(term));
    const offset = toOffset(item);
    if (offset !== undefined) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    onItem();
  }
  const site = source.site();
  const all = new Map([...site.terms.map((term) => [toTermKey(term), term] as const), ...terms]);
  for (const term of site.terms) all.set(toTermKey(term), term);
  const language = languages.findMost() ?? site.language;
  return { format: source.format, site, items, terms: all, offsets, language };
}

function toTermKey({ type, slug, label }: Pick<LegacyTerm, 'type' | 'slug' | 'label'>): string {
  return `${type} ${slug || label}`;
}

function toSurveyed(item: LegacyItem, isEmpty: boolean): SurveyedItem {
  const {
    body,
    comments,
    terms,
    excerpt: _excerpt,
    description: _description,
    otherFields: _fields,
    left: _left,
    dateUtc: _dateUtc,
    ...slim
  } = item;
  // A copy: parts of a long string keep the whole of it in memory.
  return structuredClone({
    ...slim,
    title: cleanLine(item.title),
    terms: terms.map(toTermKey),
    isEmpty,
    headings: body.format === 'markdown' ? listHeadings(body, item.title) : [],
    commentCount: comments.length,
    publicComments: comments
      .filter((one) => one.type === 'comment' && one.isApproved && !one.isSpam)
      .map(({ id }) => id),
  });
}

/** Neither words nor anything that readers will see. */
function isEmptyBody({ body, title, address }: LegacyItem, bare: string): boolean {
  const hasWords = /[\p{L}\p{N}]/u.test(bare);
  // Its title alone is no text below it.
  if (body.format === 'markdown' && isTitle(body.markdown.trim(), title)) return true;
  const written = body.format === 'html' ? body.html : body.markdown;
  // Of a short text, broken marks may hide the rest from readers.
  if (hasWords && (bare.length >= SHORT || !MARK.test(bare)) && !HIDING_TAG.test(written)) return false;
  return hasNothing(body.format === 'html' ? written : (showMarkdown(written) ?? written), address);
}

function isTitle(markdown: string, title: string): boolean {
  const [, words] = /^#[ \t]+(.*)$/.exec(markdown) ?? [];
  return words !== undefined && toPlain(words) === toPlain(title);
}

function toBare(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>|&nbsp;|\u00A0/gi, ' ');
}

function toOffset({ date, dateUtc }: LegacyItem): number | undefined {
  if (date === undefined || dateUtc === undefined || date.length < 16) return undefined;
  const minutes = (Date.parse(`${date.slice(0, 16)}Z`) - Date.parse(`${dateUtc.slice(0, 16)}Z`)) / 60_000;
  return Number.isFinite(minutes) && Math.abs(minutes) <= 24 * 60 ? minutes : undefined;
}
