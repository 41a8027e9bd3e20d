import { toDate } from '#import/dates.ts';
import type { LegacyItem, LegacyTerm } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { NAMES, type Known } from './field-names.ts';
import { isFields, type Fields } from './read-head.ts';

/** What themes and programs ask for, and that readers never see. */
const SILENT = new Set([
  'layout',
  'template',
  'type',
  'weight',
  'eleventynavigation',
  'eleventyexcludefromcollections',
  'toc',
  'comments',
  'share',
  'mathjax',
  'math',
  'cssclass',
  'cssclasses',
  'section',
]);
/** Names of collections, which Eleventy writes among the tags. */
const COLLECTIONS = /^(?:posts?|pages?|all|nav|blog|articles?)$/i;

/** Names of their fields that the author gave, in small letters, and ours; `seo.description` is one in another. */
export type FieldMap = ReadonlyMap<string, string>;

export interface HeadFacts extends Partial<
  Pick<
    LegacyItem,
    | 'slug'
    | 'guid'
    | 'updated'
    | 'date'
    | 'author'
    | 'otherAuthors'
    | 'description'
    | 'cover'
    | 'coverAlt'
    | 'language'
  >
> {
  readonly title: string;
  readonly isDraft: boolean;
  /** Where only some may read it. */
  readonly access: 'private' | 'protected' | undefined;
  readonly terms: readonly LegacyTerm[];
  /** Its own, where its head writes it. */
  readonly address: string | undefined;
  readonly aliases: readonly string[];
  readonly otherFields: Readonly<Record<string, unknown>>;
}

/** The fields of a head, whatever program named them; the others are in `otherFields`. */
export function readFields(fields: Fields, { map, splitsAtSpaces }: ReadOptions): HeadFacts {
  const head = new Head(fields, map);
  const date = head.find('date', toReaderDate);
  const terms = [
    ...toTerms('category', head.find('categories', (value) => toNames(value, splitsAtSpaces)) ?? []),
    ...toTerms('tag', head.find('tags', (value) => toNames(value, splitsAtSpaces)) ?? []),
  ];
  const [author, ...otherAuthors] = head.find('author', toPeople) ?? [];
  const isDraft = head.find('draft', toFlag) === true || head.find('published', toFlag) === false;
  const hasPassword = head.find('password', toLine) !== undefined;
  const isHidden = head.find('private', toPrivate) === true;
  const facts = {
    slug: head.find('slug', toLine),
    guid: head.find('guid', toLine),
    description: head.find('summary', toPlainLine),
    updated: head.find('updated', toReaderDate),
    ...head.find('cover', toCover),
    language: head.find('language', toLine),
    ...{ date, author },
    ...(otherAuthors.length === 0 ? {} : { otherAuthors }),
  };
  return {
    title: head.find('title', toLine) ?? '',
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    ...{ isDraft, terms },
    access: isHidden ? 'private' : hasPassword ? 'protected' : undefined,
    address: head.find('address', toAddresses)?.[0],
    aliases: head.find('aliases', toAddresses) ?? [],
    otherFields: head.listOthers(),
  };
}

interface ReadOptions {
  readonly map: FieldMap;
  /** Jekyll reads `categories: a b` as two. */
  readonly splitsAtSpaces: boolean;
}

/** A head of which each field is taken once. */
class Head {
  readonly #left = new Map<string, unknown>();
  readonly #map: FieldMap;

  constructor(fields: Fields, map: FieldMap) {
    this.#map = map;
    const { params } = fields;
    const all = isFields(params) ? { ...params, ...fields, params: undefined } : fields;
    for (const [name, value] of Object.entries(all))
      if (value !== null && value !== undefined) this.#left.set(name, value);
    for (const path of map.keys()) {
      const value = path
        .split('.')
        .reduce<unknown>((at, name) => (isFields(at) ? findField(at, name) : undefined), fields);
      if (path.includes('.') && value !== null && value !== undefined) this.#left.set(path, value);
    }
  }

