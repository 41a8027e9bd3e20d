import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Translated } from '#locales/locale.ts';
import { CREDENTIALS, PublishRefusal, SECRET } from './refusal.ts';

export interface Run {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads. */
  readonly input?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** It is ended after so many errors: where one file cannot be sent, others can be sent no more. */
  readonly mostErrors?: number;
  /** It is ended, as one that nobody answers, when it tells of no progress for so many milliseconds. */
  readonly patience?: number | undefined;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type RunningProgram = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts a program of this machine without a shell. */
export function start({ program, args, env = {} }: Run): RunningProgram {
  return spawn(program, [...args], { stdio: 'pipe', env: { ...process.env, ...env } });
}

/** Runs a program to its end. @throws {PublishRefusal} when this machine lacks it. */
export function run(wanted: Run): Promise<Ran> {
  const child = start(wanted);
  const texts = { stdout: '', stderr: '' };
  const watch = wanted.patience === undefined ? undefined : endWhenStill(child, wanted.patience);
  // A letter may come in two pieces.
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  let errors = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
    watch?.look(text);
    errors += text.match(/ ERROR : /g)?.length ?? 0;
    if (errors > (wanted.mostErrors ?? Infinity)) child.kill();
  });
  // One that has ended reads no more.
  child.stdin.on('error', () => undefined).end(wanted.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new PublishRefusal(toMissing(wanted.program))));
    child.once('close', (code, signal) => {
      const ended = signal === null ? '' : `\nended by ${signal}`;
      const late = watch?.end() === true ? '\noperation timed out' : '';
      resolve({ ...texts, stderr: texts.stderr + ended + late, code: code ?? 1 });
    });
  });
}

/** What rclone prints all along: bytes sent of all bytes, and files. Speeds change where nothing else does. */
const PROGRESS = /[\d.]+ ?\w*(?= \/ )|xfr#\d+/g;

/** Ends a program whose progress stands still; `end` tells whether it was. */
function endWhenStill(
  child: RunningProgram,
  patience: number,
): { readonly look: (text: string) => void; readonly end: () => boolean } {
  let isLate = false;
  let last = '';
  const timer = setTimeout(() => (isLate = child.kill()), patience).unref();
  return {
    look: (text) => {
      const progress = text.match(PROGRESS)?.join(' ') ?? last;
      if (progress === last) return;
      last = progress;
      timer.refresh();
    },
    end: () => {
      clearTimeout(timer);
      return isLate;
    },
  };
}

/** The same. @throws {PublishRefusal} with the cause, when it fails; `place` is where it was to publish. */
export async function mustRun(wanted: Run, place: string): Promise<string> {
  const { code, stdout, stderr } = await run(wanted);
  if (code !== 0) throw new PublishRefusal(toRunFailure({ program: wanted.program, code, stderr, place }));
  return stdout;
}

/** How a program is installed, where its package has another name or source. */
const INSTALL: Readonly<Record<string, string>> = {
  ssh: 'apt install openssh-client',
  netlify: 'npm install --save-dev netlify-cli',
  wrangler: 'npm install --save-dev wrangler',
};

export function toMissing(program: string): Translated {
  const install = INSTALL[program] ?? `apt install ${program}`;
  return {
    fr: `Le programme ${program} manque sur cette machine.\n→ L’installer (${install}), puis relancer.`,
    en: `This machine lacks the program ${program}.\n→ Install it (${install}), then run the command again.`,
  };
}

