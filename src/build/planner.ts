import { findLost } from '#addresses/check-addresses.ts';
import { planFolder, planTexts } from '#addresses/plan-folder.ts';
import { REGISTER_FILE } from '#addresses/register.ts';
import { readContentFile } from '#addresses/content-file.ts';
import { toPublicDir } from '#check/public-folder.ts';
import { checkContent, findInCatalog } from '#check/check-content.ts';
import { toCheckEnvironment } from '#check/check-folder.ts';
import { fixGuids } from '#check/fix-guids.ts';
import type { CheckEnvironment } from '#check/context.ts';
import { listFeedDocuments, type FeedDocument } from '#outputs/feeds/feed-files.ts';
import type { LoadedContent } from '#load/load-content.ts';
import type { Catalog } from '#model/catalog.ts';
import { createPublication, type Publication } from '#model/publication.ts';
import { hasError, type Finding, type Problem } from '#model/problem.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { listCopies } from '#publish/hosts/old-files.ts';
import type { PageEntry } from '#routes/entry.ts';
import { listPages } from '#routes/routes.ts';
import { isSearchFile } from '#outputs/search/manifest.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import { findBodyEdits, listBodyWork, listStale, type BodyEdits } from './body-edits.ts';
import {
  listExpensiveAssets,
  listTexts,
  type ExpensiveAsset,
  type ExpensiveAssetVersions,
} from './expensive-assets.ts';
import { listPictureFiles } from './pictures.ts';
import { listWithheld } from './withheld-pictures.ts';
import { listOtherFiles } from './other-files.ts';
import type { Manifest } from '#engine/manifest.ts';
import type { Output } from '#engine/output.ts';
import {
  toOtherKeys,
  toStructure,
  toTextKeys,
  type OutputOptions,
  type BuildSnapshot,
  type Texts,
} from './build-snapshot.ts';

/** What a content folder lacks to be built. */
export interface Refusal {
  readonly problems: readonly Problem[];
}

/** What is to be looked at and, where it is not as it was, made again. */
export interface Plan extends Refusal {
  readonly publication: Publication;
  /** Whether a file of the last output may have changed; absent when all of it is looked at. */
  readonly isStale?: (path: string) => boolean;
  readonly pages: readonly PageEntry[];
  readonly listFeeds: () => readonly FeedDocument[];
  readonly listExpensiveAssets: (versions: ExpensiveAssetVersions) => readonly ExpensiveAsset[];
  readonly listOthers: () => readonly FileEntry[];
  /** Addresses that nobody is to ask for yet, or any more. */
  readonly withheld: readonly string[];
  readonly snapshot: BuildSnapshot;
  /** What search knows of the articles that have not changed, by their addresses. */
  readonly searched: ReadonlyMap<string, ShardSource>;
  /** Writes down what has just been published, once it is in place; gives the texts that have got their identity. */
  readonly record: () => readonly string[];
}

type BodyPlan = Plan & Required<Pick<Plan, 'isStale'>>;

export interface PlannerOptions extends OutputOptions {
  readonly root: string;
  readonly contentDir: string;
  readonly content: LoadedContent;
  /** What is public is public at this instant, in milliseconds since 1970. */
  readonly now: number;
  /** Of the last output. */
  readonly manifest: Manifest<BuildSnapshot>;
  readonly output: Pick<Output, 'isIntact'>;
  /** Of a preview: what it shows, whatever is wrong with the content. */
  readonly shown?: Catalog | undefined;
}

export function isBuildable<T extends Plan>(plan: T | Refusal): plan is T {
  return 'publication' in plan;
}

/** Decides what a build has to look at. */
export class Planner {
  readonly #options: PlannerOptions;
  readonly #environment: CheckEnvironment;
  readonly #snapshot: BuildSnapshot | undefined;

  constructor(options: PlannerOptions) {
    const { root, contentDir, now, manifest } = options;
    this.#options = options;
    this.#environment = toCheckEnvironment({ contentDir, publicDir: toPublicDir(root), now });
    const { snapshot } = manifest;
    const structure = this.#toStructure(readContentFile(contentDir, REGISTER_FILE));
    this.#snapshot = snapshot !== undefined && snapshot.structure === structure ? snapshot : undefined;
  }

  /** Only what prints the bodies that have changed, where nothing else has; otherwise all. */
  plan(): Plan | Refusal {
    const { content, output } = this.#options;
    const plan = content.catalog && this.#planBodies(content.catalog);
    const isSound = !plan || !isBuildable(plan) || output.isIntact(plan.isStale);
    return plan && isSound ? plan : this.#planAll();
  }

