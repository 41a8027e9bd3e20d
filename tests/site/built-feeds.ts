import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEveryWay, type ReadItem } from '../outputs/feeds/read-feeds.ts';
import { listOutput } from './pages.ts';
import type { Publication } from './publications.ts';

/** The feeds of a built publication. */
export interface BuiltFeeds {
  /** Every file of the output. */
  readonly paths: readonly string[];
  /** Text of every XML, JSON and OPML file. */
  readonly files: ReadonlyMap<string, string>;
  /** Where each feed stands, with a final slash. */
  readonly scopes: readonly string[];
  /** The items of one feed, by parser; each feed is read once. */
  readonly readScope: (scope: string) => Promise<Readonly<Record<string, readonly ReadItem[]>>>;
}

export function openFeeds(publication: Publication): BuiltFeeds {
  const paths = listOutput(publication);
  const files = new Map(
    paths
      .filter((path) => /\.(?:xml|json|opml)$/.test(path))
      .map((path) => [path, readFileSync(join(publication.outDir, path), 'utf8')]),
  );
  // At an address that a feed had, a host that knows no redirects finds a copy, which names the new one.
  const isCopy = (path: string): boolean =>
    !files.get(path)?.includes(`href="${publication.url}${path}" rel="self"`);
  const scopes = paths
    .filter((path) => path.endsWith('/rss.xml') && !isCopy(path))
    .map((path) => path.replace('rss.xml', ''));
  const read = new Map<string, Readonly<Record<string, readonly ReadItem[]>>>();
  const readScope = async (scope: string): Promise<Readonly<Record<string, readonly ReadItem[]>>> => {
    const known = read.get(scope) ?? (await readEveryWay(files, scope));
    read.set(scope, known);
    return known;
  };
  return { paths, files, scopes, readScope };
}
