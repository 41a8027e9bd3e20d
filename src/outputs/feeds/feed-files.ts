import type { Article } from '#model/catalog.ts';
import { once } from '#model/once.ts';
import type { OwnWords } from '#locales/locale.ts';
import type { Publication } from '#model/publication.ts';
import { toDigest } from '#engine/digest.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { atom } from './atom.ts';
import { toFeedHead } from './feed.ts';
import { FeedWriter, type FeedDescriptor, type ItemSource } from './feed-writer.ts';
import type { FeedFormat, History } from './format.ts';
import { FEED_FORMATS, toFeedPath } from './formats.ts';
import { listHistory, toSiteHistory, type HistoryDocument } from './history.ts';
import { listCorrectionItems, toArticleItem, type GetBody, type UnrenderedItem } from './item.ts';
import { toOpml } from './opml.ts';
import { toFeedGroups } from './feed-groups.ts';
import { listFeedScopes, type FeedScope } from './scope.ts';

/** A scope's feed, or a document of the history, in one format or in all; made of its items when it is asked for them. */
export interface FeedDocument {
  readonly files: readonly { readonly path: string; readonly format: FeedFormat }[];
  /** Keys of the bodies that it prints. */
  readonly bodies: readonly string[];
  /** All that the files depend on: what the feed has about itself, and a digest of each item. */
  readonly toDescriptor: () => FeedDescriptor;
  /** The items before their texts are rendered. */
  readonly toItems: () => readonly UnrenderedItem[];
}

/** Every feed of an publication, and the history of the site's. Cost: linear in the items that feeds carry. */
export function listFeedDocuments(publication: Publication): readonly FeedDocument[] {
  const scopes = listFeedScopes(publication);
  const site = scopes.find((scope) => scope.kind === 'site');
  return [
    ...scopes.map((scope) => toScopeDocument(scope, publication)),
    ...(site
      ? listHistory(publication).map((document) => toHistoryDocument(document, site, publication))
      : []),
  ];
}

/** The list of subscriptions. */
export function toOpmlFile(publication: Publication): FileEntry {
  const { title } = publication.site;
  const groups = toFeedGroups(publication);
  return {
    path: publication.paths.opml,
    depends: { groups, title },
    render: () => toOpml(groups, publication),
  };
}

/** Every file of feeds, each to be made by itself: a preview asks for one at a time. */
export function listFeedFiles(publication: Publication, getBody: GetBody): readonly FileEntry[] {
  const writer = new FeedWriter();
  const files = listFeedDocuments(publication).flatMap(({ files, toDescriptor, toItems }) =>
    files.map(({ path, format }) => ({
      path,
      get depends() {
        return toDescriptor();
      },
      render: () => {
        const feed = toDescriptor();
        return format.write(writer.toFeed(feed, toSources(toItems(), getBody)), feed.history);
      },
    })),
  );
  return [...files, toOpmlFile(publication)];
}

/** What items are made from, read when it is asked for. */
export function toSources(items: readonly UnrenderedItem[], getBody: GetBody): (index: number) => ItemSource {
  return (index) => {
    const item = items[index];
    if (!item) throw new Error(`No item ${index} in a feed of ${items.length}`);
    return { item, body: item.body && getBody(item.body.key) };
  };
}

function toScopeDocument(scope: FeedScope, publication: Publication): FeedDocument {
  const isCorrections = scope.kind === 'corrections';
  const getItems = (): readonly UnrenderedItem[] =>
    isCorrections
      ? listCorrectionItems(publication).slice(0, publication.site.feedLength)
      : toItems(scope.articles, publication);
  return {
    files: FEED_FORMATS.map((format) => ({ path: toFeedPath(scope.path, format), format })),
    bodies: isCorrections ? [] : scope.articles.map((article) => article.bodyKey),
    toDescriptor: () => {
      const items = getItems();
      const head = toFeedHead(scope, items, publication);
      const history: History = scope.kind === 'site' ? toSiteHistory(publication) : {};
      return { head, history, own: toOwn(publication), items: items.map(toItemKey) };
    },
    toItems: getItems,
  };
}

function toHistoryDocument(
  { path, articles, history }: HistoryDocument,
  site: FeedScope,
  publication: Publication,
): FeedDocument {
  return {
    files: [{ path, format: atom }],
    bodies: articles.map((article) => article.bodyKey),
    toDescriptor: () => {
      const items = toItems(articles, publication);
      // An open document that is still empty is as new as the newest article.
      const newest = items.length > 0 ? items : toItems(publication.articles.slice(0, 1), publication);
      const head = toFeedHead(site, newest, publication);
      return { head, history, own: toOwn(publication), items: items.map(toItemKey) };
    },
    toItems: () => toItems(articles, publication),
  };
}

function toItems(articles: readonly Article[], publication: Publication): readonly UnrenderedItem[] {
  return articles.map((article) => toArticleItem(article, publication));
}

function toOwn({ site: { language, words, kinds } }: Publication): OwnWords {
  return { language, words, kinds };
}

const toItemKey = once((item: UnrenderedItem) => toDigest(JSON.stringify(item)));
