import { z } from 'zod';
import { guessLanguageTag, toLanguageTag } from './language.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PARTIAL_DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const INSTANT = /^\d{4}-\d\d-\d\d(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const YEAR_WANTED = 'année de 0001 à 9998 attendue';
const DAY_WANTED = 'date attendue sous la forme AAAA-MM-JJ';
const PARTIAL_DAY_WANTED = 'date attendue sous la forme AAAA, AAAA-MM ou AAAA-MM-JJ';
const INSTANT_WANTED = 'date attendue sous la forme AAAA-MM-JJ ou AAAA-MM-JJTHH:MM';

/** One line of text that a reader sees: never empty, never only spaces. */
export const text = z
  .string()
  .trim()
  .min(1, 'texte attendu')
  .max(1_000_000, 'texte d’un million de signes au plus attendu');

/** What a text is about: where it is absent or empty, its first sentences tell it. */
export const summary = z
  .string()
  .trim()
  .max(1_000_000, 'texte d’un million de signes au plus attendu')
  .nullish()
  .transform((words) => words ?? '');

/** Characters of a name to which an ending is added: disks take 255 bytes. */
export const LONGEST_NAME = 200;

/** Lower-case ASCII words joined by hyphens: the name of a file and the last part of an address. */
export const slug = z
  .string()
  .regex(SLUG, 'minuscules sans accent, chiffres et traits d’union seulement')
  .max(LONGEST_NAME, `${LONGEST_NAME} signes au plus attendus`);

/** A whole day of the calendar, `YYYY-MM-DD`, that exists. */
export const day = z
  .string(DAY_WANTED)
  .regex(DAY, { error: DAY_WANTED, abort: true })
  .refine(hasWritableYear, { error: YEAR_WANTED, abort: true })
  .refine(isRealDay, 'ce jour n’existe pas au calendrier');

/** A year, a month or a day: `2010`, `2010-03`, `2010-03-17`. YAML reads a year alone as a number. */
export const partialDay = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string(PARTIAL_DAY_WANTED)
    .regex(PARTIAL_DAY, { error: PARTIAL_DAY_WANTED, abort: true })
    .refine(hasWritableYear, { error: YEAR_WANTED, abort: true })
    .refine((value) => value.length < 10 || isRealDay(value), 'ce jour n’existe pas au calendrier'),
);

/**
 * A day, or a day and a time of day read in the publication's time zone unless it carries its own offset:
 * `2026-10-12`, `2026-10-12T09:30`, `2026-10-12T09:30:00+02:00`.
 */
export const instant = z
  .string(INSTANT_WANTED)
  .regex(INSTANT, { error: INSTANT_WANTED, abort: true })
  .refine(hasWritableYear, { error: YEAR_WANTED, abort: true })
  .refine((value) => isRealDay(value.slice(0, 10)), 'ce jour n’existe pas au calendrier');

/** An absolute http(s) address. */
export const webAddress = z
  .string()
  .refine((value) => /^https?:\/\/[^\s/][^\p{Cc}]*$/u.test(value) && URL.canParse(value), {
    error: 'adresse http(s) complète attendue',
    abort: true,
  });

/** Where a link of the owner's leads: as in a text, no other scheme is printed. */
export const linkAddress = text.refine(
  (value) => !/^[^/?#]*:/.test(value) || /^(?:https?|mailto|tel):/.test(value),
  'adresse du site, http, https, mailto ou tel attendue',
);

/** An address of this site: begins with one slash, no host. */
export const sitePath = z
  .string()
  .regex(/^\/(?!\/)[^\s\0-\x1f\x7f]*$/, 'adresse du site attendue, commençant par une barre oblique')
  .refine(isStorable, 'adresse plus courte attendue : 255 octets au plus entre deux barres obliques');

/** The language of a text, by its tag (BCP 47): `en`, `pt-BR`, `zh-Hant`. */
export const lang = z
  .string()
  .refine((value) => toLanguageTag(value) !== undefined, { error: toLanguageError, abort: true })
  .overwrite((value) => toLanguageTag(value) ?? value);

/** A picture beside the file that names it, with the words that replace it. */
export const picture = z.strictObject({ src: text, alt: text, credit: text.optional() });

/** A recording of an article: the file, its size in bytes, its media type, and how long it plays: `24:10`, `1:02:30`. */
export const recording = z.strictObject({
  src: z.union([sitePath, webAddress], 'adresse du site ou adresse http(s) complète attendue'),
  length: z.int().min(1),
  type: z.string().regex(/^(?:audio|video)\/[a-z0-9][a-z0-9.+-]*$/, 'type attendu, tel que audio/mpeg'),
  duration: z
    .string('durée attendue entre guillemets, telle que "24:10"')
    .regex(/^(?:\d+:)?[0-5]?\d:[0-5]\d$/, 'durée attendue, telle que "24:10" ou "1:02:30"'),
});

/** Where a fact, a figure or a quotation comes from. */
export const reference = z.strictObject({
  title: text,
  /** Of its title, where it is not that of the article. */
  lang: lang.optional(),
  author: text.optional(),
  publication: text.optional(),
  url: webAddress.optional(),
  date: partialDay.optional(),
  archived: webAddress.optional(),
});

export type Recording = z.infer<typeof recording>;
export type Picture = z.infer<typeof picture>;
export type Reference = z.infer<typeof reference>;

/** A time zone could move a date of the first or the last year out of what four digits write. */
function hasWritableYear(value: string): boolean {
  return !/^(?:0000|9999)/.test(value);
}

function toLanguageError({ input }: { readonly input?: unknown }): string {
  const meant = guessLanguageTag(String(input));
  const fix = meant === undefined ? '' : ` ; écrire \`${meant}\``;
  return `code de langue attendu, tel que \`en\` ou \`pt-BR\`${fix}`;
}

function isRealDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Whether disks take each part of a path as the name of a file. */
function isStorable(path: string): boolean {
  const parts = path.split(/[?#]/)[0]?.split('/') ?? [];
  const isShort = (part: string): boolean =>
    new TextEncoder().encode(part.replace(/%[\da-f]{2}/gi, '%')).length <= 255;
  return path.length <= 2000 && parts.every(isShort);
}
