import { z } from 'zod';
import { day, instant, partialDay, picture, reference, sitePath, slug, text, webAddress } from './fields.ts';

/** The forms an article can take, in the order in which menus and lists name them. */
export const KINDS = [
  'interview',
  'case-study',
  'essay',
  'excerpt',
  'event-report',
  'book-review',
  'guide',
] as const;

/** One dated fact of a case; `source` is a title from `sources`, or any words that name where it was read. */
const fact = z.strictObject({ date: partialDay, text, source: text.optional() });

/** One number of a case. `value` is a plain number; `unit` is what follows it (`%`, `$`, `vues`). */
const figure = z.strictObject({
  value: z.number(),
  unit: text.optional(),
  label: text,
  source: text.optional(),
});

/** « Notre avis »: what the publication thinks of a case, who says so and when. */
const verdict = z.strictObject({ text, by: slug, date: day });

const common = {
  title: text,
  /** The chapô: what the reader gains, in two or three sentences. */
  summary: text,
  date: instant,
  updated: instant.optional(),
  authors: z.array(slug).min(1).optional(),
  tags: z.array(slug).default([]),
  cover: picture.optional(),
  draft: z.boolean().default(false),
  /** Taken back after publication: the address then answers that the article is gone, and why. */
  withdrawn: z.strictObject({ date: instant, reason: text }).optional(),
  /** What the author owes the reader: « je suis client de … ». */
  disclosure: text.optional(),
  /** Where the text appeared first, when it was written for another publication. */
  firstPublished: z.strictObject({ title: text, url: webAddress.optional(), date: partialDay }).optional(),
  canonical: webAddress.optional(),
  sources: z.array(reference).default([]),
  /** Former addresses of this article on this site. */
  aliases: z.array(sitePath).default([]),
  /** Permanent identity in feeds (RFC 4151 tag URI, or the guid of an import); never changes. */
  guid: text.optional(),
  corrections: z.array(z.strictObject({ date: day, text })).default([]),
  fiction: z.boolean().default(false),
  /** The headword line: « BUZZ. — Se décide en réunion, de préférence le lundi. » */
  entry: z.strictObject({ word: text, idea: text }).optional(),
};

/** Front matter of an article. Strict: an unknown key is an error. */
export const articleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('interview'),
    interviewees: z.array(slug).min(1),
    interviewer: slug,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('case-study'),
    organisations: z.array(slug).min(1),
    sector: text,
    facts: z.array(fact).default([]),
    figures: z.array(figure).default([]),
    verdict,
    laterVerdicts: z.array(verdict).default([]),
  }),
  z.strictObject({ ...common, kind: z.literal('essay') }),
  z.strictObject({ ...common, kind: z.literal('excerpt'), source: reference }),
  z.strictObject({
    ...common,
    kind: z.literal('event-report'),
    event: z.strictObject({
      name: text,
      start: partialDay,
      end: partialDay.optional(),
      place: text,
      organiser: text.optional(),
      url: webAddress.optional(),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('book-review'),
    book: z.strictObject({
      title: text,
      authors: z.array(text).min(1),
      publisher: text.optional(),
      year: z.int().min(1400).max(2200),
      isbn: z
        .string()
        .regex(/^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/, 'ISBN à 10 ou 13 chiffres attendu')
        .optional(),
    }),
  }),
  z.strictObject({ ...common, kind: z.literal('guide') }),
]);

export type Kind = (typeof KINDS)[number];
export type ArticleData = z.infer<typeof articleSchema>;
export type Fact = z.infer<typeof fact>;
export type Figure = z.infer<typeof figure>;
export type Verdict = z.infer<typeof verdict>;
