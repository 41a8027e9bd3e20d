/**
 * What tells that an output folder is ours: a file in it that lists what we wrote. It is no output, and is served to
 * nobody. Whatever the list lacks is somebody else's.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnyManifest } from './manifest.ts';
import { isAsRecorded } from './output-tree.ts';

export const MARKER = '.idees-recues.json';

export interface Marker {
  /** Paths of the output. */
  readonly files: readonly string[];
  /** What open pages of earlier outputs may still ask for, by its path. */
  readonly superseded: Readonly<Record<string, Superseded>>;
}

export interface Superseded {
  /** When it left the output, in milliseconds since 1970. */
  readonly since: number;
  /** Builds since the one that it left. */
  readonly builds: number;
}

const NOTHING: Marker = { files: [], superseded: {} };
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

/** The marker of a folder; undefined where there is none, or somebody broke it. */
export function readMarker(folder: string): Marker | undefined {
  try {
    const { files, superseded } = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Partial<Marker>;
    return Array.isArray(files) && superseded ? { files, superseded } : undefined;
  } catch {
    return undefined;
  }
}

export function writeMarker(folder: string, marker: Marker): void {
  writeFileSync(join(folder, MARKER), JSON.stringify(marker));
}

/** The marker of the output that follows `last`. What is superseded stays a day, and one build after the one that it left. */
export function toNextMarker(last: Marker, files: readonly string[], now: number): Marker {
  const current = new Set(files);
  const earlier = Object.entries(last.superseded)
    .filter(([, { since, builds }]) => builds === 0 || now - since < DAY)
    .map(([path, { since, builds }]) => [path, { since: Math.min(since, now), builds: builds + 1 }] as const);
  const isLeft = (path: string): boolean => HASHED.test(path) && !current.has(path);
  const left = last.files.filter(isLeft).map((path) => [path, { since: now, builds: 0 }] as const);
  const superseded = [...earlier.filter(([path]) => isLeft(path)), ...left];
  return { files, superseded: Object.fromEntries(superseded) };
}

/**
 * What is in a folder and not ours; of a folder that is not ours at all, its path alone, with `/` at the end. Looks into
 * folders that have something of ours unless it is to be quick.
 */
export function listForeign(root: string, { files, superseded }: Marker, isQuick = false): readonly string[] {
  const ours = new Set([`/${MARKER}`, ...files, ...Object.keys(superseded)]);
  const folders = new Set<string>();
  for (const path of ours)
    for (let folder = toFolder(path); folder !== '' && !folders.has(folder); folder = toFolder(folder))
      folders.add(folder);
  const list = (folder: string): readonly string[] =>
    readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return ours.has(path) ? [] : [path];
      if (!folders.has(path)) return [`${path}/`];
      return isQuick ? [] : list(path);
    });
  return existsSync(root) ? list('') : [];
}

/** The folder of a path; empty for the first level. */
function toFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