  #planAll(): Plan | Refusal {
    const { content, root, contentDir, shown, ...options } = this.#options;
    const { catalog } = content;
    const found = findInCatalog(content, this.#environment);
    const checked = this.#check(found);
    if (!catalog || (hasError(checked) && !shown)) return this.#refuse(checked);
    const publication = this.#createPublication(shown ?? withoutIncomplete(catalog, checked));
    const pages = listPages(publication);
    const addresses = planFolder({
      ...options,
      contentDir,
      content,
      publication,
      served: this.#environment.listPublicFiles(),
    });
    const problems = [...checked, ...addresses.problems];
    if (hasError(addresses.problems)) return { problems };
    const { lost, redirects, register, record } = addresses;
    const withheld = listWithheld(content, publication);
    const { hosting } = options;
    const sources = { root, contentDir, publication, content, withheld, pages, redirects, hosting, register };
    return {
      problems,
      publication,
      pages,
      listFeeds: () => listFeedDocuments(publication),
      listExpensiveAssets: (versions) =>
        listExpensiveAssets({ ...options, ...versions, publication, getBody: content.getBody }),
      listOthers: () => listOtherFiles(sources),
      withheld: listPictureFiles(contentDir, withheld).map(({ path }) => path),
      snapshot: {
        copies: listCopies(redirects),
        structure: this.#toStructure(register) ?? '',
        findings: found,
        lost,
        pages: pages.length,
        texts: toTextKeys(content),
        others: toOtherKeys(content, register),
        now: options.now,
        drafts: options.drafts,
      },
      searched: new Map(),
      record: () => this.#record(catalog, record),
    };
  }

  #planBodies(catalog: Catalog): BodyPlan | Refusal | undefined {
    const { content, contentDir, manifest, noBooks, ...options } = this.#options;
    // Which drafts are complete enough to be shown depends on their bodies too.
    const snapshot = options.drafts ? undefined : this.#snapshot;
    const texts = toTextKeys(content);
    const edits = snapshot && findBodyEdits(snapshot, texts);
    if (!snapshot || !edits) return undefined;
    const checked = this.#check(snapshot.findings);
    if (hasError(checked)) return { problems: checked };
    const publication = this.#createPublication(catalog);
    const releases = planTexts({ ...options, contentDir, content, publication });
    const problems = [...checked, ...snapshot.lost, ...releases.problems];
    if (hasError(problems)) return { problems };
    const stale = listStale(manifest.files, edits);
    const work = listBodyWork(publication, stale, snapshot.copies);
    if (!work) return undefined;
    return {
      problems,
      publication,
      isStale: (path) => stale.has(path) || isSearchFile(path, publication.paths.search),
      pages: work.pages,
      listFeeds: () => work.feeds,
      listExpensiveAssets: (versions) =>
        listTexts({ ...versions, noBooks, publication, getBody: content.getBody }).filter(({ path }) =>
          stale.has(path),
        ),
      listOthers: () => [],
      withheld: [],
      snapshot: { ...snapshot, texts },
      searched: toSearched(snapshot, edits, texts),
      record: () => this.#record(catalog, releases.record),
    };
  }

  #check(found: readonly Finding[]): readonly Problem[] {
    return checkContent(this.#options.content, this.#environment, found);
  }

  /** All that there is to mend is told at once. */
  #refuse(problems: readonly Problem[]): Refusal {
    return {
      problems: [
        ...problems,
        ...findLost(this.#options, { ...this.#options, served: this.#environment.listPublicFiles() }),
      ],
    };
  }

  #record(catalog: Catalog, record: () => void): readonly string[] {
    record();
    const { contentDir, record: isForGood = false } = this.#options;
    return isForGood ? fixGuids(catalog, contentDir) : [];
  }

  #createPublication(catalog: Catalog): Publication {
    return createPublication(catalog, this.#options.now, this.#options.drafts);
  }

  #toStructure(register: string): string | undefined {
    const { root, content, now } = this.#options;
    return toStructure({ root, content, now, register, options: this.#options });
  }
}

/** Drafts are shown once they lack nothing. */
function withoutIncomplete(catalog: Catalog, problems: readonly Problem[]): Catalog {
  const files = new Set(problems.filter(({ severity }) => severity === 'incomplete').map(({ file }) => file));
  const isShown = ({ file }: { readonly file: string }): boolean => !files.has(file);
  return files.size === 0
    ? catalog
    : { ...catalog, articles: catalog.articles.filter(isShown), pages: catalog.pages.filter(isShown) };
}

function toSearched(
  { search = [] }: BuildSnapshot,
  { files }: BodyEdits,
  texts: Texts,
): ReadonlyMap<string, ShardSource> {
  const edited = new Set([...files].map((file) => texts[file]?.url));
  return new Map(search.filter(({ url }) => !edited.has(url)).map((source) => [source.url, source]));
}