/** By what programs print: the cause, and what to do. */
const CAUSES: readonly (readonly [pattern: RegExp, cause: Translated])[] = [
  [
    /host key verification failed/i,
    {
      fr: 'cette machine ne connaît pas la clé du serveur.\n→ S’y connecter une fois avec ssh, vérifier la clé affichée et l’accepter.',
      en: 'this machine does not know the key of the server.\n→ Connect once with ssh, verify the key that it shows and accept it.',
    },
  ],
  [
    /nocredentialproviders/i,
    {
      fr: 'aucune clé : le programme n’en trouve pas.\n→ Donner AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY dans l’environnement, ou nommer une destination de rclone (rclone config).',
      en: 'no key: the program finds none.\n→ Give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, or name a remote of rclone (rclone config).',
    },
  ],
  [
    /permission denied \(|authentication (?:failed|error)|unauthorized|\b401\b|status code: 403|access ?denied|invalidaccesskey|signaturedoesnotmatch|could not read (?:username|password)/i,
    {
      fr: 'accès refusé : la clé ou le mot de passe ne convient pas.\n→ Vérifier la clé de cette machine (ssh-add -l), ou les secrets que lit le programme.',
      en: 'access refused: the key or the password is not right.\n→ Check the key of this machine (ssh-add -l), or the secrets that the program reads.',
    },
  ],
  [
    /no space left|quota ?exceeded|entitytoolarge|disk is full/i,
    {
      fr: 'plus de place sur le disque.\n→ En libérer, ou garder moins de parutions (keep).',
      en: 'no space left on the disk.\n→ Free some, or keep fewer releases (keep).',
    },
  ],
  [
    /read-only file system|permission denied|operation not permitted|unable to open database/i,
    {
      fr: 'on ne peut pas y écrire.\n→ Donner à cet utilisateur le droit d’écrire dans ce dossier.',
      en: 'it cannot be written to.\n→ Allow this user to write in that folder.',
    },
  ],
  [
    /^enoent:/i,
    {
      fr: 'il n’est plus là : quelque chose l’a retiré pendant la publication.\n→ Relancer ; rien n’a changé pour les lecteurs.',
      en: 'it is no longer there: something removed it during the publication.\n→ Run the command again; nothing has changed for readers.',
    },
  ],
  [
    /could not resolve|name or service not known|no such host|temporary failure in name/i,
    {
      fr: 'ce nom de serveur n’existe pas, ou le réseau manque.\n→ Vérifier le nom dans astro.config.mjs, et la connexion.',
      en: 'no server has that name, or there is no network.\n→ Check the name in astro.config.mjs, and the connection.',
    },
  ],
  [
    /connection (?:refused|timed out|reset|closed)|broken pipe|no route to host|i\/o timeout|\beof\b|operation timed out|connection unexpectedly closed/i,
    {
      fr: 'la connexion a été coupée, ou personne ne répond.\n→ Vérifier le réseau et le port, puis relancer : ce qui est arrivé n’est pas renvoyé.',
      en: 'the connection was cut, or nobody answers.\n→ Check the network and the port, then run the command again: what has arrived is not sent again.',
    },
  ],
  [
    /no such bucket|nosuchbucket|directory not found|didn't find section/i,
    {
      fr: 'cette destination n’existe pas.\n→ La créer, ou vérifier son nom dans astro.config.mjs.',
      en: 'there is no such destination.\n→ Create it, or check its name in astro.config.mjs.',
    },
  ],
  [
    /not a directory|is a directory|on a directory|file already exists|directory not empty/i,
    {
      fr: 'autre chose y tient la place d’un fichier, d’un dossier ou d’un lien à nous.\n→ L’ôter, ou nommer un autre dossier dans astro.config.mjs.',
      en: 'something else stands there in the place of a file, folder or link of ours.\n→ Take it away, or name another folder in astro.config.mjs.',
    },
  ],
  [
    /denying non-fast-forward|protected branch|hook declined/i,
    {
      fr: "ce dépôt refuse que l’on récrive cette branche, ou que l’on y écrive.\n→ Garder son histoire (history: 'kept'), ou ôter la protection de cette branche chez son hébergeur.",
      en: "that repository refuses that this branch be rewritten, or written to.\n→ Keep its history (history: 'kept'), or take the protection off this branch at its host.",
    },
  ],
  [
    /index\.lock|\.lock'?: file exists/i,
    {
      fr: 'git y travaille déjà, ou s’y est arrêté en chemin.\n→ Attendre qu’il ait fini ; si rien ne tourne, retirer le fichier .lock que git nomme.',
      en: 'git is at work there already, or stopped midway.\n→ Wait until it has finished; if nothing runs, remove the file .lock that git names.',
    },
  ],
  [
    /ended by SIG/,
    {
      fr: 'le programme qui envoyait a été arrêté par autre chose.\n→ Relancer : ce qui est arrivé n’est pas renvoyé.',
      en: 'the program that was sending was ended by something else.\n→ Run the command again: what has arrived is not sent again.',
    },
  ],
];

export function toRunFailure(failed: {
  readonly program: string;
  readonly code: number;
  readonly stderr: string;
  readonly place: string;
}): Translated {
  const { program, code, stderr, place } = failed;
  const cause = CAUSES.find(([pattern]) => pattern.test(stderr))?.[1];
  if (cause) return { fr: `${place} : ${cause.fr}`, en: `${place}: ${cause.en}` };
  const last = hideSecrets(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
  return {
    fr: `${place} : ${program} a échoué (code ${code}) : ${last}\n→ Relancer ; rien n’a changé pour les lecteurs.`,
    en: `${place}: ${program} failed (code ${code}): ${last}\n→ Run the command again; nothing has changed for readers.`,
  };
}

/** Does `work`; what the disk refuses is told as what programs print. @throws {PublishRefusal} with the cause. */
export async function tellingFailures<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const paths = ['dest' in error && error.dest, 'path' in error && error.path];
    const at = paths.find((one) => typeof one === 'string') || place;
    throw new PublishRefusal(toRunFailure({ program: 'Node', code: 1, stderr: error.message, place: at }));
  }
}

/** Addresses without what they carry before `@`, and nothing that the environment holds as a key. */
function hideSecrets(text: string): string {
  // The longest first: one may be a part of another.
  const keys = Object.entries(process.env)
    .flatMap(([name, value = '']) => (SECRET.test(name) && value.length >= 6 ? value : []))
    .sort((a, b) => b.length - a.length);
  return keys.reduce((hidden, key) => hidden.replaceAll(key, '…'), text.replaceAll(CREDENTIALS, ''));
}
