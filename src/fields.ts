import { z } from 'zod';
import { wanted } from '#told.ts';
import { guessLanguageTag, toLanguageTag } from './language.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PARTIAL_DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const INSTANT = /^\d{4}-\d\d-\d\d(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** What fields want. */
export const WANTED = {
  day: wanted({ fr: 'date attendue sous la forme AAAA-MM-JJ', en: 'expected a date in the form YYYY-MM-DD' }),
  partialDay: wanted({
    fr: 'date attendue sous la forme AAAA, AAAA-MM ou AAAA-MM-JJ',
    en: 'expected a date in the form YYYY, YYYY-MM or YYYY-MM-DD',
  }),
  instant: wanted({
    fr: 'date attendue sous la forme AAAA-MM-JJ ou AAAA-MM-JJTHH:MM',
    en: 'expected a date in the form YYYY-MM-DD or YYYY-MM-DDTHH:MM',
  }),
  slug: wanted({
    fr: 'minuscules sans accent, chiffres et traits d’union seulement',
    en: 'expected only lower-case letters without accents, digits and hyphens',
  }),
  webAddress: wanted({
    fr: 'adresse http(s) complète attendue',
    en: 'expected a full http(s) address',
  }),
  linkAddress: wanted({
    fr: 'adresse du site, http, https, mailto ou tel attendue',
    en: 'expected an address of this site, or an http, https, mailto or tel address',
  }),
  sitePath: wanted({
    fr: 'adresse du site attendue, commençant par une barre oblique',
    en: 'expected an address of this site, beginning with a slash',
  }),
};
const YEAR_WANTED = wanted({
  fr: 'année de 0001 à 9998 attendue',
  en: 'expected a year from 0001 to 9998',
});
const TEXT_WANTED = wanted({ fr: 'texte attendu', en: 'expected some text' });
const SHORT_WANTED = wanted({
  fr: 'texte d’un million de signes au plus attendu',
  en: 'expected at most a million characters',
});
const REAL_DAY_WANTED = wanted({
  fr: 'ce jour n’existe pas au calendrier',
  en: 'there is no such day',
});

/** One line of text that a reader sees: never empty, never only spaces. */
export const text = z.string().trim().min(1, TEXT_WANTED).max(1_000_000, SHORT_WANTED);

/** What a text is about: where it is absent or empty, its first sentences tell it. */
export const summary = z
  .string()
  .trim()
  .max(1_000_000, SHORT_WANTED)
  .nullish()
  .transform((words) => words ?? '');

/** Characters of a name to which an ending is added: disks take 255 bytes. */
export const LONGEST_NAME = 200;

/** Lower-case ASCII words joined by hyphens: the name of a file and the last part of an address. */
export const slug = z
  .string()
  .regex(SLUG, WANTED.slug)
  .max(
    LONGEST_NAME,
    wanted({
      fr: `${LONGEST_NAME} signes au plus attendus`,
      en: `expected at most ${LONGEST_NAME} characters`,
    }),
  );

/** A whole day of the calendar, `YYYY-MM-DD`, that exists. */
export const day = z
  .string(WANTED.day)
  .regex(DAY, { error: WANTED.day, abort: true })
  .refine(hasWritableYear, { error: YEAR_WANTED, abort: true })
  .refine(isRealDay, REAL_DAY_WANTED);

/** A year, a month or a day: `2010`, `2010-03`, `2010-03-17`. YAML reads a year alone as a number. */
export const partialDay = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string(WANTED.partialDay)
    .regex(PARTIAL_DAY, { error: WANTED.partialDay, abort: true })
    .refine(hasWritableYear, { error: YEAR_WANTED, abort: true })
    .refine((value) => value.length < 10 || isRealDay(value), REAL_DAY_WANTED),
);

/**
 * A day, or a day and a time of day read in the publication's time zone unless it carries its own offset:
 * `2026-10-12`, `2026-10-12T09:30`, `2026-10-12T09:30:00+02:00`.
 */
export const instant = z
  .string(WANTED.instant)
  .regex(INSTANT, { error: WANTED.instant, abort: true })
  .refine(hasWritableYear, { error: YEAR_WANTED, abort: true })
  .refine((value) => isRealDay(value.slice(0, 10)), REAL_DAY_WANTED);

/** An absolute http(s) address. */
export const webAddress = z
  .string()
  .refine((value) => /^https?:\/\/[^\s/][^\p{Cc}]*$/u.test(value) && URL.canParse(value), {
    error: WANTED.webAddress,
    abort: true,
  });

/** Where a link of the owner's leads: as in a text, no other scheme is printed. */
export const linkAddress = text.refine(
  (value) => !/^[^/?#]*:/.test(value) || /^(?:https?|mailto|tel):/.test(value),
  WANTED.linkAddress,
);

/** An address of this site: begins with one slash, no host. */
export const sitePath = z
  .string()
  .regex(/^\/(?!\/)[^\s\0-\x1f\x7f]*$/, WANTED.sitePath)
  .refine(
    isStorable,
    wanted({
      fr: 'adresse plus courte attendue : 255 octets au plus entre deux barres obliques',
      en: 'expected a shorter address: at most 255 bytes between two slashes',
    }),
  );

/** The language of a text, by its tag (BCP 47): `en`, `pt-BR`, `zh-Hant`. */
export const lang = z
  .string()
  .refine((value) => toLanguageTag(value) !== undefined, { error: toLanguageError, abort: true })
  .overwrite((value) => toLanguageTag(value) ?? value);

/** A picture beside the file that names it, with the words that replace it; `lang`: theirs, where it is not that of the file. */
export const picture = z.strictObject({
  src: text,
  alt: text,
  credit: text.optional(),
  lang: lang.optional(),
});

/** A recording of an article: the file, its size in bytes, its media type, and how long it plays: `24:10`, `1:02:30`. */
export const recording = z.strictObject({
  src: z.union(
    [sitePath, webAddress],
    wanted({
      fr: 'adresse du site ou adresse http(s) complète attendue',
      en: 'expected an address of this site, or a full http(s) address',
    }),
  ),
  length: z.int().min(1),
  type: z
    .string()
    .regex(
      /^(?:audio|video)\/[a-z0-9][a-z0-9.+-]*$/,
      wanted({ fr: 'type attendu, tel que audio/mpeg', en: 'expected a type, such as audio/mpeg' }),
    ),
  duration: z
    .string(
      wanted({
        fr: 'durée attendue entre guillemets, telle que "24:10"',
        en: 'expected a duration in quotation marks, such as "24:10"',
      }),
    )
    .regex(
      /^(?:\d+:)?[0-5]?\d:[0-5]\d$/,
      wanted({
        fr: 'durée attendue, telle que "24:10" ou "1:02:30"',
        en: 'expected a duration, such as "24:10" or "1:02:30"',
      }),
    ),
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
  return wanted({
    fr: `code de langue attendu, tel que \`en\` ou \`pt-BR\`${meant === undefined ? '' : ` ; écrire \`${meant}\``}`,
    en: `expected a language code such as \`fr\` or \`pt-BR\`${meant === undefined ? '' : `; write \`${meant}\``}`,
  });
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
