import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import { MARKER } from '#engine/output-marker.ts';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import { writeWhole } from '#engine/write-whole.ts';
import type { HostedTarget } from './options.ts';
import { PublishRefusal } from './refusal.ts';
import { parseRelease, type Release } from './release.ts';
import { mustRun } from './run-program.ts';
import type { ReleaseStore, SendRequest, StoreState } from './store.ts';

/** How the program of a host is told to show a whole folder to readers, from one moment to the next. */
interface Host {
  readonly program: string;
  /** The variable with the key to it, which the program reads by itself. */
  readonly token: string;
  readonly toArguments: (folder: string) => readonly string[];
  /** What it reads elsewhere than we write it for others: paths, from and to. */
  readonly moved?: readonly [string, string];
}

/**
 * Netlify and Cloudflare Pages, through their own programs. They keep what was published, and go back by themselves; what
 * was sent last is written down here, to announce no more than what changes.
 */
export class HostedStore implements ReleaseStore {
  readonly place: string;
  readonly marker = '';
  readonly #host: Host;
  /** What was sent last from here. */
  readonly #record: string | undefined;
  #sent: Release | undefined;

  constructor(target: HostedTarget, cacheDir?: string) {
    this.#host = toHost(target);
    this.place = `${target.type} ${target.type === 'netlify' ? target.site : target.project}`;
    this.#record = cacheDir && join(cacheDir, 'published', `${toDigest(JSON.stringify(target))}.json`);
  }

  async lock(): Promise<() => Promise<void>> {
    if (!process.env[this.#host.token])
      throw new PublishRefusal(toTokenMissing(this.place, this.#host.token));
    return async () => undefined;
  }

  async look(): Promise<StoreState> {
    const current = (await this.read())?.id;
    // Somebody may have published from elsewhere, or gone back.
    return { site: undefined, isEmpty: true, ids: [], current, isUnsure: true };
  }

  async read(): Promise<Release | undefined> {
    return this.#record !== undefined && existsSync(this.#record)
      ? parseRelease(readFileSync(this.#record, 'utf8'))
      : undefined;
  }

  async send({ folder, release }: SendRequest): Promise<void> {
    const { program, toArguments, moved } = this.#host;
    const copy = createTemporaryFolder();
    const left = [MARKER, '.git', '.htaccess'].map((name) => join(folder, name));
    cpSync(folder, copy, { recursive: true, filter: (from) => !left.includes(from) });
    if (moved) cpSync(join(copy, moved[0]), join(copy, moved[1]));
    await mustRun({ program, args: toArguments(copy) }, this.place);
    this.#sent = release;
  }

  /** Readers see it already. */
  async activate(): Promise<void> {
    if (this.#record !== undefined) writeWhole(this.#record, JSON.stringify(this.#sent));
  }

  async remove(): Promise<void> {}
}

function toHost(target: HostedTarget): Host {
  switch (target.type) {
    case 'netlify':
      return {
        program: 'netlify',
        token: 'NETLIFY_AUTH_TOKEN',
        toArguments: (folder) => ['deploy', '--prod', '--no-build', '--dir', folder, '--site', target.site],
        moved: ['_hosting/netlify_redirects', '_redirects'],
      };
    case 'cloudflare':
      return {
        program: 'wrangler',
        token: 'CLOUDFLARE_API_TOKEN',
        toArguments: (folder) => [
          ...['pages', 'deploy', folder, '--project-name', target.project],
          ...['--branch', target.branch, '--commit-dirty=true'],
        ],
      };
    default:
      return target satisfies never;
  }
}

function toTokenMissing(place: string, token: string): PublishRefusal['told'] {
  return {
    fr: `${place} : pas de clé.\n→ La créer chez l’hébergeur, et la donner dans la variable ${token} (jamais dans un fichier du projet).`,
    en: `${place}: no key.\n→ Create it at the host, and give it in the variable ${token} (never in a file of the project).`,
  };
}
