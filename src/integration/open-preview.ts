import { join } from 'node:path';
import { makeExpensiveAsset, toExpensiveAssetSources, toStoreDir } from '#build/expensive-assets.ts';
import { isBuildable, Planner, type Plan, type Refusal } from '#build/planner.ts';
import { openSearch } from '#build/search-files.ts';
import { SearchThread } from '#build/search-thread.ts';
import { SCRIPTS } from '#build/bundle-assets.ts';
import { digestProgram, digestSearch } from '#build/source-fingerprint.ts';
import { findLocalSchemas, writeLocalSchemas } from '#check/json-schemas.ts';
import { ContentCache } from '#engine/content-cache.ts';
import { toDigest } from '#engine/digest.ts';
import { FileStore } from '#engine/file-store.ts';
import { loadContent, type LoadedContent, type LoadOptions } from '#load/load-content.ts';
import type { StoredBody } from '#model/body.ts';
import type { Catalog } from '#model/catalog.ts';
import { toOwnStyle } from '#model/identity.ts';
import type { Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import type { Site } from '#model/site.ts';
import { getState, type State } from '#model/visibility.ts';
import { toSiteView } from '#model/views/site-view.ts';
import { listFeedFiles } from '#outputs/feeds/feed-files.ts';
import { isSearchFile } from '#outputs/search/manifest.ts';
import { toWasmPath } from '#outputs/search/wasm-path.ts';
import { toFileKey, type FileEntry } from '#engine/file-entry.ts';
import type { AssetsView } from '#routes/entry.ts';
import { getLocale } from '#locales/get-locale.ts';
import { fillNames } from '#load/fill-names.ts';
import type { PageSource } from './page-source.ts';

/** The owner’s fonts and colour. */
const OWN_STYLE = '/assets/own.css';

/** Vite serves the sources. */
const toAssets = ({ fonts, language }: Pick<Site, 'fonts' | 'language'>): AssetsView => ({
  stylesheet: '/src/styles/site.css',
  ownStylesheets: [`/src/styles/fonts-${fonts}.css`, OWN_STYLE],
  listStylesheet: '/src/styles/lists.css',
  codeStylesheet: '/src/styles/code.css',
  searchStylesheet: '/src/styles/search-form.css',
  searchEngine: toWasmPath(getLocale(language).code),
  bookletStylesheet: '/src/styles/booklet.css',
  scripts: Object.fromEntries(SCRIPTS.map((name) => [name, `/src/client/${name}.ts`])),
  scriptType: 'module',
  fonts: [],
});

export interface PreviewOptions {
  readonly root: string;
  readonly cacheDir: string;
  readonly contentDir: string;
  readonly toNow: (timeZone: string) => number;
  readonly mdx?: LoadOptions['mdx'];
}

/** What there is to show of a content folder at one moment: nothing of it reads a text again, which may have changed. */
export interface Preview extends PageSource {
  /** Every file that is neither a page nor of the search, by its path. */
  readonly files: ReadonlyMap<string, Pick<FileEntry, 'render'>>;
  /** A file of the search: all are made when the first one is asked for. */
  readonly findSearchFile: (path: string) => Promise<Content | undefined>;
  readonly bodies: Bodies;
  /** Addresses of texts by their files. */
  readonly urls: ReadonlyMap<string, string>;
  /** What readers do not see yet. */
  readonly hidden: readonly { readonly url: string; readonly state: Exclude<State, 'public'> }[];
  /** Whether a file of the content is not as it was read. */
  readonly isStale: () => boolean;
}

type Content = string | Uint8Array;

/** By their keys. */
type Bodies = ReadonlyMap<string, StoredBody>;

export interface CheckedPreview {
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly count: number;
  /** Absent where site.yaml cannot be read. */
  readonly preview: Preview | undefined;
}

/** Reads and checks a content folder, drafts and articles to come included; `known` are the bodies of the last preview. */
export async function openPreview(
  options: PreviewOptions,
  known: Bodies = new Map(),
): Promise<CheckedPreview> {
  const { root, cacheDir, contentDir, mdx } = options;
  const file = join(cacheDir, 'dev', toDigest(contentDir));
  const cache = new ContentCache(file, digestProgram(root));
  try {
    const kept = new FileStore(toStoreDir(cacheDir));
    const loaded = await loadContent({ contentDir, cache, kept, mdx });
    const bodies = holdTexts(loaded, known);
    const content = { ...loaded, getBody: (key: string) => bodies.get(key) ?? loaded.getBody(key) };
    const plan = planPreview(options, content, loaded.salvaged && fillNames(loaded.salvaged));
    const schemas = findLocalSchemas(root, contentDir);
    if (schemas !== undefined && loaded.salvaged) writeLocalSchemas(schemas, loaded.salvaged);
    cache.dropUnused();
    cache.save();
    return {
      problems: plan.problems,
      count: content.files.length,
      preview: isBuildable(plan) ? toPreview(plan, { ...options, content, cache, bodies }) : undefined,
    };
  } finally {
    cache.close();
  }
}

/** All that pages ask of texts: the next reading changes what is kept on the disk, or has it locked. */
function holdTexts({ salvaged, getBody }: LoadedContent, known: Bodies): Bodies {
  const texts = salvaged ? [...salvaged.articles, ...salvaged.pages] : [];
  // Facts that were asked for are held.
  for (const { facts } of texts) void facts.words;
  return new Map(texts.map(({ bodyKey }) => [bodyKey, known.get(bodyKey) ?? getBody(bodyKey)]));
}

function planPreview(
  { toNow, ...options }: PreviewOptions,
  content: LoadedContent,
  shown: Catalog | undefined,
): Plan | Refusal {
  const now = toNow(content.catalog?.site.timeZone ?? 'Europe/Paris');
  const manifest = { program: '', files: {} };
  return new Planner({
    ...options,
    content,
    now,
    manifest,
    output: { isIntact: () => true },
    drafts: true,
    shown,
  }).plan();
}

interface Sources extends PreviewOptions {
  readonly content: LoadedContent;
  readonly cache: ContentCache;
  readonly bodies: Bodies;
}

function toPreview(plan: Plan, { root, cacheDir, contentDir, content, cache, bodies }: Sources): Preview {
  const { publication, pages } = plan;
  const { getBody, pictures } = content;
  const storeDir = toStoreDir(cacheDir);
  const sources = toExpensiveAssetSources(root, {
    storeDir,
    contentDir,
    pictures: pictures.all,
    ignoreStore: false,
  });
  const expensive = plan.listExpensiveAssets(sources).map((asset) => ({
    path: asset.path,
    render: () => makeExpensiveAsset(asset.toTask(), sources),
  }));
  const kept = new FileStore(storeDir);
  const others = plan.listOthers().map((file) => fromStore(file, kept));
  const own = { path: OWN_STYLE, render: () => toOwnStyle(publication.site, publication.catalog.identity) };
  const files = [...listFeedFiles(publication, getBody), ...others, ...expensive, own];
  let search: Promise<ReadonlyMap<string, Content>> | undefined;
  return {
    pages,
    site: toSiteView(publication),
    assets: toAssets(publication.site),
    getBody,
    files: new Map(files.map((file) => [file.path, file])),
    findSearchFile: async (path) => {
      if (path.endsWith('/') || !isSearchFile(path, publication.paths.search)) return undefined;
      search ??= makeSearch(plan, getBody, { root, storeDir });
      return (await search).get(path);
    },
    bodies,
    urls: new Map([
      ...publication.articles.map(({ file, slug }) => [file, publication.paths.article(slug)] as const),
      ...publication.pages.map(({ file, slug }) => [file, publication.paths.page(slug)] as const),
    ]),
    hidden: listHidden(publication),
    isStale: () => cache.findChanged() !== undefined,
  };
}

function listHidden({ articles, pages, paths, now }: Publication): Preview['hidden'] {
  const drafts = pages.filter(({ data }) => data.draft);
  return [
    ...articles.flatMap((article) => {
      const state = getState(article, now);
      return state === 'public' ? [] : [{ url: paths.article(article.slug), state }];
    }),
    ...drafts.map(({ slug }) => ({ url: paths.page(slug), state: 'draft' as const })),
  ];
}

/** A picture is made once for previews and builds. */
function fromStore(file: FileEntry, kept: FileStore): FileEntry {
  if (file.keep === undefined) return file;
  const make = async (): Promise<string | Uint8Array> => file.render();
  return { ...file, render: () => kept.getOrMake(toFileKey(file), make) };
}

async function makeSearch(
  { publication }: Plan,
  getBody: PageSource['getBody'],
  { root, storeDir }: { readonly root: string; readonly storeDir: string },
): Promise<ReadonlyMap<string, Content>> {
  const files = new Map<string, Content>();
  const output = {
    keep: () => false,
    write: ({ path }: { readonly path: string }, content: Content) => void files.set(path, content),
  };
  const indexer = new SearchThread(storeDir);
  try {
    const kept = new FileStore(storeDir);
    const version = digestSearch(root);
    const search = { version, publication, getBody, output, kept, indexer, known: new Map() };
    const { finish } = await openSearch(search);
    await finish();
    return files;
  } finally {
    await indexer.close();
  }
}
