import { z } from 'zod';
import { instant, summary, text } from '#fields.ts';

/** Front matter of `content/pages/<slug>.md`: a page that belongs to no list (about, legal notice). */
export const pageSchema = z.strictObject({
  title: text,
  summary,
  updated: instant.optional(),
  draft: z.boolean().default(false),
  maths: z.boolean().optional(),
  /** Shown in the menu at the foot of every page. */
  menu: z.boolean().default(true),
});

export type PageData = z.infer<typeof pageSchema>;