  /** The first of its names whose value reads as such. */
  find<T>(known: Known, read: (value: unknown) => T | undefined): T | undefined {
    const wanted: readonly string[] = NAMES[known];
    const getMapped = (name: string): string | undefined => this.#map.get(name.toLowerCase());
    const rank = (name: string): number =>
      getMapped(name) === known ? -1 : wanted.indexOf(name.toLowerCase());
    const names = [...this.#left.keys()].filter(
      (name) => (getMapped(name) ?? (wanted.includes(name.toLowerCase()) ? known : '')) === known,
    );
    for (const name of names.toSorted((a, b) => rank(a) - rank(b))) {
      const value = read(this.#left.get(name));
      if (value === undefined) continue;
      this.#left.delete(name);
      return value;
    }
    return undefined;
  }

  listOthers(): Readonly<Record<string, unknown>> {
    const others = [...this.#left].filter(
      ([name, value]) => !SILENT.has(name.toLowerCase()) && !isEmpty(value),
    );
    return Object.fromEntries(others);
  }
}

/** Nothing, or nothing but names of fields. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return isFields(value) ? Object.values(value).every(isEmpty) : value === '' || value === null;
}

function findField(fields: Fields, name: string): unknown {
  return Object.entries(fields).find(([key]) => key.toLowerCase() === name)?.[1];
}

function toLine(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return line === '' ? undefined : line;
}

/** Without the tags that some write in it. */
function toPlainLine(value: unknown): string | undefined {
  const line = toLine(value);
  return line !== undefined && /<\/?[a-z][^<>]*>/i.test(line) ? toLine(toPlainText(line)) : line;
}

function toFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** `private: true`, `visibility: private`; undefined for any other state. */
function toPrivate(value: unknown): boolean | undefined {
  return typeof value === 'string' && /^priv(?:ate|ée?)$/i.test(value) ? true : toFlag(value);
}

/** The day and hour as written; « Jul 08 2022 » too. */
function toReaderDate(value: unknown): string | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
  const written = typeof value === 'string' ? value.trim() : value.toISOString();
  const [, year = '', month = '', day = '', rest = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$/s.exec(written) ?? [];
  if (year !== '') {
    const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const hour = /^[T ]+(\d{1,2}):(\d{2})/.exec(rest);
    const date = toDate(hour ? `${whole} ${(hour[1] ?? '').padStart(2, '0')}:${hour[2] ?? '00'}` : whole);
    return date === '' ? undefined : hour ? date : date.slice(0, 10);
  }
  const parsed = /\p{L}{3}/u.test(written) && /\d{4}/.test(written) ? Date.parse(`${written} UTC`) : NaN;
  const other = Number.isNaN(parsed) ? Date.parse(/\p{L}{3}/u.test(written) ? written : '') : parsed;
  return Number.isNaN(other) ? undefined : new Date(other).toISOString().slice(0, 10);
}

function toNames(value: unknown, splitsAtSpaces: boolean): readonly string[] | undefined {
  const listed: readonly unknown[] = Array.isArray(value)
    ? value
    : isFields(value)
      ? Object.keys(value)
      : [value];
  const split = (text: string): readonly string[] =>
    text.includes(',') ? text.split(',') : splitsAtSpaces ? text.split(/\s+/) : [text];
  const names = (typeof value === 'string' ? split(value) : listed).flatMap((one) => toLine(one) ?? []);
  const kept = names
    .map((one) => one.trim().replace(/^#/, ''))
    .filter((one) => one !== '' && !COLLECTIONS.test(one));
  return names.length === 0 ? undefined : kept;
}

function toTerms(type: 'category' | 'tag', labels: readonly string[]): readonly LegacyTerm[] {
  return [...new Set(labels)].map((label) => ({ type, slug: '', label }));
}

function toPeople(value: unknown): readonly string[] | undefined {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = listed.flatMap((one) => toLine(isFields(one) ? (one['name'] ?? one['title']) : one) ?? []);
  return names.length === 0 ? undefined : names;
}

/** A picture at the head of a text, with what it shows where that is told. */
function toCover(value: unknown): { readonly cover: string; readonly coverAlt?: string } | undefined {
  const cover = toPicture(value);
  if (cover === undefined) return undefined;
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const alt = isFields(one) ? (toPlainLine(one['alt']) ?? toPlainLine(one['caption'])) : undefined;
  return { cover, ...(alt === undefined ? {} : { coverAlt: alt }) };
}

function toPicture(value: unknown): string | undefined {
  if (Array.isArray(value)) return toPicture(value[0]);
  if (isFields(value))
    return ['path', 'src', 'url', 'feature', 'image', 'file', 'filename']
      .map((name) => toLine(value[name]))
      .find((one) => one !== undefined);
  return toLine(value);
}

/** Some write none of its slashes. */
const BELOW_ROOT = /^[\p{L}\p{N}][\p{L}\p{N}_.%/-]*$/u;
/** Names that Jekyll has for patterns. */
const STYLES = /^(?:date|pretty|ordinal|none|weekdate)$/;

/** Those that are whole: a pattern is not. */
function toAddresses(value: unknown): readonly string[] | undefined {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = listed
    .flatMap((one) => toLine(one) ?? [])
    .map((one) => (BELOW_ROOT.test(one) && !STYLES.test(one) ? `/${one}` : one))
    .filter((one) => /^(?:\/|https?:)[^:{}]*$|^https?:\/\/[^{}]+$/.test(one));
  return found.length === 0 ? undefined : found;
}
