import { z } from 'zod';
import { text, webAddress } from './fields.ts';

const color = z
  .string()
  .regex(/^(?:#[0-9a-fA-F]{6}|oklch\([\d.%\s/]+\))$/, 'couleur attendue : #rrggbb ou oklch(…)');

/** Rules of the check that are a matter of taste, or of what was imported: what others find would be lost, or broken for readers. */
export const ADJUSTABLE = [
  'alt',
  'animation',
  'characters',
  'credit',
  'date',
  'drawing',
  'emoji-code',
  'entry',
  'excerpt',
  'half-converted',
  'heading',
  'heading-depth',
  'indented-text',
  'interview',
  'length',
  'leftover',
  'link',
  'list-indent',
  'missing-image',
  'missing-reference',
  'note',
  'pasted-mark',
  'picture',
  'place',
  'raw-html',
  'repeated-name',
  'series-order',
  'series-title',
  'shortcode',
  'shown-mark',
  'source',
  'tag-use',
  'title',
  'unclosed-block',
] as const;

/** `content/site.yaml`: all that the owner of a publication decides; nothing of it is in the code. */
export const siteSchema = z.strictObject({
  title: text,
  tagline: text,
  description: text,
  /** Address of the site's root, without a path: `https://exemple.fr`. */
  url: webAddress.refine((value) => new URL(value).pathname === '/', 'adresse sans chemin attendue'),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'code de langue attendu, tel que fr ou fr-FR')
    .default('fr'),
  timeZone: z.string().refine(isTimeZone, 'fuseau inconnu ; exemple : Europe/Paris').default('Europe/Paris'),
  publisher: z.strictObject({
    name: text,
    email: z.email('adresse électronique attendue'),
    /** Director of publication (LCEN): a natural person. */
    director: text.optional(),
    address: text.optional(),
    /** Name, address and telephone of the company that serves the files (LCEN). */
    host: z.strictObject({ name: text, address: text, phone: text.optional() }).optional(),
  }),
  defaultAuthors: z.array(text).min(1),
  /** How many articles a feed carries; series feeds are complete. */
  feedLength: z.int().min(1).max(500).default(20),
  /** How many articles a page of a list carries. */
  pageLength: z.int().min(1).max(500).default(20),
  home: z.strictObject({
    /** Series shown as « en cours » ; default: the one with the newest part. */
    series: text.optional(),
    /** Article whose entry opens the page; default: the newest that has one. */
    entry: text.optional(),
    introduction: text,
  }),
  social: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
  accent: z.strictObject({ light: color, dark: color }).default({ light: '#b83216', dark: '#ff8a66' }),
  /** WebSub hub (W3C Recommendation) named in the feeds. */
  hub: webAddress.optional(),
  /** How much a rule of the check weighs here, and why. */
  check: z
    .partialRecord(
      z.enum(ADJUSTABLE),
      z.strictObject({ severity: z.enum(['error', 'warning', 'off']), reason: text }),
    )
    .default({}),
  /** Words that search takes for one another. */
  synonyms: z.array(z.array(text).min(2)).default([]),
});

export type Site = z.infer<typeof siteSchema>;

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
