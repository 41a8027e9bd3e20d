import { z } from 'zod';
import { KINDS } from '#kinds/kinds.ts';
import { getLocale, hasLocale, LANGUAGES } from '#locales/get-locale.ts';
import { wanted } from '#told.ts';
import { listFixedWords } from '#locales/own-words.ts';
import { day, linkAddress, text, webAddress } from '#fields.ts';

const color = z
  .string()
  .regex(
    /^(?:#[0-9a-fA-F]{6}|oklch\([\d.%\s/]+\))$/,
    wanted({ fr: 'couleur attendue : #rrggbb ou oklch(…)', en: 'expected a colour: #rrggbb or oklch(…)' }),
  );

const email = z.email(wanted({ fr: 'adresse électronique attendue', en: 'expected an email address' }));
const CONTACT_WANTED = wanted({
  fr: 'adresse électronique, ou adresse https d’une page, attendue',
  en: 'expected an email address, or the https address of a page',
});

/** An address that headers of any host can carry as it is. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.~/:?=&+-]+$/;
const PLAIN_WANTED = wanted({
  fr: 'adresse http(s) sans accent ni signe rare attendue',
  en: 'expected an http(s) address without accents or rare signs',
});

/** As a browser reads it: a name and a port, and nothing that would be printed with it everywhere. */
const SITE_ADDRESS = /^https?:\/\/(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d+)?\/$/;

/** Pages that menus may name beside the kinds of articles: each is there once it has something to show. */
export const SECTIONS = [
  'series',
  'ideas',
  'archive',
  'search',
  'feeds',
  'tags',
  'people',
  'organisations',
  'questions',
  'corrections',
  'verdicts',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Pairs of a text face and of one for the interface: `styles/fonts-….css`. */
export const FONTS = ['source', 'literata', 'system'] as const;

/** What the home page shows, in its order. */
const HOME_PARTS = [
  'entry',
  'introduction',
  'series',
  'interview',
  'cases',
  'ideas',
  'latest',
  'subscribe',
  'archive',
] as const;

const PLACES = [...KINDS, ...SECTIONS].join(', ');
const TO_PLACE = wanted({
  fr: `attendu : ${PLACES} ou { title, url }`,
  en: `expected ${PLACES} or { title, url }`,
});

/** The words that are the same wherever they stand: of pages, and of the search. */
const WORDS = [
  ...listFixedWords(getLocale('fr').words),
  ...listFixedWords(getLocale('fr').search, 'search.'),
].map(([name]) => name);

/** Rules of the check that are a matter of taste, or of what was imported: what others find would be lost, or broken for readers. */
export const ADJUSTABLE = [
  'alt',
  'animation',
  'card',
  'characters',
  'comment',
  'credit',
  'date',
  'drawing',
  'embed',
  'empty-link',
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
  'spelling',
  'summary',
  'table',
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
  url: webAddress.refine(
    (value) => SITE_ADDRESS.test(new URL(value).href),
    wanted({
      fr: 'adresse sans chemin attendue, telle que https://exemple.fr',
      en: 'expected an address without a path, such as https://example.org',
    }),
  ),
  language: z
    .string()
    .regex(
      /^[a-z]{2}(?:-[A-Z]{2})?$/,
      wanted({
        fr: 'code de langue attendu, tel que fr ou fr-FR',
        en: 'expected a language code, such as en or en-GB',
      }),
    )
    .refine(
      hasLocale,
      wanted({
        fr: `langue qui n’est pas traduite ; celles qui le sont : ${LANGUAGES.join(', ')}`,
        en: `there is no interface in this language; there is one in ${LANGUAGES.join(', ')}`,
      }),
    )
    .default('fr'),
  /** The language that addresses are made of; default: that of those already published, or else the publication’s. */
  addresses: z.enum(LANGUAGES).optional(),
  timeZone: z
    .string()
    .refine(
      isTimeZone,
      wanted({
        fr: 'fuseau inconnu ; exemple : Europe/Paris',
        en: 'unknown time zone; an example: Europe/London',
      }),
    )
    .default('Europe/Paris'),
  /** The hour at which articles dated by the day alone are published, on the clocks of `timeZone`. */
  publicationTime: z
    .string()
    .regex(
      /^(?:[01]\d|2[0-3]):[0-5]\d$/,
      wanted({
        fr: 'heure attendue sous la forme "12:00", entre guillemets',
        en: 'expected a time in the form "12:00", in quotation marks',
      }),
    )
    .default('00:00'),
  publisher: z.strictObject({
    name: text,
    email,
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
    /** What it shows, in this order; default: all that there is. */
    order: z
      .array(z.enum(HOME_PARTS))
      .refine(
        (parts) => new Set(parts).size === parts.length,
        wanted({ fr: 'chaque partie une seule fois', en: 'expected each part only once' }),
      )
      .default([...HOME_PARTS]),
  }),
  /** Kinds, sections and addresses in the order of the menu; those that have nothing to show are left out. */
  menu: z
    .array(
      z.union([z.enum([...KINDS, ...SECTIONS]), z.strictObject({ title: text, url: linkAddress })], TO_PLACE),
    )
    .default([...KINDS, 'series', 'ideas', 'archive', 'search']),
  /** What kinds of articles are called here; those that are not shown have no list, no feed and no mark of their own. */
  kinds: z
    .partialRecord(
      z.enum(KINDS),
      z.strictObject({
        name: text.optional(),
        plural: text.optional(),
        description: text.optional(),
        shown: z.boolean().default(true),
      }),
    )
    .default({}),
  /** Other words for those of `locales/fr/words.ts`, by their names, and of `search.ts`, by `search.` and theirs. */
  words: z.partialRecord(z.enum(WORDS), text).default({}),
  social: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
  /** What texts are set in; files of content/fonts/ take its place. */
  fonts: z.enum(FONTS).default('source'),
  accent: z.strictObject({ light: color, dark: color }).default({ light: '#b83216', dark: '#ff8a66' }),
  /** WebSub hub (W3C Recommendation) named in the feeds. */
  hub: webAddress.optional(),
  /** Whether each article is also there in Markdown, at `/articles/….md`. */
  markdown: z.boolean().default(false),
  /** Whether browsers keep the articles that their reader has opened, for when there is no network. */
  offline: z.boolean().default(false),
  /** Whether programs may mine the texts and their data; without it, nothing is told of that. */
  mining: z.enum(['allowed', 'reserved']).optional(),
  /** Address of the conditions under which they may. */
  miningPolicy: webAddress.regex(PLAIN_ADDRESS, PLAIN_WANTED).optional(),
  /** What /.well-known/security.txt tells who finds a flaw (RFC 9116). */
  security: z
    .strictObject({
      /** An email address, or that of a page. */
      contact: z.union([email, webAddress], CONTACT_WANTED),
      /** Until when it holds: a year at most. */
      expires: day,
      policy: webAddress.optional(),
    })
    .optional(),
  /** Whether feeds tell directories of podcasts what they ask; `category` is one of Apple’s. */
  podcast: z.strictObject({ category: text, explicit: z.boolean().default(false) }).optional(),
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

/** Whether clocks of that name are known: `Europe/Paris`. */
export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
