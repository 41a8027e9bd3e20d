import type { FormatLink } from '#model/views/feed-link.ts';
import { atom } from './atom.ts';
import type { FeedFormat } from './format.ts';
import { jsonFeed } from './json.ts';
import { rss } from './rss.ts';

/** Every format, in the order in which pages name them; the first is the one given where there is room for one. */
export const FEED_FORMATS = [rss, atom, jsonFeed] as const satisfies readonly FeedFormat[];

const byFile: ReadonlyMap<string, FeedFormat> = new Map(FEED_FORMATS.map((format) => [format.file, format]));

/** @throws when no format has that file. */
export function getFeedFormat(file: string): FeedFormat {
  const format = byFile.get(file);
  if (!format) throw new Error(`No feed format is written to ${file}`);
  return format;
}

/** The address of a feed in one format. */
export function toFeedPath(scope: string, { file }: Pick<FeedFormat, 'file'>): string {
  return `${scope}${file}`;
}

/** The addresses of a feed, in the order of the formats. */
export function listFeedPaths(scope: string): readonly string[] {
  return FEED_FORMATS.map((format) => toFeedPath(scope, format));
}

/** The scope whose feed has that address; undefined when it is no feed's. */
export function findFeedScope(path: string): string | undefined {
  const end = path.lastIndexOf('/') + 1;
  return byFile.has(path.slice(end)) ? path.slice(0, end) : undefined;
}

/** A feed in every format, as pages name it. */
export function toFormatLinks(scope: string): readonly [FormatLink, ...FormatLink[]] {
  const [first, ...others] = FEED_FORMATS;
  return [toLink(scope, first), ...others.map((format) => toLink(scope, format))];
}

function toLink(scope: string, format: FeedFormat): FormatLink {
  const { name, shortName, type } = format;
  return { name, shortName, type, url: toFeedPath(scope, format) };
}
