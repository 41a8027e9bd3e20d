import { join } from 'node:path';
import { planFolder, planTexts } from '../addresses/plan-folder.ts';
import { REGISTER_FILE } from '../addresses/register.ts';
import { readContentFile } from '../addresses/content-file.ts';
import { checkContent, findInCatalog } from '../check/check-content.ts';
import { toSurroundings } from '../check/check-folder.ts';
import type { Surroundings } from '../check/context.ts';
import { listFeedDocuments, type FeedDocument } from '../feeds/feed-files.ts';
import type { LoadedContent } from '../load/load-content.ts';
import type { Catalog } from '../model/catalog.ts';
import { createEdition, type Edition } from '../model/edition.ts';
import { hasError, type Finding, type Problem } from '../model/problem.ts';
import type { FileEntry, PageEntry } from '../routes/entry.ts';
import { listPages } from '../routes/routes.ts';
import { isSearchFile } from '../search/manifest.ts';
import type { ShardSource } from '../search/shards.ts';
import { findBodyEdits, listBodyWork, listStale, type BodyEdits } from './body-edits.ts';
import { listBooks, listDearFiles, type DearFile, type DearVersions } from './dear-files.ts';
import { listOtherFiles } from './other-files.ts';
import type { Manifest } from './manifest.ts';
import type { Output } from './output.ts';
import { toOutline, toTextKeys, type OutputOptions, type Receipt, type Texts } from './receipt.ts';

/** What a content folder lacks to be built. */
export interface Refusal {
  readonly problems: readonly Problem[];
}

/** What is to be looked at and, where it is not as it was, made again. */
export interface Plan extends Refusal {
  readonly edition: Edition;
  /** Whether a file of the last output may have changed; absent when all of it is looked at. */
  readonly isStale?: (path: string) => boolean;
  readonly pages: readonly PageEntry[];
  readonly listFeeds: () => readonly FeedDocument[];
  readonly listDear: (versions: DearVersions) => readonly DearFile[];
  readonly listOthers: () => readonly FileEntry[];
  readonly receipt: Receipt;
  /** What search knows of the articles that have not changed, by their addresses. */
  readonly searched: ReadonlyMap<string, ShardSource>;
  /** Writes down what has just been published; to be called once it is in place. */
  readonly record: () => void;
}

type BodyPlan = Plan & Required<Pick<Plan, 'isStale'>>;

export interface PlannerOptions extends OutputOptions {
  readonly root: string;
  readonly contentDir: string;
  readonly content: LoadedContent;
  /** What is public is public at this instant, in milliseconds since 1970. */
  readonly now: number;
  /** Of the last output. */
  readonly manifest: Manifest;
  readonly output: Pick<Output, 'isIntact'>;
}

export function isBuildable<T extends Plan>(plan: T | Refusal): plan is T {
  return 'edition' in plan;
}

/** Decides what a build has to look at. */
export class Planner {
  readonly #options: PlannerOptions;
  readonly #surroundings: Surroundings;
  readonly #receipt: Receipt | undefined;

  constructor(options: PlannerOptions) {
    const { root, contentDir, now, manifest } = options;
    this.#options = options;
    this.#surroundings = toSurroundings({ contentDir, publicDir: join(root, 'public'), now });
    const { receipt } = manifest;
    const outline = this.#toOutline(readContentFile(contentDir, REGISTER_FILE));
    this.#receipt = receipt !== undefined && receipt.outline === outline ? receipt : undefined;
  }

  /** Only what prints the bodies that have changed, where nothing else has; otherwise all. */
  plan(): Plan | Refusal {
    const { content, output } = this.#options;
    const plan = content.catalog && this.#planBodies(content.catalog);
    const isSound = !plan || !isBuildable(plan) || output.isIntact(plan.isStale);
    return plan && isSound ? plan : this.#planAll();
  }

  #planAll(): Plan | Refusal {
    const { content, root, contentDir, ...options } = this.#options;
    const { catalog } = content;
    const found = findInCatalog(content, this.#surroundings);
    const checked = this.#check(found);
    if (!catalog || hasError(checked)) return { problems: checked };
    const edition = this.#createEdition(catalog);
    const pages = listPages(edition);
    const addresses = planFolder({ ...options, contentDir, content, edition, pages });
    const problems = [...checked, ...addresses.problems];
    if (hasError(problems)) return { problems };
    const { lost, redirects, register, record } = addresses;
    return {
      problems,
      edition,
      pages,
      listFeeds: () => listFeedDocuments(edition),
      listDear: (versions) => listDearFiles({ ...options, ...versions, edition, getHtml: content.getHtml }),
      listOthers: () => listOtherFiles({ root, contentDir, edition, content, pages, redirects }),
      receipt: {
        outline: this.#toOutline(register) ?? '',
        findings: found,
        lost,
        pages: pages.length,
        texts: toTextKeys(content),
      },
      searched: new Map(),
      record,
    };
  }

  #planBodies(catalog: Catalog): BodyPlan | Refusal | undefined {
    const { content, contentDir, manifest, noBooks, ...options } = this.#options;
    const receipt = this.#receipt;
    const texts = toTextKeys(content);
    const edits = receipt && findBodyEdits(receipt, texts);
    if (!receipt || !edits) return undefined;
    const checked = this.#check(receipt.findings);
    if (hasError(checked)) return { problems: checked };
    const edition = this.#createEdition(catalog);
    const releases = planTexts({ ...options, contentDir, content, edition });
    const problems = [...checked, ...receipt.lost, ...releases.problems];
    if (hasError(problems)) return { problems };
    const stale = listStale(manifest.files, edits);
    const work = listBodyWork(edition, stale);
    if (!work) return undefined;
    return {
      problems,
      edition,
      isStale: (path) => stale.has(path) || isSearchFile(path),
      pages: work.pages,
      listFeeds: () => work.feeds,
      listDear: ({ bookVersion }) =>
        noBooks
          ? []
          : listBooks({ edition, getHtml: content.getHtml, bookVersion }).filter(({ path }) =>
              stale.has(path),
            ),
      listOthers: () => [],
      receipt: { ...receipt, texts },
      searched: toSearched(receipt, edits, texts),
      record: releases.record,
    };
  }

  #check(found: readonly Finding[]): readonly Problem[] {
    return checkContent(this.#options.content, this.#surroundings, found);
  }

  #createEdition(catalog: Catalog): Edition {
    return createEdition(catalog, this.#options.now, this.#options.drafts);
  }

  #toOutline(register: string): string | undefined {
    const { root, content, now } = this.#options;
    return toOutline({ root, content, now, register, options: this.#options });
  }
}

function toSearched(
  { search = [] }: Receipt,
  { files }: BodyEdits,
  texts: Texts,
): ReadonlyMap<string, ShardSource> {
  const edited = new Set([...files].map((file) => texts[file]?.url));
  return new Map(search.filter(({ url }) => !edited.has(url)).map((source) => [source.url, source]));
}
