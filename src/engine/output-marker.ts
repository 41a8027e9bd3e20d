/**
 * What tells that an output folder is ours: a file in it that lists what we wrote. It is no output, and is served to
 * nobody. Whatever the list lacks is somebody else's.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSignature } from './file-signature.ts';
import { readAnyManifest } from './manifest.ts';
import { isAsRecorded } from './output-tree.ts';

export const MARKER = '.idees-recues.json';

export interface Marker {
  /** Paths of the output. */
  readonly files: readonly string[];
  /** What open pages of earlier outputs may still ask for, by its path. */
  readonly superseded: Readonly<Record<string, Superseded>>;
  /** What somebody else had put in the folder by then: paths, of whole folders with `/` at the end. */
  readonly foreign: readonly string[];
}

export interface Superseded {
  /** When it left the output, in milliseconds since 1970. */
  readonly since: number;
  /** Builds since the one that it left. */
  readonly builds: number;
}

export const NOTHING: Marker = { files: [], superseded: {}, foreign: [] };
const DAY = 86_400_000;
/** What has a digest of its content in its name. */
const HASHED = /^\/(?:assets|images|_astro)\/(?!.*\.\.)\S*[-.][\w-]{8}(?:-\d+)?\.\w+$/;

/**
 * The marker of a folder; what an earlier version wrote without one is known by its manifest. Undefined for a folder that
 * is not ours.
 */
export function findMarker(outDir: string, manifestFile: string): Marker | undefined {
  if (isAbsentOrEmpty(outDir)) return NOTHING;
  if (existsSync(join(outDir, MARKER))) return readMarker(outDir);
  const files = Object.entries(readAnyManifest(manifestFile)?.files ?? {});
  if (files.length === 0 || !files.every(([path, record]) => isAsRecorded(outDir + path, record)))
    return undefined;
  return { ...NOTHING, files: files.map(([path]) => path) };
}

export function isAbsentOrEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/**
 * What is beside an output of an earlier version, which had no marker, under the names that those versions gave to their own
 * copies of it. Nothing removes them any more: they may be anybody's.
 */
export function listLeftovers(outDir: string): readonly string[] {
  if (isAbsentOrEmpty(outDir) || existsSync(join(outDir, MARKER))) return [];
  return ['.old', '.next'].map((end) => outDir + end).filter((path) => existsSync(path));
}

/** The marker of a folder; undefined where there is none, or somebody broke it. */
export function readMarker(folder: string): Marker | undefined {
  try {
    const marker = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Partial<Marker>;
    const { files, superseded, foreign = [] } = marker;
    return Array.isArray(files) && superseded ? { files, superseded, foreign } : undefined;
  } catch {
    return undefined;
  }
}

export function writeMarker(folder: string, marker: Marker): void {
  writeFileSync(join(folder, MARKER), JSON.stringify(marker));
}

/** Tells the marker of an output from any other file, and from a copy of it. */
export function readMarkerSignature(folder: string): string | undefined {
  return readSignature(join(folder, MARKER))?.text;
}

/** What is superseded after an output of these files. It stays a day, and one build after the one that it left. */
export function toSuperseded(
  last: Marker,
  files: readonly string[],
  now: number,
): Readonly<Record<string, Superseded>> {
  const current = new Set(files);
  const earlier = Object.entries(last.superseded)
    .filter(([, { since, builds }]) => builds === 0 || now - since < DAY)
    .map(([path, { since, builds }]) => [path, { since: Math.min(since, now), builds: builds + 1 }] as const);
  const isLeft = (path: string): boolean => HASHED.test(path) && !current.has(path);
  const left = last.files.filter(isLeft).map((path) => [path, { since: now, builds: 0 }] as const);
  return Object.fromEntries([...earlier.filter(([path]) => isLeft(path)), ...left]);
}

/**
 * What is in a folder and not ours; of a folder that is not ours at all, its path alone, with `/` at the end. `signature` is
 * that of the marker when it was written: if the folder has that very file still, what did not change since then is not
 * looked at again.
 */
export function listForeign(root: string, marker: Marker, signature?: string): readonly string[] {
  if (!existsSync(root)) return [];
  const isSame = signature !== undefined && readMarkerSignature(root) === signature;
  const since = isSame ? lstatSync(join(root, MARKER)).ctimeMs : 0;
  const ours = new Set([`/${MARKER}`, ...marker.files, ...Object.keys(marker.superseded)]);
  const foreign = isSame ? marker.foreign : [];
  const known = foreign.filter((path) => lstatSync(root + path, { throwIfNoEntry: false }));
  const folders = new Set(['']);
  for (const path of [...ours, ...known.map((one) => one.replace(/\/$/, ''))])
    for (let folder = toFolder(path); !folders.has(folder); folder = toFolder(folder)) folders.add(folder);
  const changed = [...folders].filter((folder) => isFolderSince(root + folder, since));
  const found = changed.flatMap((folder) =>
    readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return folders.has(path) ? [] : [`${path}/`];
      return ours.has(path) ? [] : [path];
    }),
  );
  return [...new Set([...known, ...found])];
}

/** Whether there is a folder, and something was put in it or removed since. Change times cannot be set, as others can. */
function isFolderSince(path: string, since: number): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stat.isDirectory() && stat.ctimeMs >= since;
}

/** The folder of a path; empty for the first level. */
function toFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
