/** What goes wrong around a publication, a line each: see `long-faults.ts`. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { tryTakeLock } from '#engine/lock.ts';
import { cut, edit, put, putObject, replaceLink, toSelfKilling } from './breakages.ts';

/** Where everything stands while faults are tried. */
export interface Bench {
  readonly project: string;
  /** Folders that are published to: one on a disk of its own. */
  readonly folder: string;
  readonly disk: string;
  readonly repository: string;
  readonly s3: Readonly<Record<string, unknown>>;
  readonly s3Port: number;
  /** Leaves so many bytes on the disk of its own. */
  readonly leave: (bytes: number) => void;
  readonly remount: (mode: 'ro' | 'rw') => void;
}

export interface Fault {
  readonly name: string;
  /** As astro.config.mjs names it. */
  readonly target: Readonly<Record<string, unknown>>;
  /** Breaks something; gives what mends it. */
  readonly prepare?: () => (() => void) | Promise<() => void>;
  readonly env?: Readonly<Record<string, string>>;
  readonly script?: 'publish' | 'rollback';
  readonly args?: readonly string[];
  /** 1 where absent. */
  readonly code?: number;
  readonly tells: { readonly fr: RegExp; readonly en: RegExp };
}

const SECRET = 's3cr3t-de-la-maison';
const NOTHING = (): void => undefined;

