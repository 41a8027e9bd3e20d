import { z } from 'zod';
import { instant, lang, sitePath, summary, text } from '#fields.ts';

/** Front matter of `content/pages/<slug>.md`: a page that belongs to no list (about, legal notice). */
export const pageSchema = z.strictObject({
  title: text,
  /** Of the text and of these fields, where it is not that of the publication. */
  lang: lang.optional(),
  summary,
  date: instant.optional(),
  updated: instant.optional(),
  /** Former addresses of this page on this site. */
  aliases: z.array(sitePath).default([]),
  /** Its identity where it was published first. */
  guid: text.optional(),
  draft: z.boolean().default(false),
  maths: z.boolean().optional(),
  /** Shown in the menu at the foot of every page. */
  menu: z.boolean().default(true),
});

/** Pages below which is printed what the build knows of readers’ privacy, in each language. */
export const PRIVACY_NOTICES: ReadonlySet<string> = new Set(['confidentialite', 'privacy', 'datenschutz']);

/** Pages below which the publisher and its host are printed, by the names that `npm run init` gives. */
export const LEGAL_NOTICES: ReadonlySet<string> = new Set(['mentions-legales', 'legal-notice', 'impressum']);

export type PageData = z.infer<typeof pageSchema>;
