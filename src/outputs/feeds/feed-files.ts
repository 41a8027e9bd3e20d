import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { atom } from './atom.ts';
import { toDigest } from './digest.ts';
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
  /** All that the files depend on: what the feed says of itself, and a digest of each item. */
  readonly toStructure: () => FeedDescriptor;
  /** The items before their texts are rendered. */
  readonly toItems: () => readonly UnrenderedItem[];
}

/** Every feed of an publication, and the history of the site's. Cost: linear in the items that feeds carry. */
export function listFeedDocuments(publication: Publication): readonly FeedDocument[] {
  const scopes = listFeedScopes(publication);
  const library = new DraftLibrary(publication);
  const site = scopes.find((scope) => scope.kind === 'site');
  return [
    ...scopes.map((scope) => toScopeDocument(scope, library, publication)),
    ...(site
      ? listHistory(publication).map((document) =>
          toHistoryDocument(document, site, { library, publication }),
        )
      : []),
  ];
}

/** The list of subscriptions. */
export function toOpmlFile(publication: Publication): FileEntry {
  const { title, url } = publication.site;
  const groups = toFeedGroups(publication);
  return {
    path: publication.paths.opml,
    depends: { groups, title, url },
    render: () => toOpml(groups, publication),
  };
}

/** Every file of feeds, each to be made by itself: a preview asks for one at a time. */
export function listFeedFiles(publication: Publication, getBody: GetBody): readonly FileEntry[] {
  const writer = new FeedWriter();
  const files = listFeedDocuments(publication).flatMap(({ files, toStructure, toItems }) =>
    files.map(({ path, format }) => ({
      path,
      get depends() {
        return toStructure();
      },
      render: () => {
        const feed = toStructure();
        return format.write(writer.toFeed(feed, toSources(toItems(), getBody)), feed.history);
      },
    })),
  );
  return [...files, toOpmlFile(publication)];
}

/** What items are made from, read when it is asked for. */
export function toSources(
  drafts: readonly UnrenderedItem[],
  getBody: GetBody,
): (index: number) => ItemSource {
  return (index) => {
    const draft = drafts[index];
    if (!draft) throw new Error(`No item ${index} in a feed of ${drafts.length}`);
    return { draft, body: draft.body && getBody(draft.body.key) };
  };
}

function toScopeDocument(scope: FeedScope, library: DraftLibrary, publication: Publication): FeedDocument {
  const isCorrections = scope.kind === 'corrections';
  const toItems = (): readonly UnrenderedItem[] =>
    isCorrections
      ? listCorrectionItems(publication).slice(0, publication.site.feedLength)
      : library.getDrafts(scope.articles);
  return {
    files: FEED_FORMATS.map((format) => ({ path: toFeedPath(scope.path, format), format })),
    bodies: isCorrections ? [] : scope.articles.map((article) => article.bodyKey),
    toStructure: () => {
      const drafts = toItems();
      const head = toFeedHead(scope, drafts, publication);
      const history: History = scope.kind === 'site' ? toSiteHistory(publication) : {};
      return { head, history, items: library.getKeys(drafts) };
    },
    toItems,
  };
}

interface Context {
  readonly library: DraftLibrary;
  readonly publication: Publication;
}

function toHistoryDocument(
  { path, articles, history }: HistoryDocument,
  site: FeedScope,
  { library, publication }: Context,
): FeedDocument {
  return {
    files: [{ path, format: atom }],
    bodies: articles.map((article) => article.bodyKey),
    toStructure: () => {
      const drafts = library.getDrafts(articles);
      // An open document that is still empty is as new as the newest article.
      const newest = drafts.length > 0 ? drafts : library.getDrafts(publication.articles.slice(0, 1));
      return { head: toFeedHead(site, newest, publication), history, items: library.getKeys(drafts) };
    },
    toItems: () => library.getDrafts(articles),
  };
}

/** Makes the digest of each draft once. */
class DraftLibrary {
  readonly #publication: Publication;
  readonly #keys = new Map<UnrenderedItem, string>();

  constructor(publication: Publication) {
    this.#publication = publication;
  }

  getDrafts(articles: readonly Article[]): readonly UnrenderedItem[] {
    return articles.map((article) => toArticleItem(article, this.#publication));
  }

  getKeys(drafts: readonly UnrenderedItem[]): readonly string[] {
    return drafts.map((draft) => {
      const key = this.#keys.get(draft) ?? toDigest(JSON.stringify(draft));
      this.#keys.set(draft, key);
      return key;
    });
  }
}
