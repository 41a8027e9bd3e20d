import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Translated } from '#locales/locale.ts';
import { PublishRefusal } from './refusal.ts';

export interface Run {
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads. */
  readonly input?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
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
  child.stdout.on('data', (data: Buffer) => (texts.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (texts.stderr += data.toString()));
  // One that has ended reads no more.
  child.stdin.on('error', () => undefined).end(wanted.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new PublishRefusal(toMissing(wanted.program))));
    child.once('close', (code) => resolve({ ...texts, code: code ?? 1 }));
  });
}

/** The same. @throws {PublishRefusal} with the cause, when it fails; `place` is where it was to publish. */
export async function mustRun(wanted: Run, place: string): Promise<string> {
  const { code, stdout, stderr } = await run(wanted);
  if (code !== 0) throw new PublishRefusal(toRunFailure({ program: wanted.program, code, stderr, place }));
  return stdout;
}

function toMissing(program: string): Translated {
  return {
    fr: `Le programme ${program} manque sur cette machine.\n→ L’installer (Debian, Ubuntu : apt install ${program}), puis relancer.`,
    en: `This machine lacks the program ${program}.\n→ Install it (Debian, Ubuntu: apt install ${program}), then run the command again.`,
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
    /permission denied \(|authentication failed|access ?denied|invalidaccesskey|signaturedoesnotmatch|could not read (?:username|password)/i,
    {
      fr: 'accès refusé : la clé ou le mot de passe ne convient pas.\n→ Vérifier la clé de cette machine (ssh-add -l), ou les secrets que lit le programme.',
      en: 'access refused: the key or the password is not right.\n→ Check the key of this machine (ssh-add -l), or the secrets that the program reads.',
    },
  ],
  [
    /no space left|quota exceeded|entitytoolarge/i,
    {
      fr: 'plus de place sur le disque.\n→ En libérer, ou garder moins de parutions (keep).',
      en: 'no space left on the disk.\n→ Free some, or keep fewer releases (keep).',
    },
  ],
  [
    /read-only file system|permission denied|operation not permitted/i,
    {
      fr: 'on ne peut pas y écrire.\n→ Donner à cet utilisateur le droit d’écrire dans ce dossier.',
      en: 'it cannot be written to.\n→ Allow this user to write in that folder.',
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
    /connection (?:refused|timed out|reset|closed)|broken pipe|no route to host|i\/o timeout|unexpected eof|operation timed out|connection unexpectedly closed/i,
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
];

/** Secrets have nothing to do in a message: addresses are printed without what they carry before `@`. */
export function toRunFailure(failed: {
  readonly program: string;
  readonly code: number;
  readonly stderr: string;
  readonly place: string;
}): Translated {
  const { program, code, stderr, place } = failed;
  const cause = CAUSES.find(([pattern]) => pattern.test(stderr))?.[1];
  if (cause) return { fr: `${place} : ${cause.fr}`, en: `${place}: ${cause.en}` };
  const lines = stderr.trim().split('\n');
  const last = (lines.at(-1) ?? '').replace(/\/\/[^/@\s]*@/g, '//').slice(0, 300);
  return {
    fr: `${place} : ${program} a échoué (code ${code}) : ${last}\n→ Relancer ; rien n’a changé pour les lecteurs.`,
    en: `${place}: ${program} failed (code ${code}): ${last}\n→ Run the command again; nothing has changed for readers.`,
  };
}
