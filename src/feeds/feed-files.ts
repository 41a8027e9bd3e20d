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

/** A scope's feed, or a document of the history, in one format or in three; made of its items when it is asked for them. */
export interface FeedDocument {
  readonly files: readonly { readonly path: string; readonly format: FeedFormat }[];
  /** Keys of the bodies that it prints. */
  readonly bodies: readonly string[];
  /** All that the files depend on: what the feed says of itself, and a digest of each item. */
  readonly toOutline: () => FeedOutline;
  /** The items before their texts are rendered. */
  readonly toDrafts: () => readonly ItemDraft[];
}

/** Every feed of an edition, and the history of the site's. Cost: linear in the items that feeds carry. */
export function listFeedDocuments(edition: Edition): readonly FeedDocument[] {
  const scopes = listFeedScopes(edition);
  const library = new DraftLibrary(edition);
  const site = scopes.find((scope) => scope.kind === 'site');
  return [
    ...scopes.map((scope) => toScopeDocument(scope, library, edition)),
    ...(site
      ? listHistory(edition).map((document) => toHistoryDocument(document, site, { library, edition }))
      : []),
  ];
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
  const files = listFeedDocuments(edition).flatMap(({ files, toOutline, toDrafts }) => {
    const depends = toOutline();
    const drafts = toDrafts();
    return files.map(({ path, format }) => ({
      path,
      depends,
      render: () => writeFeed(format, writer.toFeed(depends, toSources(drafts, getHtml)), depends.history),
    }));
  });
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

function toScopeDocument(scope: FeedScope, library: DraftLibrary, edition: Edition): FeedDocument {
  const isCorrections = scope.kind === 'corrections';
  const toDrafts = (): readonly ItemDraft[] =>
    isCorrections
      ? listCorrectionDrafts(edition).slice(0, edition.site.feedLength)
      : library.getDrafts(scope.articles);
  return {
    files: FEED_FORMATS.map((format) => ({ path: paths.feed(scope.path, format), format })),
    bodies: isCorrections ? [] : scope.articles.map((article) => article.bodyKey),
    toOutline: () => {
      const drafts = toDrafts();
      const head = toFeedHead(scope, drafts, edition);
      const history: History = scope.kind === 'site' ? toSiteHistory(edition) : {};
      return { head, history, items: library.getKeys(drafts) };
    },
    toDrafts,
  };
}

interface Context {
  readonly library: DraftLibrary;
  readonly edition: Edition;
}

function toHistoryDocument(
  { path, articles, history }: HistoryDocument,
  site: FeedScope,
  { library, edition }: Context,
): FeedDocument {
  return {
    files: [{ path, format: 'atom' }],
    bodies: articles.map((article) => article.bodyKey),
    toOutline: () => {
      const drafts = library.getDrafts(articles);
      // An open document that is still empty is as new as the newest article.
      const newest = drafts.length > 0 ? drafts : library.getDrafts(edition.articles.slice(0, 1));
      return { head: toFeedHead(site, newest, edition), history, items: library.getKeys(drafts) };
    },
    toDrafts: () => library.getDrafts(articles),
  };
}

/** Makes the digest of each draft once. */
class DraftLibrary {
  readonly #edition: Edition;
  readonly #keys = new Map<ItemDraft, string>();

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  getDrafts(articles: readonly Article[]): readonly ItemDraft[] {
    return articles.map((article) => toArticleDraft(article, this.#edition));
  }

  getKeys(drafts: readonly ItemDraft[]): readonly string[] {
    return drafts.map((draft) => {
      const key = this.#keys.get(draft) ?? toDigest(JSON.stringify(draft));
      this.#keys.set(draft, key);
      return key;
    });
  }
}
