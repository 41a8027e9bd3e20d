import { z } from 'zod';
import {
  day,
  instant,
  lang,
  partialDay,
  picture,
  recording,
  reference,
  sitePath,
  slug,
  summary,
  text,
  webAddress,
} from '#fields.ts';

/** Front matter that an article of any kind may have. */
export const commonFields = {
  title: text,
  /** Of the text and of these fields, where it is not that of the publication. */
  lang: lang.optional(),
  /** The same text in other languages: `{ en: the-rule }`. */
  translations: z.record(lang, slug).optional(),
  /** The chapô: what the reader gains, in two or three sentences; empty where it is that of the text itself. */
  summary,
  date: instant,
  updated: instant.optional(),
  authors: z.array(slug).min(1).optional(),
  tags: z.array(slug).default([]),
  cover: picture.optional(),
  audio: recording.optional(),
  draft: z.boolean().default(false),
  /** Taken back after publication: the address then answers that the article is gone, and why. */
  withdrawn: z.strictObject({ date: instant, reason: text }).optional(),
  /** What the author owes the reader: « je suis client de … ». */
  disclosure: text.optional(),
  /** Where the text appeared first, when it was written for another publication. */
  firstPublished: z
    .strictObject({ title: text, lang: lang.optional(), url: webAddress.optional(), date: partialDay })
    .optional(),
  canonical: webAddress.optional(),
  sources: z.array(reference).default([]),
  /** Former addresses of this article on this site. */
  aliases: z.array(sitePath).default([]),
  /** Permanent identity in feeds (RFC 4151 tag URI, or the guid of an import); never changes. */
  guid: text.optional(),
  corrections: z.array(z.strictObject({ date: day, text })).default([]),
  /** The right of reply; `by`: a person or an organisation by its slug, or the name of somebody else. Blank lines part paragraphs. */
  replies: z.array(z.strictObject({ by: text, date: day, text, lang: lang.optional() })).default([]),
  fiction: z.boolean().default(false),
  /** Whether `$…$` is a formula: in most texts it is a price. */
  maths: z.boolean().optional(),
  /** The headword line: « BUZZ. — Se décide en réunion, de préférence le lundi. » */
  entry: z.strictObject({ word: text, idea: text }).optional(),
};
