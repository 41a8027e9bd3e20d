import type { Article } from '../model/catalog.ts';
import type { Edition } from '../model/edition.ts';
import { paths } from '../model/paths.ts';
import type { FileEntry } from '../routes/entry.ts';
import type { History } from './atom.ts';
import { toDigest } from './digest.ts';
import { toFeedHead } from './feed.ts';
import {
  FEED_FORMATS,
  FeedWriter,
  writeFeed,
  type FeedFormat,
  type FeedOutline,
  type ItemSource,
} from './feed-writer.ts';
import { listHistory, toSiteHistory, type HistoryDocument } from './history.ts';
import { listCorrectionDrafts, toArticleDraft, type GetHtml, type ItemDraft } from './item.ts';
import { toOpml } from './opml.ts';
import { listFeedScopes, toFeedLines, type FeedScope } from './scope.ts';

/** A scope's feed, or a document of the history, before its items are rendered; written in one format or in three. */
export interface FeedDraft {
  readonly files: readonly { readonly path: string; readonly format: FeedFormat }[];
  /** All that the files depend on: what the feed says of itself, and a digest of each item. */
  readonly depends: FeedOutline;
  /** The items before their texts are rendered. */
  readonly drafts: readonly ItemDraft[];
}

/** Every feed of an edition, and the history of the site's. Cost: linear in the items that feeds carry. */
export function listFeedDrafts(edition: Edition): readonly FeedDraft[] {
  return toFeedDrafts(listFeedScopes(edition), edition);
}

/** The list of subscriptions. */
export function toOpmlFile(edition: Edition): FileEntry {
  const { title, url } = edition.site;
  const groups = toFeedLines(listFeedScopes(edition), edition);
  return { path: paths.opml, depends: { groups, title, url }, render: () => toOpml(groups, { title, url }) };
}

/** Every file of feeds, each to be made by itself: a preview asks for one at a time. */
export function listFeedFiles(edition: Edition, getHtml: GetHtml): readonly FileEntry[] {
  const writer = new FeedWriter();
  const files = listFeedDrafts(edition).flatMap(({ files, depends, drafts }) =>
    files.map(({ path, format }) => ({
      path,
      depends,
      render: () => writeFeed(format, writer.toFeed(depends, toSources(drafts, getHtml)), depends.history),
    })),
  );
  return [...files, toOpmlFile(edition)];
}

/** What items are made from, read when it is asked for. */
export function toSources(drafts: readonly ItemDraft[], getHtml: GetHtml): (index: number) => ItemSource {
  return (index) => {
    const draft = drafts[index];
    if (!draft) throw new Error(`No item ${index} in a feed of ${drafts.length}`);
    return { draft, html: draft.body ? getHtml(draft.body.key) : '' };
  };
}

function toFeedDrafts(scopes: readonly FeedScope[], edition: Edition): readonly FeedDraft[] {
  const library = new DraftLibrary(edition);
  const site = scopes.find((scope) => scope.kind === 'site');
  return [
    ...scopes.map((scope) => toScopeDraft(scope, library, edition)),
    ...(site
      ? listHistory(edition).map((document) => toHistoryDraft(document, site, { library, edition }))
      : []),
  ];
}

function toScopeDraft(scope: FeedScope, library: DraftLibrary, edition: Edition): FeedDraft {
  const drafts =
    scope.kind === 'corrections'
      ? listCorrectionDrafts(edition).slice(0, edition.site.feedLength)
      : library.getDrafts(scope.articles);
  const head = toFeedHead(scope, drafts, edition);
  const history: History = scope.kind === 'site' ? toSiteHistory(edition) : {};
  return {
    files: FEED_FORMATS.map((format) => ({ path: paths.feed(scope.path, format), format })),
    depends: { head, history, items: library.getKeys(drafts) },
    drafts,
  };
}

interface Context {
  readonly library: DraftLibrary;
  readonly edition: Edition;
}

function toHistoryDraft(
  { path, articles, history }: HistoryDocument,
  site: FeedScope,
  { library, edition }: Context,
): FeedDraft {
  const drafts = library.getDrafts(articles);
  // An open document that is still empty is as new as the newest article.
  const newest = drafts.length > 0 ? drafts : library.getDrafts(edition.articles.slice(0, 1));
  const head = toFeedHead(site, newest, edition);
  return {
    files: [{ path, format: 'atom' }],
    depends: { head, history, items: library.getKeys(drafts) },
    drafts,
  };
}

/** Makes each draft, and its digest, once. */
class DraftLibrary {
  readonly #edition: Edition;
  readonly #drafts = new Map<Article, ItemDraft>();
  readonly #keys = new Map<ItemDraft, string>();

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  getDrafts(articles: readonly Article[]): readonly ItemDraft[] {
    return articles.map((article) =>
      getOrMake(this.#drafts, article, () => toArticleDraft(article, this.#edition)),
    );
  }

  getKeys(drafts: readonly ItemDraft[]): readonly string[] {
    return drafts.map((draft) => getOrMake(this.#keys, draft, () => toDigest(JSON.stringify(draft))));
  }
}

function getOrMake<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
