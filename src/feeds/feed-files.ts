import type { Article } from '../model/catalog.ts';
import type { Edition } from '../model/edition.ts';
import { paths } from '../model/paths.ts';
import type { FileEntry } from '../routes/entry.ts';
import { toAtom, type History } from './atom.ts';
import { toDigest } from './digest.ts';
import { toFeedHead, type Feed, type FeedHead } from './feed.ts';
import { listHistory, toSiteHistory, type HistoryDocument } from './history.ts';
import {
  listCorrectionDrafts,
  toArticleDraft,
  toItem,
  type FeedItem,
  type GetHtml,
  type ItemDraft,
} from './item.ts';
import { toJsonFeed } from './json.ts';
import { toOpml } from './opml.ts';
import { toRss } from './rss.ts';
import { listFeedScopes, toFeedLines, type FeedScope } from './scope.ts';

/** Every file of feeds: three formats of each scope, the history of the site, the list of subscriptions. */
export function listFeedFiles(edition: Edition, getHtml: GetHtml): readonly FileEntry[] {
  const scopes = listFeedScopes(edition);
  const library = new ItemLibrary(edition, getHtml);
  const site = scopes.find((scope) => scope.kind === 'site');
  return [
    ...scopes.flatMap((scope) => toScopeFiles(scope, library, edition)),
    ...(site
      ? listHistory(edition).map((document) => toHistoryFile(document, site, { library, edition }))
      : []),
    toOpmlFile(scopes, edition),
  ];
}

function toScopeFiles(scope: FeedScope, library: ItemLibrary, edition: Edition): readonly FileEntry[] {
  const drafts =
    scope.kind === 'corrections'
      ? listCorrectionDrafts(edition).slice(0, edition.site.feedLength)
      : library.getDrafts(scope.articles);
  const head = toFeedHead(scope, drafts, edition);
  const history: History = scope.kind === 'site' ? toSiteHistory(edition) : {};
  const depends = library.toDepends(head, drafts, history);
  const toFeed = (): Feed => ({ ...head, items: library.getItems(drafts) });
  return [
    { path: paths.feed(scope.path, 'rss'), depends, render: () => toRss(toFeed()) },
    { path: paths.feed(scope.path, 'atom'), depends, render: () => toAtom(toFeed(), history) },
    { path: paths.feed(scope.path, 'json'), depends, render: () => toJsonFeed(toFeed()) },
  ];
}

interface Context {
  readonly library: ItemLibrary;
  readonly edition: Edition;
}

function toHistoryFile(
  { path, articles, history }: HistoryDocument,
  site: FeedScope,
  { library, edition }: Context,
): FileEntry {
  const drafts = library.getDrafts(articles);
  // An open document that is still empty is as new as the newest article.
  const head = toFeedHead(
    site,
    drafts.length > 0 ? drafts : library.getDrafts(edition.articles.slice(0, 1)),
    edition,
  );
  return {
    path,
    depends: library.toDepends(head, drafts, history),
    render: () => toAtom({ ...head, items: library.getItems(drafts) }, history),
  };
}

function toOpmlFile(scopes: readonly FeedScope[], edition: Edition): FileEntry {
  const { title, url } = edition.site;
  const groups = toFeedLines(scopes, edition);
  return { path: paths.opml, depends: { groups, title, url }, render: () => toOpml(groups, { title, url }) };
}

/** Items with their whole text that are held at a time: those of ten thousand articles would be half a gigabyte. */
const MOST_ITEMS = 400;

/** Makes the digest of all that an item depends on once, and each item once where the feeds that have it are near. */
class ItemLibrary {
  readonly #edition: Edition;
  readonly #getHtml: GetHtml;
  readonly #drafts = new Map<Article, ItemDraft>();
  readonly #digests = new Map<ItemDraft, string>();
  readonly #items = new Map<ItemDraft, FeedItem>();

  constructor(edition: Edition, getHtml: GetHtml) {
    this.#edition = edition;
    this.#getHtml = getHtml;
  }

  getDrafts(articles: readonly Article[]): readonly ItemDraft[] {
    return articles.map((article) =>
      getOrMake(this.#drafts, article, () => toArticleDraft(article, this.#edition)),
    );
  }

  getItems(drafts: readonly ItemDraft[]): readonly FeedItem[] {
    return drafts.map((draft) => {
      const item = this.#items.get(draft) ?? toItem(draft, this.#getHtml);
      this.#items.delete(draft);
      this.#items.set(draft, item);
      const [oldest] = this.#items.keys();
      if (this.#items.size > MOST_ITEMS && oldest) this.#items.delete(oldest);
      return item;
    });
  }

  toDepends(head: FeedHead, drafts: readonly ItemDraft[], history: History): unknown {
    return {
      head,
      history,
      items: drafts.map((draft) => getOrMake(this.#digests, draft, () => toDigest(JSON.stringify(draft)))),
    };
  }
}

function getOrMake<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
