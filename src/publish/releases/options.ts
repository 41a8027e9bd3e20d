/** Where a publication goes: what the owner sets in astro.config.mjs. Values reach programs as they are, never a shell. */
import { z } from 'zod';
import { wanted } from '#told.ts';

/** Releases that are kept where nothing else is asked for. */
const KEPT = 5;

const PATH = wanted({
  fr: 'chemin entier attendu, de lettres, de chiffres et de . _ - : /srv/blog',
  en: 'expected a whole path, of letters, figures and . _ -: /srv/blog',
});
const NAME = wanted({
  fr: 'nom attendu, de lettres, de chiffres et de . _ -, qui ne commence pas par un trait',
  en: 'expected a name of letters, figures and . _ - that does not begin with a hyphen',
});

const REMOTE = wanted({
  fr: 'nom d’un dépôt distant (origin), ou son adresse sans mot de passe : git@exemple.fr:moi/blog.git',
  en: 'name of a remote (origin), or its address without a password: git@example.com:me/blog.git',
});

/** A word that no program takes for an option, and no shell for anything else. */
const name = z.string().regex(/^[A-Za-z\d_][\w.-]*$/, NAME);
const path = z
  .string()
  .regex(/^\/(?!$)[\w./-]*$/, PATH)
  .refine((value) => !value.split('/').includes('..'), PATH)
  .transform((value) => value.replace(/\/+$/, ''));
const keep = z.int().min(1).max(100).default(KEPT);

const folder = z.strictObject({
  type: z.literal('folder'),
  path: z.string().regex(/^[^-\0]/, PATH),
  keep,
});

const ssh = z.strictObject({
  type: z.literal('ssh'),
  host: name,
  user: name.optional(),
  port: z.int().min(1).max(65_535).optional(),
  path,
  identity: path.optional(),
  keep,
});

const gitBranch = z.strictObject({
  type: z.literal('git-branch'),
  remote: z
    .string()
    .regex(/^(?:[A-Za-z\d_][\w.-]*|(?:https:\/\/|\/)[^\s@]+|(?:ssh:\/\/)?[\w.-]+@[^\s@-][^\s@]*)$/, REMOTE),
  branch: z.string().regex(/^[A-Za-z\d_][\w./-]*$/, NAME),
  history: z.enum(['kept', 'none']).default('kept'),
  keep,
});

const target = z.discriminatedUnion('type', [folder, ssh, gitBranch]);

/** Bytes that a file of a kind may weigh, by the end of its name. */
const budgets = z.record(z.string().regex(/^\.\w+$/), z.int().positive());

const publishOptions = z.strictObject({
  /** By the name that `npm run publish` is given; the first one where it is given none. */
  targets: z.record(name, target).default({}),
  budgets: budgets.default({ '.html': 1_000_000, '.css': 100_000, '.js': 200_000 }),
});

/** What the owner sets in astro.config.mjs, and never in the content, which others may send. */
export const settingsSchema = z.strictObject({
  /** Where `npm run publish` sends the publication: see docs/hosting.md. */
  publish: publishOptions.prefault({}),
});

export type Settings = z.input<typeof settingsSchema>;
export type PublishSettings = z.output<typeof publishOptions>;
export type Target = z.output<typeof target>;
