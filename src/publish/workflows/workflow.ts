import type { Told, Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import type { Target } from '#publish/releases/options.ts';

/** What a project publishes, for a forge that is to do it. */
export interface Publishing {
  /** Of the content, from the root of the repository: of letters, figures and `. _ - /`. */
  readonly folder: string;
  /** What is pushed to it is published. */
  readonly branch: string;
  /** Kinds of the targets of the project. */
  readonly targets: readonly Target['type'][];
  /** Whether builds share what they keep through a bucket. */
  readonly hasSharedCache: boolean;
  /** When something appears or goes: in the words of cron, in UTC, and in those of the language. */
  readonly instants: readonly { readonly cron: string; readonly words: string }[];
  readonly language: string;
}

export interface WorkflowFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** What publishing there takes: the secrets that a runner is given, and packages of Debian. */
interface Needs {
  readonly secrets: readonly string[];
  readonly packages: readonly string[];
}

const NEEDS: Readonly<Record<Target['type'], Needs>> = {
  folder: { secrets: [], packages: [] },
  ssh: { secrets: ['PUBLISH_SSH_KEY', 'PUBLISH_KNOWN_HOSTS'], packages: ['openssh-client', 'rsync'] },
  'git-branch': { secrets: [], packages: [] },
  s3: { secrets: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'], packages: ['rclone'] },
  netlify: { secrets: ['NETLIFY_AUTH_TOKEN'], packages: [] },
  cloudflare: { secrets: ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID'], packages: [] },
};

/** Of all the targets of a project; of a project without any yet, those of ssh. A shared cache is a bucket too. */
export function toNeeds({ targets, hasSharedCache }: Publishing): Needs {
  const types: readonly Target['type'][] = targets.length === 0 ? ['ssh'] : targets;
  const all = [...types, ...(hasSharedCache ? (['s3'] as const) : [])].map((type) => NEEDS[type]);
  const list = (name: keyof Needs): readonly string[] => [...new Set(all.flatMap((needs) => needs[name]))];
  return { secrets: [...list('secrets'), 'INDEXNOW_KEY'], packages: list('packages') };
}

/** The command that installs them, where there are any. @param root what goes before a command of the machine's owner. */
export function toInstall(packages: readonly string[], root = ''): readonly string[] {
  const list = packages.join(' ');
  return list === '' ? [] : [`${root}apt-get update && ${root}apt-get install --yes ${list}`];
}

/** What publishes. */
export function toCommand({ folder }: Publishing): string {
  return `npm run publish --${folder === 'content' ? '' : ` --content ${folder}`} --commit`;
}

/** In the first line of each file: one that lacks it is somebody else’s. */
export const OURS = 'npm run workflows';

/** Once a day, for what was scheduled after the file was written. */
const DAILY = '17 4 * * *';
/** Hours that a file holds; it is written again long before the last. */
const MOST_INSTANTS = 50;

/** Lines of cron with what they are for, the first of which is daily. */
export function toSchedule({ instants, language }: Publishing): readonly { cron: string; words: string }[] {
  return [
    { cron: DAILY, words: tell(WORDS.daily, language) },
    ...instants.slice(0, MOST_INSTANTS).map(({ cron, words }) => ({ cron, words })),
  ];
}

export function toHeader(language: string, more: readonly Told[] = []): string {
  return [WORDS.header, ...more]
    .map((told) => `# ${tell(told, language).replaceAll('\n', '\n# ')}\n`)
    .join('');
}

/** Names of what forges show, and remarks. */
export const WORDS = {
  header: {
    fr: `Écrit par « ${OURS} » ; à récrire quand un article est programmé. Réglages : docs/hosting.md.`,
    en: `Written by “${OURS}”; to be written again when an article is scheduled. Settings: docs/hosting.md.`,
  },
  daily: {
    fr: 'chaque jour : ce qui a été programmé depuis',
    en: 'each day: what has been scheduled since',
  },
  publish: { fr: 'Publier', en: 'Publish' },
  review: { fr: 'Relire', en: 'Review' },
  comment: { fr: 'Commenter', en: 'Comment' },
  hostile: {
    fr: 'Sans secret : le programme est celui de la branche visée ; de la demande, seul le contenu est pris.',
    en: 'Without a secret: the program is that of the base branch; of the request, the content alone is taken.',
  },
  text: {
    fr: 'Lance le programme de la branche principale ; de la relecture, ne prend qu’un texte, dont il se méfie.',
    en: 'Runs the program of the main branch; of the review, takes a text alone, which it does not trust.',
  },
} satisfies Readonly<Record<string, Translated>>;
