import { z } from 'zod';
import { wanted } from '#told.ts';
import { lang, picture, slug, text } from '#fields.ts';

const part = z.union([slug, z.strictObject({ title: text, lang: lang.optional() })], {
  error: wanted({
    fr: 'nom d’un article attendu, ou `{ title: "…" }` pour une partie à paraître',
    en: 'expected the name of an article, or `{ title: "…" }` for a part to come',
  }),
});

/** `content/series/<slug>.yaml`: parts in their order, written (a slug) or announced (a title). */
export const seriesSchema = z.strictObject({
  title: text,
  summary: text,
  /** Of its own words, when it is not that of the publication. */
  lang: lang.optional(),
  /** Markdown shown at the head of the series and of its book. */
  introduction: text.optional(),
  cover: picture.optional(),
  /** Short address `/s/<code>/`, decided once. */
  code: z
    .string()
    .regex(
      /^[a-z0-9]{2,12}$/,
      wanted({
        fr: 'de 2 à 12 lettres minuscules ou chiffres',
        en: 'expected 2 to 12 lower-case letters or digits',
      }),
    )
    .optional(),
  plan: z.array(part).min(1),
});

export type SeriesData = z.infer<typeof seriesSchema>;
