/** A release: what was in the built folder when it was published, by the digest of each file. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MARKER, NOTHING, readMarker, toSuperseded, type Superseded } from '#engine/output-marker.ts';
import { parseFile } from './layout.ts';

export interface Release {
  /** Its time in UTC and its content, in the order of time: `20261130T142233Z-1f2e3d4c`. */
  readonly id: string;
  /** SHA-256 of each file, base64url, by its path from the root of the site: `/index.html`. */
  readonly files: Readonly<Record<string, string>>;
  /** What open pages of earlier releases may still ask for. */
  readonly superseded: Readonly<Record<string, Superseded>>;
  /** What the feed of the whole publication holds: titles by identity. */
  readonly items: Readonly<Record<string, string>>;
  /** Why it was published in spite of what was found. */
  readonly forced?: string;
}

/** A day that was, and files that are, in one name. */
export const RELEASE_ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[\da-f]{8}$/;
const releaseSchema = z.object({
  id: z.string().regex(RELEASE_ID),
  files: z.record(z.string(), z.string()),
  superseded: z.record(z.string(), z.object({ since: z.number(), builds: z.number() })),
  items: z.record(z.string(), z.string()),
  forced: z.string().exactOptional(),
});

/** A release as its store wrote it down; undefined for a text that somebody removed or broke. */
export function parseRelease(text: string): Release | undefined {
  return releaseSchema.safeParse(parseFile(text)).data;
}

/** What is in the folder and goes nowhere: what builds know of it, and a repository. */
const STAYS: ReadonlySet<string> = new Set([MARKER, '.git']);
const FEED = '/feed.json';

export interface ReleaseRequest {
  /** The built folder. */
  readonly folder: string;
  /** What readers see now; undefined for the first release. */
  readonly last: Release | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly forced?: string | undefined;
}

/** The release that the built folder makes after `last`. Cost: each file is read once. */
export function planRelease({ folder, last, now, forced }: ReleaseRequest): Release {
  const { superseded: left } = readMarker(folder) ?? NOTHING;
  const paths = listFiles(folder).filter((path) => !(path in left));
  const files = Object.fromEntries(paths.map((path) => [path, toSum(readFileSync(join(folder, path)))]));
  const before = { ...NOTHING, files: Object.keys(last?.files ?? {}), superseded: last?.superseded ?? {} };
  return {
    id: `${toStamp(now)}-${toContentDigest(files)}`,
    files,
    superseded: toSuperseded(before, paths, now),
    items: listItems(folder, files),
    ...(forced === undefined ? {} : { forced }),
  };
}

/** Milliseconds since 1970, of the second in which it was published. */
export function toTime(id: string): number {
  const [, year, month, day, hour, minute, second] = RELEASE_ID.exec(id) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Whether two releases serve the same files. */
export function isSameContent(one: string, other: string): boolean {
  return one.slice(-8) === other.slice(-8);
}

export interface Losses {
  /** Paths of pages. */
  readonly addresses: readonly string[];
  /** Titles. */
  readonly items: readonly string[];
}

/** What readers have now and would not find any more in another release. */
export function listLosses(now: Release, other: Release): Losses {
  return {
    addresses: Object.keys(now.files)
      .filter((path) => path.endsWith('/index.html') && !(path in other.files))
      .map((path) => path.replace(/index\.html$/, '')),
    items: Object.entries(now.items).flatMap(([id, title]) => (id in other.items ? [] : title)),
  };
}

export function toSum(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** Paths of all that is to be published, from the root, in order. */
export function listFiles(folder: string, at = ''): readonly string[] {
  return readdirSync(folder + at, { withFileTypes: true })
    .filter(({ name }) => at !== '' || !STAYS.has(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${at}/${entry.name}`;
      return entry.isDirectory() ? listFiles(folder, path) : entry.isFile() ? [path] : [];
    });
}

function toStamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}

function toContentDigest(files: Release['files']): string {
  const list = Object.entries(files).map((entry) => entry.join(' '));
  return hash('sha256', list.join('\n'), 'hex').slice(0, 8);
}

function listItems(folder: string, files: Release['files']): Release['items'] {
  if (!(FEED in files)) return {};
  return Object.fromEntries(readFeed(folder).items.map(({ id, title = id }) => [id, title]));
}

/** What the feed of the whole publication tells of it. */
export interface MainFeed {
  /** The address of the publication. */
  readonly home_page_url: string;
  readonly hubs?: readonly { readonly url: string }[];
  readonly items: readonly { readonly id: string; readonly title?: string }[];
}

export function readFeed(folder: string): MainFeed {
  return JSON.parse(readFileSync(join(folder, FEED), 'utf8'));
}
