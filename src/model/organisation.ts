import { z } from 'zod';
import { lang, reference, text, webAddress } from '#fields.ts';

/** `content/organisations/<slug>.yaml`: a company, a brand or a body. */
export const organisationSchema = z.strictObject({
  name: text,
  sortName: text.optional(),
  sector: text.optional(),
  description: text,
  /** Of its words, when it is not that of the publication. */
  lang: lang.optional(),
  url: webAddress.optional(),
  sameAs: z.array(webAddress).default([]),
  sources: z.array(reference).default([]),
});

export type OrganisationData = z.infer<typeof organisationSchema>;
