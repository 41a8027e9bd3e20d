import { getPaths } from '#model/paths.ts';
import { toPublicDir } from '#check/public-folder.ts';
import { toDigest, toDigestOf } from '#engine/digest.ts';
import { REGISTER_FILE } from '#model/feed-identity.ts';
import type { LoadedContent } from '#load/load-content.ts';
import type { TextEntry } from '#model/catalog.ts';
import type { FileCopy } from '#publish/hosts/old-files.ts';
import type { Hosting } from '#publish/hosts/site-headers.ts';
import type { Finding, Problem } from '#model/problem.ts';
import { getState } from '#model/visibility.ts';
import { planShards, type ShardPlan, type ShardSource } from '#outputs/search/shards.ts';
import { readPublicFiles } from './other-files.ts';

/** With more texts changed than this, what is indexed ahead may well be for nothing. */
const MOST_EXPECTED = 3;

/**
 * What a build found that bodies do not change, kept with its output: a build with an equal `structure` has the same
 * pages, feeds, addresses and findings, and differs from it at most where a body is printed.
 */
export interface BuildSnapshot {
  readonly structure: string;
  /** What the rules over the catalogue found. */
  readonly findings: readonly Finding[];
  /** Addresses that would have been lost. */
  readonly lost: readonly Problem[];
  readonly pages: number;
  /** What is written again at the addresses that it had, once it is made. */
  readonly copies: readonly FileCopy[];
  /** Each text by its file. */
  readonly texts: Texts;
  /** The instant of publication, and whether drafts are shown. */
  readonly now: number;
  readonly drafts: boolean;
  /** The digest of each file that is no text. */
  readonly others: Readonly<Record<string, string>>;
  /** What search knows of each article; absent without an index. */
  readonly search?: readonly ShardSource[];
}

export type Texts = Readonly<Record<string, TextKeys>>;

export interface TextKeys {
  readonly bodyKey: string;
  /** Of the file's bytes. */
  readonly digest: string;
  /** Path of the page of an article. */
  readonly url?: string;
}

/** Options that decide what is in the output. */
export interface OutputOptions {
  readonly drafts: boolean;
  readonly noSearch?: boolean;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
  readonly record?: boolean;
  readonly hosting?: Hosting | undefined;
}

interface Sources {
  readonly root: string;
  readonly content: LoadedContent;
  /** What is public is public at this instant. */
  readonly now: number;
  /** The text of the register of addresses. */
  readonly register: string;
  readonly options: OutputOptions;
}

/** Changes with all that decides the output, bodies and the program excepted. Cost: linear in the files. */
export function toStructure({ root, content, now, register, options }: Sources): string | undefined {
  const { catalog, structure } = content;
  if (!catalog || structure === undefined) return undefined;
  const { drafts, noSearch, noCards, noBooks, record, hosting = {} } = options;
  return toDigestOf([
    structure,
    register,
    catalog.articles.map((article) => getState(article, now)).join(' '),
    JSON.stringify(hosting),
    JSON.stringify([drafts, noSearch, noCards, noBooks, record].map(Boolean)),
    ...readPublicFiles(toPublicDir(root)).flatMap(({ path, depends }) => [path, depends]),
  ]);
}

/** The texts of a folder as a snapshot holds them. */
export function toTextKeys({ catalog }: LoadedContent): Texts {
  if (!catalog) return {};
  const paths = getPaths(catalog.site);
  const toKeys = ({ bodyKey, digest }: TextEntry<unknown>): TextKeys => ({ bodyKey, digest });
  return Object.fromEntries([
    ...catalog.articles.map((one) => [one.file, { ...toKeys(one), url: paths.article(one.slug) }] as const),
    ...catalog.pages.map((one) => [one.file, toKeys(one)] as const),
  ]);
}

/** The digests of its other files; `register` is the text of that of addresses, once the build has written it down. */
export function toOtherKeys({ files, digestOf }: LoadedContent, register: string): BuildSnapshot['others'] {
  const others = files.filter(({ role }) => role !== 'article' && role !== 'page');
  const toKey = (file: string): string => (file === REGISTER_FILE ? toDigest(register) : digestOf(file));
  return Object.fromEntries(others.map(({ file }) => [file, toKey(file)]));
}

/** The shards of the search that the last build made of texts that have changed since: those that will be made again. */
export function listStaleShards(
  { texts, search = [] }: BuildSnapshot,
  {
    searchVersion,
    hasChanged,
  }: { readonly searchVersion: string; readonly hasChanged: (file: string) => boolean },
): readonly ShardPlan[] {
  const changed = Object.entries(texts).filter(([file]) => hasChanged(file));
  const urls = new Set(changed.flatMap(([, { url }]) => url ?? []));
  if (urls.size === 0 || urls.size > MOST_EXPECTED) return [];
  return planShards(search, searchVersion).filter(({ sources }) => sources.some(({ url }) => urls.has(url)));
}
