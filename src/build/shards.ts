/**
 * A build that several machines share. Each makes the files of its shard, into a folder of its own, and leaves in it what
 * they were made from; joined, they are an output in which an ordinary build finds made what it would have made.
 */
import { copyFileSync, existsSync, lstatSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toDigest } from '#engine/digest.ts';
import { readAnyManifest, writeManifest, type Manifest, type OutputRecord } from '#engine/manifest.ts';
import { isAbsentOrEmpty, NOTHING, readMarkerSignature, writeMarker } from '#engine/output-marker.ts';
import { toPageFile } from '#routes/page-file.ts';
import { toManifestFile, type BuildOptions } from './open-build.ts';
import type { Plan } from './planner.ts';

/** One of `count`, the first being 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** In the folder of a shard: what each file was made from. */
const RECORDS = '.idees-recues-shard.json';

export function isInShard(path: string, { index, count }: Shard): boolean {
  return Number.parseInt(toDigest(path).slice(0, 8), 16) % count === index - 1;
}

/** What of a plan one shard makes; it writes down nothing of what is published. */
export function toShardPlan(plan: Plan, shard: Shard): Plan {
  const isOurs = (path: string): boolean => isInShard(path, shard);
  return {
    ...plan,
    pages: plan.pages.filter(({ path }) => isOurs(toPageFile(path))),
    listFeeds: () => plan.listFeeds().filter(({ files: [first] }) => isOurs(first?.path ?? '')),
    listExpensiveAssets: (versions) => plan.listExpensiveAssets(versions).filter(({ path }) => isOurs(path)),
    listOthers: () => plan.listOthers().filter(({ path }) => isOurs(path)),
    record: () => [],
  };
}

/** Leaves in the folder of a shard, in place, what its files were made from. */
export function writeShardRecords(folder: string, { program, files }: Manifest): void {
  writeManifest(join(folder, RECORDS), { program, files });
}

/** Whether a shard may be made there: in an empty folder, or that of a shard. */
export function isForShard(folder: string): boolean {
  return isAbsentOrEmpty(folder) || isShardFolder(folder);
}

export function isShardFolder(folder: string): boolean {
  return existsSync(join(folder, RECORDS));
}

/**
 * Makes of the folders of shards the output of a last build, which is to be an empty folder. Of those of another version of
 * the program nothing is taken; what no shard has made, the next build makes.
 */
export function joinShards(
  folders: readonly string[],
  target: Pick<BuildOptions, 'cacheDir' | 'outDir'> & { readonly program: string },
): void {
  const { outDir, program } = target;
  const files: Record<string, OutputRecord> = {};
  mkdirSync(outDir, { recursive: true });
  for (const folder of folders) {
    const manifest = readAnyManifest(join(folder, RECORDS));
    if (manifest?.program !== program) continue;
    for (const [path, record] of Object.entries(manifest.files)) {
      // What was lost or cut on its way here is made again.
      if (statSync(folder + path, { throwIfNoEntry: false })?.size !== record.size) continue;
      files[path] ??= { ...record, ...copyFile(folder + path, outDir + path) };
    }
  }
  writeMarker(outDir, { ...NOTHING, files: Object.keys(files) });
  writeManifest(toManifestFile(target), { program, files, marker: readMarkerSignature(outDir) });
}

function copyFile(from: string, to: string): Pick<OutputRecord, 'size' | 'mtime'> {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  const { atime, mtime } = lstatSync(from);
  utimesSync(to, atime, mtime);
  const { size, mtimeMs } = lstatSync(to);
  return { size, mtime: mtimeMs };
}
