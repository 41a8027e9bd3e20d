import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toRealPath } from '#engine/output-staging.ts';
import { createTemporaryFolder } from '#engine/temporary-folder.ts';
import { toEpoch } from '#model/dates.ts';
import type { Hosting } from '#publish/hosts/site-headers.ts';
import type { BuildOptions } from '#build/open-build.ts';

/** What a command may ask of the integration; paths are relative to the project. */
export interface IntegrationOptions {
  /** Folder of the publication: `content`. */
  readonly content?: string;
  /** What is public at this instant is built: `2026-12-01T08:00:00+01:00`; the present one where absent. */
  readonly now?: string;
  /** Shows also drafts and articles to come; always in `astro dev`. */
  readonly drafts?: boolean;
  /** Draws again cards and pictures that are kept from earlier builds. */
  readonly clean?: boolean;
  /** Refuses MDX whatever the project allows, and keeps nothing from one build to the next. */
  readonly untrusted?: boolean;
  readonly noSearch?: boolean;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
  /** Whether a build writes down what it publishes (addresses.txt); where absent, when it is a whole one, of now. */
  readonly record?: boolean;
  /** The files that are made, of those of the publication; only by our own commands. */
  readonly shard?: BuildOptions['shard'];
}

/** Of the environment: hands options from our own commands to Astro's, as JSON. */
export const OPTIONS_VARIABLE = 'IDEES_RECUES';

export function readOptions(environment: Readonly<Record<string, string | undefined>>): IntegrationOptions {
  return JSON.parse(environment[OPTIONS_VARIABLE] ?? '{}');
}

export interface Project {
  readonly root: string;
  readonly outDir: string;
  readonly allowsMdx: boolean;
  readonly hosting?: Hosting | undefined;
}

export function toBuildOptions(options: IntegrationOptions, project: Project): BuildOptions {
  const { root, outDir, allowsMdx, hosting } = project;
  const { content = 'content', now, drafts = false, clean = false, untrusted = false, ...rest } = options;
  return {
    root,
    contentDir: resolve(root, content),
    outDir: toRealPath(outDir),
    mdx: allowsMdx && !untrusted ? 'run' : undefined,
    cacheDir: untrusted ? createCacheDir(root) : join(root, '.cache'),
    toNow: toClock(now),
    drafts,
    clean,
    hosting,
    ...rest,
    record: options.record ?? isForGood(options),
  };
}

/** Whether a file is of what builds keep, which is not watched, unless it is the content. */
export function isKept(
  path: string,
  { cacheDir, contentDir }: Pick<BuildOptions, 'cacheDir' | 'contentDir'>,
): boolean {
  return path.startsWith(cacheDir) && !path.startsWith(contentDir);
}

/** An empty cache for one build, in which compiled code finds the packages that it imports. */
function createCacheDir(root: string): string {
  const folder = createTemporaryFolder();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Milliseconds since 1970, in the time zone of the publication where what is written has none; the present without it. */
export function toClock(now: string | undefined): (timeZone: string) => number {
  return (timeZone) => (now === undefined ? Date.now() : toEpoch(now, timeZone));
}

/** Whether a build is one that readers will see: of now, whole, and of content that the owner has accepted. */
function isForGood({ now, drafts, untrusted, noSearch, noCards, noBooks }: IntegrationOptions): boolean {
  return now === undefined && !drafts && !untrusted && !noSearch && !noCards && !noBooks;
}
