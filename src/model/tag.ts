import { z } from 'zod';
import { lang, slug, text } from '#fields.ts';

/** `content/tags.yaml`: every tag of the publication. `former`: slugs it replaces, which redirect. */
export const tagSchema = z.strictObject({
  slug,
  label: text,
  description: text,
  /** Of its words, when it is not that of the publication. */
  lang: lang.optional(),
  former: z.array(slug).default([]),
});

export const tagsSchema = z.array(tagSchema);

export type TagData = z.infer<typeof tagSchema>;