export function listFaults(bench: Bench): readonly Fault[] {
  const { project, folder: path, disk, repository, s3 } = bench;
  const folder = { type: 'folder', path };
  const git = { type: 'git-branch', remote: repository, branch: 'pages' };
  const missing = (program: string): Fault['tells'] => ({
    fr: new RegExp(`Le programme ${program} manque`),
    en: new RegExp(`lacks the program ${program}`),
  });
  const wrong = (target: Fault['target'], fr: RegExp, en: RegExp): Omit<Fault, 'name'> => ({
    target,
    tells: { fr, en },
  });
  return [
    {
      name: 'a full disk',
      ...wrong({ type: 'folder', path: disk }, /plus de place/, /no space left/),
      prepare: () => {
        bench.leave(0);
        return () => bench.leave(Infinity);
      },
    },
    {
      name: 'a disk that fills in the middle',
      ...wrong({ type: 'folder', path: disk }, /plus de place/, /no space left/),
      prepare: () => {
        bench.leave(600_000);
        return () => bench.leave(Infinity);
      },
    },
    {
      name: 'a read-only disk',
      ...wrong({ type: 'folder', path: disk }, /ne peut pas y écrire/, /cannot be written/),
      prepare: () => {
        bench.remount('ro');
        return () => bench.remount('rw');
      },
    },
    {
      name: 'bad YAML',
      ...wrong(
        folder,
        /site\.yaml.*\n(?:.*\n)*.*Rien n’a été construit/,
        /site\.yaml.*\n(?:.*\n)*.*Nothing was built/,
      ),
      prepare: () => edit(join(project, 'content/site.yaml'), (text) => `${text}\n: [`),
    },
    {
      name: 'rclone killed',
      ...wrong(s3, /a été arrêté par autre chose/, /was ended by something else/),
      prepare: () => NOTHING,
      env: { PATH: `${toSelfKilling(project, 'rclone')}:${process.env['PATH']}` },
    },
    {
      name: 'a refused key',
      ...wrong(s3, /accès refusé/, /access refused/),
      env: { AWS_SECRET_ACCESS_KEY: SECRET },
    },
    {
      name: 'no key',
      ...wrong(s3, /aucune clé/, /no key/),
      env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
    },
    {
      name: 'an unknown store',
      ...wrong(
        { ...s3, endpoint: 'http://magasin.invalid' },
        /n’existe pas, ou le réseau/,
        /no server has that name/,
      ),
    },
    {
      name: 'an unknown bucket',
      ...wrong({ ...s3, bucket: 'nulle-part' }, /cette destination n’existe pas/, /no such destination/),
    },
    {
      name: 'an unknown host',
      ...wrong(
        { type: 'ssh', host: 'hote.invalid', path: '/srv/blog' },
        /n’existe pas, ou le réseau/,
        /no server has that name/,
      ),
    },
    {
      name: 'a host where nobody answers',
      ...wrong(
        { type: 'ssh', host: '127.0.0.1', port: 1, path: '/srv/blog' },
        /personne ne répond/,
        /nobody answers/,
      ),
    },
    {
      name: 'a network cut in the middle',
      ...wrong({ ...s3, endpoint: 'http://127.0.0.1:4998' }, /connexion a été coupée/, /connection was cut/),
      prepare: () => cut(bench.s3Port, 4998),
    },
    {
      name: 'a folder of somebody else',
      ...wrong(
        { type: 'folder', path: join(project, 'scripts') },
        /autre chose qu’une publication/,
        /other than a publication/,
      ),
    },
    {
      name: 'the folder of another publication',
      ...wrong(folder, /c’est la place de https:\/\/ailleurs/, /is the place of https:\/\/ailleurs/),
      prepare: () => edit(join(path, 'idees-recues.json'), () => '{"site":"https://ailleurs.example/"}'),
    },
    {
      name: 'a damaged marker',
      ...wrong(folder, /est abîmé/, /is damaged/),
      prepare: () => edit(join(path, 'idees-recues.json'), () => '{"si'),
    },
    {
      name: 'a clock in the past',
      ...wrong(folder, /est en retard sur la dernière parution/, /is behind the last release/),
      prepare: () => put(join(path, 'releases/20991231T000000Z-00000000')),
    },
    {
      name: 'a return to a release that somebody removed',
      ...wrong(folder, /pas de parution 20260101T000000Z-00000000/, /no release 20260101T000000Z-00000000/),
      script: 'rollback',
      args: ['--yes', '--to', '20260101T000000Z-00000000'],
    },
    {
      name: 'two publications at once',
      ...wrong(folder, /quelqu’un d’autre y publie/, /somebody else is publishing/),
      prepare: () => tryTakeLock(join(path, '.lock')) ?? NOTHING,
    },
    {
      name: 'two publications at once to a bucket',
      ...wrong(s3, /quelqu’un d’autre y publie/, /somebody else is publishing/),
      prepare: () =>
        putObject(
          `http://127.0.0.1:${bench.s3Port}/${String(s3['bucket'])}/.idees-recues/lock/0123456789ab-1`,
        ),
    },
    {
      name: 'a folder in the place of the link',
      ...wrong(folder, /autre chose y tient la place/, /something else stands there/),
      prepare: () => replaceLink(join(path, 'current')),
    },
    {
      name: 'a hub that does not answer',
      target: { type: 'folder', path: join(project, 'srv-hub') },
      prepare: () => edit(join(project, 'content/site.yaml'), (text) => `${text}hub: http://127.0.0.1:1/\n`),
      code: 0,
      tells: { fr: /n’a pas été prévenu/, en: /was not told/ },
    },
    {
      name: 'a branch that takes no other history',
      ...wrong({ ...git, history: 'none' }, /refuse que l’on récrive/, /refuses that this branch/),
      prepare: () => {
        execFileSync('git', ['-C', repository, 'config', 'receive.denyNonFastForwards', 'true']);
        return () =>
          void execFileSync('git', ['-C', repository, 'config', '--unset', 'receive.denyNonFastForwards']);
      },
    },
    {
      name: 'a branch that somebody has locked',
      ...wrong(git, /git y travaille déjà/, /git is at work/),
      prepare: () => put(join(repository, 'refs/heads/pages.lock'), ''),
    },
    { name: 'no git', ...wrong(git, /./, /./), tells: missing('git'), env: { PATH: '/nowhere' } },
    { name: 'no rclone', ...wrong(s3, /./, /./), tells: missing('rclone'), env: { PATH: '/nowhere' } },
    {
      name: 'no ssh',
      ...wrong({ type: 'ssh', host: '127.0.0.1', path: '/srv/blog' }, /./, /./),
      tells: missing('ssh'),
      env: { PATH: '/nowhere' },
    },
    {
      name: 'no CLI',
      ...wrong({ type: 'netlify', site: 'blog' }, /./, /./),
      tells: missing('netlify'),
      env: { NETLIFY_AUTH_TOKEN: SECRET, PATH: '/nowhere' },
    },
    {
      name: 'an option of the wrong type',
      ...wrong({ ...folder, keep: 'tout' }, /targets\.site\.keep/, /targets\.site\.keep/),
    },
    {
      name: 'a secret in an option',
      ...wrong(
        { ...s3, secret_access_key: SECRET },
        /secret_access_key.*\n*.*environnement/,
        /secret_access_key.*\n*.*environment/,
      ),
    },
    {
      name: 'a password in an address',
      ...wrong(
        { ...git, remote: `https://moi:${SECRET}@forge.example/a.git` },
        /sans mot de passe/,
        /without a password/,
      ),
    },
    {
      name: 'a connection string of rclone',
      ...wrong({ ...s3, bucket: ':s3,env_auth:blog' }, /nom de bucket attendu/, /name of a bucket/),
    },
    {
      name: 'an unknown target',
      ...wrong(folder, /Destination inconnue : ailleurs/, /Unknown target: ailleurs/),
      args: ['ailleurs'],
    },
  ];
}

/** What must be in no message. */
export const SECRETS = [SECRET, 'S3RVER'];
