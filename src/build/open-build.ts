import { join } from 'node:path';
import { ContentCache } from '#engine/content-cache.ts';
import { measureStage } from '#engine/stages.ts';
import { ChangedFile } from '#engine/changed-file.ts';
import { toDigest } from '#engine/digest.ts';
import { FileStore } from '#engine/file-store.ts';
import { readManifest, writeManifest, type Manifest } from '#engine/manifest.ts';
import { Output } from '#engine/output.ts';
import { readMarkerSignature } from '#engine/output-marker.ts';
import { recoverOutput } from '#engine/output-staging.ts';
import { listTree } from '#engine/output-tree.ts';
import { loadContent, type LoadedContent, type LoadOptions } from '#load/load-content.ts';
import { listStaleShards, type BuildSnapshot, type OutputOptions } from './build-snapshot.ts';
import { toStoreDir } from './expensive-assets.ts';
import { isBuildable, Planner, type Plan, type Refusal } from './planner.ts';
import { SearchThread } from './search-thread.ts';
import type { Shard } from './shards.ts';
import { digestProgram, digestSearch } from './source-fingerprint.ts';

export interface BuildOptions extends OutputOptions {
  /** The project's own folder. */
  readonly root: string;
  readonly contentDir: string;
  readonly outDir: string;
  /** Milliseconds since 1970, given the publication's time zone: what is public at this instant is built. */
  readonly toNow: (timeZone: string) => number;
  /** Ignores everything kept from earlier builds. */
  readonly clean: boolean;
  /** Ignores the cards, books and pictures that are kept; where absent, as `clean` tells. */
  readonly redraw?: boolean;
  readonly mdx?: LoadOptions['mdx'];
  /** The files that are made, of those of the publication; all where absent. */
  readonly shard?: Shard | undefined;
  /** Where what builds keep for the next ones is. */
  readonly cacheDir: string;
}

/** A publication read and checked, and its next output, begun beside the one in place. */
export interface OpenBuild extends BuildOptions {
  readonly content: LoadedContent;
  readonly plan: Plan | Refusal;
  readonly now: number;
  readonly timeZone: string;
  readonly cache: ContentCache;
  /** Cards, books and pictures, for any build. */
  readonly kept: FileStore;
  /** Of the last output. */
  readonly manifest: Manifest<BuildSnapshot>;
  readonly output: Output;
  readonly indexer: SearchThread;
  /** Changes with any line of the program. */
  readonly program: string;
  /** Changes with the code that makes the search index. */
  readonly searchVersion: string;
}

/** What is known of texts, in that folder. */
export const DATABASE = 'content.db';

/** Where what builds into a folder remember is kept. */
export function toStateDir({ cacheDir, outDir }: Pick<BuildOptions, 'cacheDir' | 'outDir'>): string {
  return join(cacheDir, 'publish', toDigest(outDir));
}

/** Reads and checks a publication, and begins its output; `closeBuild` is to be called in any case. */
export async function openBuild(options: BuildOptions): Promise<OpenBuild> {
  recoverOutput(options.outDir, toManifestFile(options));
  const { root, contentDir, outDir, clean, mdx, cacheDir } = options;
  const program = digestProgram(root);
  const cache = new ContentCache(join(toStateDir(options), DATABASE), program, clean);
  const manifest: Manifest<BuildSnapshot> = clean
    ? { program, files: {} }
    : readManifest<BuildSnapshot>(toManifestFile(options), program);
  const output = new Output(outDir, manifest, toManifestFile(options));
  const indexer = new SearchThread(toStoreDir(cacheDir));
  try {
    const searchVersion = digestSearch(root);
    const hasChanged = (file: string): boolean => cache.hasChanged(join(contentDir, file));
    const stale = manifest.snapshot ? listStaleShards(manifest.snapshot, { searchVersion, hasChanged }) : [];
    for (const { id, inputName } of stale) indexer.expect(id, inputName);
    const kept = new FileStore(toStoreDir(cacheDir), { ignore: options.redraw ?? clean });
    const content = await measureStage('content', () => loadContent({ contentDir, cache, kept, mdx }));
    const timeZone = content.catalog?.site.timeZone ?? 'Europe/Paris';
    const now = options.toNow(timeZone);
    await output.isReady();
    const planner = new Planner({ ...options, content, now, manifest, output });
    const plan = await measureStage('plan', () => planner.plan());
    if (!isBuildable(plan)) refuseChange({ contentDir, content, cache });
    return {
      ...options,
      content,
      plan,
      now,
      timeZone,
      cache,
      kept,
      manifest,
      output,
      indexer,
      program,
      searchVersion,
    };
  } catch (error) {
    await closeBuild({ output, indexer, cache });
    throw error;
  }
}

/**
 * Puts an output that is whole in place of the old one, and writes down what it publishes. `remembered` is for the next
 * build; without it, the next one makes every file again. Gives the texts that have got their identity.
 * @throws {ChangedFile} when the content has changed since it was read: nothing is put in place then.
 * @throws {ForeignFile} as `Output.complete` does.
 */
export function putInPlace(build: OpenBuild, plan: Plan, remembered?: BuildSnapshot): readonly string[] {
  const { output, program, now } = build;
  refuseChange(build);
  // Without anything remembered, somebody else has written files too.
  const files = remembered ? Object.keys(output.files) : listTree(output.folder);
  output.complete(now, { files, withheld: plan.withheld });
  const manifestFile = toManifestFile(build);
  writeManifest(manifestFile, { program, files: {} });
  output.swap();
  const marker = readMarkerSignature(build.outDir);
  if (remembered) {
    // With a snapshot, the next build would take what a shard lacks for what is gone.
    const snapshot = build.shard ? undefined : remembered;
    writeManifest(manifestFile, { program, files: output.files, marker, ...(snapshot && { snapshot }) });
  }
  return plan.record();
}

/** @throws {ChangedFile} when the content is no longer what was read: it may never have been what was read. */
function refuseChange({
  contentDir,
  content,
  cache,
}: Pick<OpenBuild, 'contentDir' | 'content' | 'cache'>): void {
  const moved = content.findMoved();
  const changed = cache.findChanged() ?? (moved === undefined ? undefined : join(contentDir, moved));
  if (changed !== undefined) throw new ChangedFile(changed);
}

/** Ends the threads, and leaves nothing beside the output in place but what the next build will make its own. */
export async function closeBuild({
  output,
  indexer,
  cache,
}: Pick<OpenBuild, 'output' | 'indexer' | 'cache'>): Promise<void> {
  cache.close();
  await Promise.all([output.close(), indexer.close()]);
}

/** Where what is known of an output folder is kept. */
export function toManifestFile(options: Pick<BuildOptions, 'cacheDir' | 'outDir'>): string {
  return join(toStateDir(options), 'manifest.json');
}
