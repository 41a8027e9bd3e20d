import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import { CURRENT, LOCK, OWNER, parseFile, PART, RELEASES, type Owner } from './layout.ts';
import { PublishRefusal, toBusy } from './refusal.ts';
import { mustRun, start, toMissing, toRunFailure } from './run-program.ts';
import { parseRelease, RELEASE_ID, type Release } from './release.ts';
import { toSshOptions } from './ssh-key.ts';
import type { ReleaseStore, SendRequest, StoreState } from './store.ts';

export interface SshPlace {
  readonly host: string;
  readonly user?: string | undefined;
  readonly port?: number | undefined;
  /** Absolute; of letters, figures, and `. _ - /`: it needs no quoting in any shell. */
  readonly path: string;
  /** File of a private key; those of ssh where absent. */
  readonly identity?: string | undefined;
}

/** How a lock that somebody holds ends its script. */
const BUSY_CODE = 75;
/** Seconds. */
const PATIENCE = 20;

/** The same releases in a folder of another machine, over ssh and rsync: what has not changed is linked there. */
export class SshStore implements ReleaseStore {
  readonly place: string;
  readonly marker = OWNER;
  readonly #login: string;
  readonly #path: string;
  readonly #options: readonly string[];

  constructor({ host, user, port, path, identity }: SshPlace) {
    this.#login = user === undefined ? host : `${user}@${host}`;
    this.#path = path;
    this.place = `${this.#login}:${path}`;
    this.#options = [
      ...['-o', 'BatchMode=yes', '-o', `ConnectTimeout=${PATIENCE}`],
      ...['-o', `ServerAliveInterval=${PATIENCE}`, '-o', 'ServerAliveCountMax=3'],
      ...(port === undefined ? [] : ['-p', String(port)]),
      ...(identity === undefined ? [] : ['-i', identity]),
      ...toSshOptions(),
    ];
  }

  /** The lock ends with the connection that holds it, however that ends. In a folder that is not ours, it would be a file. */
  async lock(): Promise<() => Promise<void>> {
    const script = `mkdir -p ${this.#path} && cd ${this.#path} || exit 1
if [ -f ${OWNER} ] || [ -z "$(ls -A | grep -vx ${LOCK})" ]; then
  if command -v flock >/dev/null; then exec 9>${LOCK}; flock -n 9 || exit ${BUSY_CODE}; fi
fi
echo held; cat >/dev/null`;
    const args = [...this.#options, this.#login, `exec sh -c '${script}'`];
    const child = start({ program: 'ssh', args });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdin.on('error', () => undefined);
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', () => reject(new PublishRefusal(toMissing('ssh'))));
      child.once('close', (code) => resolve(code ?? 1));
    });
    const held = new Promise<'held'>((resolve) => child.stdout.once('data', () => resolve('held')));
    const code = await Promise.race([held, ended]);
    if (code !== 'held')
      throw new PublishRefusal(
        code === BUSY_CODE
          ? toBusy(this.place)
          : toRunFailure({ program: 'ssh', code, stderr, place: this.place }),
      );
    return async () => {
      child.stdin.end();
      await ended;
    };
  }

  async look(): Promise<StoreState> {
    const lines = (
      await this.#tell(`cd ${this.#path} 2>/dev/null || exit 0
ls -A | sed 's/^/name /'
[ -f ${OWNER} ] && sed 's/^/owner /' ${OWNER}
[ -d ${CURRENT}/ ] && readlink ${CURRENT} | sed 's/^/current /'
ls -A ${RELEASES} 2>/dev/null | sed 's/^/release /'
exit 0`)
    ).split('\n');
    const find = (word: string): readonly string[] =>
      lines.flatMap((line) => (line.startsWith(`${word} `) ? line.slice(word.length + 1) : []));
    const current = find('current')[0]?.split('/').at(-1);
    const site = parseFile<Owner>(find('owner').join('\n'))?.site;
    return {
      site,
      isBroken: site === undefined && find('name').includes(OWNER),
      isEmpty: find('name').every((name) => name === LOCK),
      ids: find('release')
        .filter((name) => RELEASE_ID.test(name))
        .sort(),
      current: current !== undefined && RELEASE_ID.test(current) ? current : undefined,
    };
  }

  async read(id: string): Promise<Release | undefined> {
    return parseRelease(await this.#tell(`cat ${this.#path}/${RELEASES}/${id}.json 2>/dev/null || exit 0`));
  }

  async findLost({ id, files }: Release): Promise<string | undefined> {
    const paths = Object.keys(files).map((path) => `.${path}`);
    const lost = await this.#tell(`cd ${this.#path}/${RELEASES}/${id} 2>/dev/null || { echo ./; exit 0; }
while IFS= read -r path; do [ -f "$path" ] || { echo "$path"; break; }; done <<'END'
${paths.join('\n')}
END`);
    return lost === '' ? undefined : lost.trim().slice(1);
  }

  async send({ folder, site, release, last }: SendRequest): Promise<void> {
    const part = `${RELEASES}/${PART}${release.id}`;
    await this.#tell(`cd ${this.#path} || exit 1
mkdir -p ${RELEASES}
cat > ${OWNER}.new <<'END' && mv ${OWNER}.new ${OWNER} || exit 1
${JSON.stringify({ site } satisfies Owner)}
END
for old in ${RELEASES}/${PART}*; do if [ -d "$old" ]; then mv "$old" ${part}; break; fi; done
for old in ${RELEASES}/${PART}*; do [ "$old" = ${part} ] || rm -rf "$old"; done
mkdir -p ${part}`);
    await this.#sendFiles(folder, part, last);
    await this.#carry(Object.keys(release.superseded), part, last);
    await this.#sendManifest(release);
    await this.#tell(`cd ${this.#path}/${RELEASES} && mv ${PART}${release.id} ${release.id}`);
  }

  async activate(id: string): Promise<void> {
    const link = `.${CURRENT}-${process.pid}`;
    await this.#tell(`cd ${this.#path} || exit 1
rm -f ${link} && ln -s ${RELEASES}/${id} ${link} || exit 1
mv -T ${link} ${CURRENT} 2>/dev/null || mv -h ${link} ${CURRENT}`);
  }

  async remove(ids: readonly string[]): Promise<void> {
    const names = ids.flatMap((id) => [id, `${id}.json`]).join(' ');
    if (names !== '') await this.#tell(`cd ${this.#path}/${RELEASES} && rm -rf ${names}`);
  }

  /** By content, whatever the times: a build on another machine makes every file anew. */
  async #sendFiles(folder: string, part: string, last: Release | undefined): Promise<void> {
    const args = [
      ...['--recursive', '--links', '--perms', '--chmod=D755,F644', '--checksum', '--delete', '--compress'],
      ...['--exclude=/.idees-recues.json', '--exclude=/.git'],
      ...(last === undefined ? [] : [`--link-dest=${this.#path}/${RELEASES}/${last.id}`]),
      `${folder}/`,
    ];
    await this.#rsync(args, `${this.#path}/${part}/`);
  }

  async #sendManifest(release: Release): Promise<void> {
    const file = join(createTemporaryFolder(), `${release.id}.json`);
    writeFileSync(file, `${JSON.stringify(release)}\n`);
    await this.#rsync(['--chmod=F644', file], `${this.#path}/${RELEASES}/`);
  }

  async #carry(paths: readonly string[], part: string, last: Release | undefined): Promise<void> {
    if (last === undefined || paths.length === 0) return;
    await this.#tell(`cd ${this.#path} || exit 1
while IFS= read -r path; do
  if [ -f "${RELEASES}/${last.id}$path" ] && [ ! -f "${part}$path" ]; then
    mkdir -p "$(dirname "${part}$path")" && cp -p "${RELEASES}/${last.id}$path" "${part}$path" || exit 1
  fi
done <<'END'
${paths.join('\n')}
END`);
  }

  #rsync(args: readonly string[], to: string): Promise<string> {
    const shell = ['ssh', ...this.#options].join(' ');
    return mustRun({ program: 'rsync', args: ['--rsh', shell, ...args, `${this.#login}:${to}`] }, this.place);
  }

  /** What a script prints there. */
  #tell(script: string): Promise<string> {
    const args = [...this.#options, this.#login, 'exec sh -s'];
    return mustRun({ program: 'ssh', args, input: `${script}\n` }, this.place);
  }
}
