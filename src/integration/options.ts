import { resolve } from 'node:path';
import { toRealPath } from '#engine/output-staging.ts';
import { toEpoch } from '#model/dates.ts';
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
  readonly noSearch?: boolean;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
  /** Whether a build writes down what it publishes (addresses.txt); where absent, when it is a whole one, of now. */
  readonly record?: boolean;
}

/** Of the environment: hands options from our own commands to Astro's, as JSON. */
export const OPTIONS_VARIABLE = 'IDEES_RECUES';

export function readOptions(environment: Readonly<Record<string, string | undefined>>): IntegrationOptions {
  return JSON.parse(environment[OPTIONS_VARIABLE] ?? '{}');
}

interface Folders {
  readonly root: string;
  readonly outDir: string;
}

export function toBuildOptions(options: IntegrationOptions, { root, outDir }: Folders): BuildOptions {
  const { content = 'content', now, drafts = false, clean = false, ...rest } = options;
  return {
    root,
    contentDir: resolve(root, content),
    outDir: toRealPath(outDir),
    toNow: toClock(now),
    drafts,
    clean,
    ...rest,
    record: options.record ?? isForGood(options),
  };
}

/** Milliseconds since 1970, in the time zone of the publication where what is written has none; the present without it. */
export function toClock(now: string | undefined): (timeZone: string) => number {
  return (timeZone) => (now === undefined ? Date.now() : toEpoch(now, timeZone));
}

/** Whether a build is one that readers will see: of now, and whole. */
function isForGood({ now, drafts, noSearch, noCards, noBooks }: IntegrationOptions): boolean {
  return now === undefined && !drafts && !noSearch && !noCards && !noBooks;
}
