import { z } from 'zod';
import { slug, text } from '#fields.ts';

/** `content/tags.yaml`: every tag of the publication. `former`: slugs it replaces, which redirect. */
export const tagSchema = z.strictObject({
  slug,
  label: text,
  description: text,
  former: z.array(slug).default([]),
});

export const tagsSchema = z.array(tagSchema);

export type TagData = z.infer<typeof tagSchema>;
