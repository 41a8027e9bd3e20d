/** Where a publication goes: what the owner sets in astro.config.mjs. Values reach programs as they are, never a shell. */
import { z } from 'zod';
import { wanted } from '#told.ts';

/** Releases that are kept where nothing else is asked for. */
const KEPT = 5;

const PATH = wanted({
  fr: 'chemin entier attendu, de lettres, de chiffres et de . _ - : /srv/blog',
  en: 'expected a whole path, of letters, figures and . _ -: /srv/blog',
});
const FOLDER = wanted({
  fr: 'dossier de cette machine attendu, sans ~ ni trait au début : /srv/blog',
  en: 'expected a folder of this machine, without ~ or a hyphen at its beginning: /srv/blog',
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
  .regex(/^\/(?!\/*$)[\w./-]*$/, PATH)
  .refine((value) => !value.split('/').includes('..'), PATH)
  .transform((value) => value.replace(/\/+$/, ''));
const keep = z.int().min(1).max(100).default(KEPT);

const folder = z.strictObject({
  type: z.literal('folder'),
  path: z.string().regex(/^[^-~\p{Cc}][^\p{Cc}]*$/u, FOLDER),
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

/** As `git check-ref-format` would have it. */
const branch = z
  .string()
  .regex(/^[A-Za-z\d_](?:[\w-]|[./](?![./]|$))*$/, NAME)
  .refine((value) => !/\.lock(?:\/|$)/.test(value), NAME);

const gitBranch = z.strictObject({
  type: z.literal('git-branch'),
  remote: z
    .string()
    .regex(
      /^(?:[A-Za-z\d_][\w.-]*|(?:https:\/\/|\/)[^\s@]+|(?:ssh:\/\/)?[\w.-]+@[^\s@-][^\s@]*|ssh:\/\/[^\s@-][^\s@]*)$/,
      REMOTE,
    ),
  branch,
  history: z.enum(['kept', 'none']).default('kept'),
  keep,
});

const BUCKET = wanted({
  fr: 'nom de bucket attendu : de lettres minuscules, de chiffres et de traits, sans barre ni deux-points',
  en: 'expected the name of a bucket: of small letters, figures and hyphens, no slash nor colon',
});
const PREFIX = wanted({
  fr: 'dossier du bucket attendu, de lettres, de chiffres et de . _ -, sans barre au début : blog/public',
  en: 'expected a folder of the bucket, of letters, figures and . _ -, no slash at its beginning: blog/public',
});
const ENDPOINT = wanted({
  fr: 'adresse du service attendue, sans clé ni mot de passe : https://s3.fr-par.scw.cloud',
  en: 'expected the address of the service, without a key or password: https://s3.fr-par.scw.cloud',
});

const ELSEWHERE = wanted({
  fr: 'à ôter : la configuration de rclone le dit déjà de la destination que nomme `remote`',
  en: 'to be taken away: the configuration of rclone tells it already of the remote that `remote` names',
});

/** Keys are in the environment, or in the configuration of rclone. */
const bucketPlace = {
  bucket: z.string().regex(/^(?!.*\.\.)[a-z\d][a-z\d.-]{1,61}[a-z\d]$/, BUCKET),
  prefix: z
    .string()
    .regex(/^\w[\w.-]*(?:\/\w[\w.-]*)*$/, PREFIX)
    .optional(),
  /** A store that the configuration of rclone names; where absent, the one at `endpoint`, or Amazon's. */
  remote: name.optional(),
  endpoint: z
    .string()
    .regex(/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/, ENDPOINT)
    .optional(),
  region: name.optional(),
  /** As rclone names it: `AWS`, `Scaleway`, `Cloudflare`, `Minio`… */
  provider: name.optional(),
} as const;

const bucket = z.strictObject(bucketPlace);

const s3 = z.strictObject({
  type: z.literal('s3'),
  ...bucketPlace,
  /** Who may read what is published, for stores that ask for it with each file. */
  acl: z.enum(['private', 'public-read']).optional(),
  /** Sends text compressed, which every browser reads. */
  gzip: z.boolean().default(false),
  keep,
});

const netlify = z.strictObject({
  type: z.literal('netlify'),
  /** Its name, or its identifier. */
  site: name,
});

const cloudflare = z.strictObject({
  type: z.literal('cloudflare'),
  project: name,
  /** The one that Cloudflare shows at the address of the project. */
  branch: name.default('main'),
});

const TYPE = wanted({
  fr: 'attendu : folder, ssh, git-branch, s3, netlify ou cloudflare',
  en: 'expected folder, ssh, git-branch, s3, netlify or cloudflare',
});

function refuseTwice(place: BucketPlace, { addIssue }: Pick<z.RefinementCtx, 'addIssue'>): void {
  if (place.remote === undefined) return;
  for (const field of ['endpoint', 'region', 'provider'] as const)
    if (place[field] !== undefined)
      addIssue({ code: 'custom', path: [field], message: ELSEWHERE, input: place[field] });
}

const target = z
  .discriminatedUnion('type', [folder, ssh, gitBranch, s3, netlify, cloudflare], {
    error: ({ code }) => (code === 'invalid_union' ? TYPE : undefined),
  })
  .superRefine((one, context) => {
    if (one.type === 's3') refuseTwice(one, context);
  });

const ENDING = wanted({
  fr: 'fin de nom attendue, avec son point : .html',
  en: 'expected the end of a name, with its dot: .html',
});

/** Bytes that a file of a kind may weigh, by the end of its name. */
const budgets = z.record(z.string().regex(/^\.\w+$/, ENDING), z.int().positive());

const publishOptions = z.strictObject({
  /** By the name that `npm run publish` is given; the first one where it is given none. */
  targets: z.record(name, target).default({}),
  budgets: budgets.default({ '.html': 1_000_000, '.css': 100_000, '.js': 200_000 }),
});

/** What the owner sets in astro.config.mjs, and never in the content, which others may send. */
export const settingsSchema = z.strictObject({
  /** Where `npm run publish` sends the publication: see docs/hosting.md. */
  publish: publishOptions.prefault({}),
  /** What hosts are asked for beside what they always are. */
  hosting: z
    .strictObject({
      /** Seconds for which browsers come by https alone: 31536000 is a year. There is no way back before that. */
      hsts: z.int().min(0).max(63_072_000).optional(),
      /** Compresses texts beforehand, for nginx and Caddy. */
      precompressed: z.boolean().default(false),
    })
    .prefault({}),
  /** A bucket of their own, in which builds of several machines share what they keep: see docs/scale.md. */
  cache: bucket.superRefine(refuseTwice).optional(),
});

export type Settings = z.input<typeof settingsSchema>;
export type PublishSettings = z.output<typeof publishOptions>;
export type Target = z.output<typeof target>;
export type BucketPlace = z.output<typeof bucket>;
export type S3Target = z.output<typeof s3>;
export type HostedTarget = z.output<typeof netlify> | z.output<typeof cloudflare>;
