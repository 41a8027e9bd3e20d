import type { z } from 'zod';
import { WANTED } from '#fields.ts';
import { getKind, KINDS } from '#kinds/kinds.ts';
import { toWrite } from '#told.ts';
import type { Translated } from '#locales/locale.ts';
import { getValue } from './refusals.ts';
import { toSlug } from './slug.ts';

/** In French and in English, as texts write them. */
const MONTHS = [
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'january february march april may june july august september october november december',
].map((names) => names.split(' '));
const YES = /^(?:oui|yes|on|vrai|true|1)$/i;
const NO = /^(?:non|no|off|faux|false|0)$/i;
const DATE =
  /^(?:(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|(?<d2>\d{1,2})(?:er)?[-/. ](?<m2>\d{1,2}|\p{L}+)[-/. ](?<y2>\d{4})|(?<m3>\p{L}+) (?<d3>\d{1,2}),? (?<y3>\d{4}))(?:,?(?: à| at)? ?T?(?<h>\d{1,2})[h:](?<min>\d\d)?(?::\d\d)?)?$/u;
const DATES: ReadonlySet<string> = new Set([WANTED.day, WANTED.partialDay, WANTED.instant]);
const PATHS: ReadonlySet<string> = new Set([WANTED.sitePath, WANTED.linkAddress]);
/** Characters of the longest value that is proposed. */
const MOST = 100;
/** Fields of other systems, and those that they are here. */
const FOREIGN: Readonly<Record<string, string>> = {
  auteur: 'authors',
  categories: 'tags',
  category: 'tags',
  description: 'summary',
  excerpt: 'summary',
  featured_image: 'cover',
  image: 'cover',
  keywords: 'tags',
  language: 'lang',
  last_modified_at: 'updated',
  lastmod: 'updated',
  locale: 'lang',
  modified: 'updated',
  permalink: 'aliases',
  thumbnail: 'cover',
  titre: 'title',
};

/** The field that one of another system is here, among those that a schema knows. */
export function findOwnField(key: string, known: readonly string[]): string | undefined {
  const name = key.trim().toLowerCase();
  const own = Object.hasOwn(FOREIGN, name) ? FOREIGN[name] : name;
  return own !== undefined && known.includes(own) ? own : undefined;
}

/** What to write instead of a value that was refused, where that can be told. */
export function toValueFix(issue: z.core.$ZodIssue): Translated | undefined {
  const right = toRight(issue);
  return right === undefined ? undefined : toWrite(right);
}

function toRight(issue: z.core.$ZodIssue): string | undefined {
  const key = issue.path.findLast((part) => typeof part === 'string') ?? '';
  const value = getValue(issue);
  if (key === 'kind') return toKind(issue, value);
  if (typeof value !== 'string')
    return issue.code === 'invalid_type' &&
      issue.expected === 'string' &&
      typeof value === 'object' &&
      value !== null
      ? `${key}: "…"`
      : undefined;
  const words = value.replace(/^[“”«"'\s]+|[“”»"'\s]+$/g, '');
  if (words.length > MOST) return undefined;
  if (issue.code === 'invalid_type') return toType(key, words, issue.expected);
  if (DATES.has(issue.message)) return toDate(words);
  if (issue.message === WANTED.slug) return toSlug(words) || undefined;
  if (PATHS.has(issue.message)) return toPath(words);
  return issue.message === WANTED.webAddress && /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(words)
    ? `https://${words}`
    : undefined;
}

/** By its name in French; a capital in the name of the field. */
function toKind({ input }: z.core.$ZodIssue, value: unknown): string | undefined {
  const written = typeof value === 'string' ? toSlug(value) : '';
  const kind = KINDS.find((one) => [one, toSlug(getKind(one).words.fr.name)].includes(written));
  if (kind !== undefined) return `kind: ${kind}`;
  const isNear =
    value === undefined &&
    typeof input === 'object' &&
    input !== null &&
    Object.keys(input).some((name) => name !== 'kind' && name.trim().toLowerCase() === 'kind');
  return isNear ? 'kind:' : undefined;
}

function toType(key: string, words: string, expected: string): string | undefined {
  if (expected === 'boolean')
    return YES.test(words) ? `${key}: true` : NO.test(words) ? `${key}: false` : undefined;
  if (expected === 'object')
    return /^(?:cover|portrait)$/.test(key) ? `${key}: { src: ${words}, alt: "…" }` : undefined;
  if (expected !== 'array') return undefined;
  const items = words.split(/\s*[,;]\s*/).map((item) => (key === 'aliases' ? toPath(item) : toSlug(item)));
  return `${key}: [${items.join(', ')}]`;
}

function toPath(words: string): string {
  const path = /^https?:/.test(words) ? (URL.parse(words)?.pathname ?? '') : words;
  return `/${path.replace(/^\/+|\/+$/g, '')}/`;
}

function toDate(words: string): string | undefined {
  const { y, m, d, y2, m2, d2, y3, m3, d3, h, min = '00' } = DATE.exec(words)?.groups ?? {};
  const written = m ?? m2 ?? m3 ?? '';
  const month = /^\d/.test(written) ? Number(written) : findMonth(written.toLowerCase());
  const day = Number(d ?? d2 ?? d3);
  if (month < 1 || month > 12 || !(day >= 1 && day <= 31)) return undefined;
  const date = `${y ?? y2 ?? y3}-${toTwo(month)}-${toTwo(day)}`;
  return h === undefined ? date : `${date}T${h.padStart(2, '0')}:${min}`;
}

/** From 1; 0 of what is none. */
function findMonth(name: string): number {
  return Math.max(...MONTHS.map((names) => names.indexOf(name))) + 1;
}

function toTwo(number: number): string {
  return String(number).padStart(2, '0');
}
