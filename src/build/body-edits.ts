import { listFeedDocuments, type FeedDocument } from '#outputs/feeds/feed-files.ts';
import type { Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import type { PageEntry } from '#routes/entry.ts';
import { listBodyPages } from '#routes/routes.ts';
import type { OutputRecords } from '#engine/manifest.ts';
import { toPageFile } from '#routes/page-file.ts';
import type { FileCopy } from '#publish/hosts/old-files.ts';
import type { BuildSnapshot, Texts } from './build-snapshot.ts';

/** Beyond this many changed texts, all is looked at. */
const MOST_EDITS = 100;

/** Texts that have changed, when nothing but their bodies has. */
export interface BodyEdits {
  /** Files of the content folder. */
  readonly files: ReadonlySet<string>;
  /** Keys that their bodies had. */
  readonly oldKeys: ReadonlySet<string>;
}

/**
 * The texts that are not as they were, where all else is as in the snapshot; undefined where a finding of the rules
 * would have to be made again, or where they are many.
 */
export function findBodyEdits(
  { texts: before, findings }: BuildSnapshot,
  texts: Texts,
): BodyEdits | undefined {
  const changed = Object.entries(texts).filter(
    ([file, { bodyKey, digest }]) => before[file]?.bodyKey !== bodyKey || before[file].digest !== digest,
  );
  const files = new Set(changed.map(([file]) => file));
  const isMoved = findings.some(({ file, at }) => 'line' in at && files.has(file));
  if (files.size > MOST_EDITS || isMoved) return undefined;
  return { files, oldKeys: new Set(changed.map(([file]) => before[file]?.bodyKey ?? '')) };
}

/** What has to be made again for some edits of bodies, books excepted. */
export interface BodyWork {
  readonly pages: readonly PageEntry[];
  readonly feeds: readonly FeedDocument[];
}

/**
 * The outputs of the last build that print one of the old bodies, as they are to be now; undefined when one of them is
 * made by none of the lists (all is then looked at). Cost: linear in articles and feeds, a few microseconds each.
 */
export function listBodyWork(
  publication: Publication,
  stale: ReadonlySet<string>,
  copies: readonly FileCopy[],
): BodyWork | undefined {
  const isStale = (path: string): boolean => stale.has(toPageFile(path));
  const work = {
    pages: listBodyPages(publication, isStale).filter(({ path }) => isStale(path)),
    feeds: listFeedDocuments(publication).filter(({ files }) => files.some(({ path }) => stale.has(path))),
  };
  const made = new Set([
    ...work.pages.map(({ path }) => toPageFile(path)),
    ...work.feeds.flatMap(({ files }) => files.map(({ path }) => path)),
    ...copies.map(({ path }) => path),
    ...getPublicSeries(publication).map(({ slug }) => publication.paths.epub(slug)),
    ...publication.articles.map(({ slug }) => publication.paths.markdown(slug)),
  ]);
  return stale.isSubsetOf(made) ? work : undefined;
}

/** Paths of the outputs that print one of the edited bodies. */
export function listStale(files: OutputRecords, { oldKeys }: BodyEdits): ReadonlySet<string> {
  const keys = [...oldKeys];
  const stale = Object.entries(files).filter(
    ([, { bodies }]) => bodies && keys.some((key) => bodies.includes(key)),
  );
  return new Set(stale.map(([path]) => path));
}
