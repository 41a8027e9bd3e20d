import { z } from 'zod';
import { day, lang, partialDay, slug, text } from '#fields.ts';

/** One dated fact; `source` is a title from `sources`, or any words that name where it was read. */
export const fact = z.strictObject({
  date: partialDay,
  text,
  source: text.optional(),
  lang: lang.optional(),
});

/** `value` is a plain number; `unit` is what follows it (`%`, `$`, `vues`), `qualifier` what stands before it (« plus de »). */
export const figure = z.strictObject({
  qualifier: text.optional(),
  value: z.number(),
  unit: text.optional(),
  label: text,
  source: text.optional(),
  lang: lang.optional(),
  /** `false`: other texts that give it do not lead here. */
  follow: z.boolean().optional(),
});

/** « Notre avis »: what the publication thinks of it, who signs that and when. */
export const verdict = z.strictObject({ text, by: slug, date: day, lang: lang.optional() });

export type Fact = z.infer<typeof fact>;
export type Figure = z.infer<typeof figure>;
export type Verdict = z.infer<typeof verdict>;

/** What a kind may print around its text, each in its place: dated facts before it, figures and signed opinions after it. */
export interface Sections {
  readonly facts?: readonly Fact[];
  readonly figures?: readonly Figure[];
  /** The oldest first. */
  readonly verdicts?: readonly Verdict[];
}
