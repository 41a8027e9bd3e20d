import { relative, resolve } from 'node:path';
import { readUnchanged } from '#engine/changed-file.ts';
import { withLock } from '#engine/lock.ts';
import { toRealPath } from '#engine/output-staging.ts';
import { measureStage } from '#engine/stages.ts';
import type { TimedFile } from '#engine/output.ts';
import type { LoadedContent } from '#load/load-content.ts';
import { readLocale } from '#load/read-locale.ts';
import type { Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { getNextChange } from '#model/visibility.ts';
import { toSiteView } from '#model/views/site-view.ts';
import { toAssets } from './assets.ts';
import { compileAssets, compileTemplates } from './compile-templates.ts';
import { closeBuild, openBuild, putInPlace, toStateDir, type BuildOptions } from './open-build.ts';
import type { Renderer } from './page-key.ts';
import { isBuildable } from './planner.ts';
import { precompress } from './precompress.ts';
import { SHARED_FOLDER, writeSharedDrafts } from './shared-drafts.ts';
import { toShardPlan, writeShardRecords } from './shards.ts';
import { digestTemplates } from './source-fingerprint.ts';
import { explain, type Reason } from './why.ts';
import { writeSite, type Prepared } from './write-site.ts';

export interface PublishOptions extends BuildOptions {
  /** Compiles the templates again too. */
  readonly cleanTemplates?: boolean;
  readonly log: (line: string) => void;
  /** Asks for the causes of each page that is made again. */
  readonly why?: boolean;
}

export interface PublishReport {
  readonly problems: readonly Problem[];
  /** False when an error stopped the build: the earlier output is then as it was. */
  readonly built: boolean;
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  /** What somebody else put in the folder, and is there still. */
  readonly foreign: readonly string[];
  /** What an earlier version left beside it. */
  readonly leftovers: readonly string[];
  /** Texts that have got their permanent identity. */
  readonly identified: readonly string[];
  readonly pages: number;
  readonly slowest: readonly TimedFile[];
  /** Milliseconds in which threads that make files loaded the program, all together. */
  readonly loading: number;
  /** Why pages were made again; empty where nobody has asked. */
  readonly reasons: readonly Reason[];
  /** Whether nothing but bodies had changed, and only what prints them was looked at. */
  readonly partial: boolean;
  readonly content: LoadedContent;
  readonly now: number;
  readonly timeZone: string;
  readonly nextChange: { readonly at: number; readonly slug: string } | undefined;
}

/**
 * Builds a publication into a folder. Problems of the content are in the report; anything else throws.
 * @throws {ChangedFile} when the content changes each time that it is built.
 */
export async function publish(options: PublishOptions): Promise<PublishReport> {
  const resolved = { ...options, outDir: toRealPath(resolve(options.outDir)) };
  const words = readLocale(options.contentDir).build;
  return withLock(
    toStateDir(resolved),
    () => options.log(words.otherBuild),
    () =>
      readUnchanged(
        options.contentDir,
        () => build(resolved),
        (file) => options.log(words.changedMeanwhile(relative(options.contentDir, file))),
      ),
  );
}

async function build(options: PublishOptions): Promise<PublishReport> {
  const opened = await openBuild(options);
  try {
    const { content, now, timeZone, output } = opened;
    const { shard } = options;
    const plan = shard && isBuildable(opened.plan) ? toShardPlan(opened.plan, shard) : opened.plan;
    const report = { problems: plan.problems, content, now, timeZone };
    if (!isBuildable(plan)) {
      opened.cache.save();
      return { ...NOTHING, ...report };
    }
    let prepared: Promise<Prepared> | undefined;
    const prepare = (): Promise<Prepared> => (prepared ??= compile(options, plan.publication));
    const toRenderer = async (of: Publication): Promise<Renderer | undefined> =>
      (await compile(options, of)).renderer;
    const reasons = options.why ? await explain({ ...opened, plan, prepare }, toRenderer) : [];
    const noSearch = opened.noSearch || shard !== undefined;
    const search = await writeSite({ ...opened, noSearch, plan, prepare });
    if (options.hosting?.precompressed && !shard) await measureStage('files', () => precompress(output));
    const identified = await measureStage('swap', () =>
      putInPlace(opened, plan, { ...plan.snapshot, ...search }),
    );
    if (shard) writeShardRecords(options.outDir, { program: opened.program, files: output.files });
    else await writeSharedDrafts({ ...opened, plan, prepare });
    const next = getNextChange(plan.publication.catalog.articles, now);
    return {
      ...report,
      built: true,
      partial: plan.isStale !== undefined,
      written: output.written,
      kept: output.kept,
      removed: output.vanished.length,
      foreign: output.foreign.filter((path) => path !== SHARED_FOLDER),
      leftovers: output.leftovers,
      identified,
      pages: plan.snapshot.pages,
      slowest: output.slowest,
      loading: output.loading,
      reasons,
      nextChange: next && { at: next.at, slug: next.article.slug },
    };
  } finally {
    await closeBuild(opened);
  }
}

const NOTHING = {
  built: false,
  written: 0,
  kept: 0,
  removed: 0,
  foreign: [],
  leftovers: [],
  identified: [],
  pages: 0,
  slowest: [],
  loading: 0,
  reasons: [],
  partial: false,
  nextChange: undefined,
} as const;

/** Templates and the browser's files, for all pages of a publication. */
async function compile(
  { root, cacheDir, cleanTemplates: clean = false }: PublishOptions,
  publication: Publication,
): Promise<Prepared> {
  const templates = digestTemplates(root);
  const options = { root, cacheDir, key: templates, clean };
  const module = await compileTemplates(options);
  const { view: assets, files } = toAssets(
    await compileAssets(options, publication.locale.code),
    publication,
  );
  return {
    assets: files,
    renderer: { shared: { module, site: toSiteView(publication), assets }, templates },
  };
}
