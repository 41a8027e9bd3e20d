/** Tells those who follow the publication by a hub, and search engines by IndexNow, what has just changed. */
import type { Told } from '#locales/locale.ts';
import type { Release } from './release.ts';

export interface Announcement {
  readonly release: Release;
  readonly last: Release | undefined;
  /** Whether readers may see something else than the last one. */
  readonly isUnsure: boolean;
  /** The address of the publication. */
  readonly site: string;
  /** The WebSub hub that its feeds name. */
  readonly hub?: string | undefined;
}

const FEEDS = ['/atom.xml', '/rss.xml', '/feed.json'];
const INDEXNOW = 'https://api.indexnow.org/indexnow';
/** IndexNow takes no more at once. */
const MOST_ADDRESSES = 10_000;
/** Milliseconds. */
const PATIENCE = 10_000;

/** The publication is online already: what cannot be told is a sentence, and no failure. */
export async function announce(announcement: Announcement): Promise<readonly Told[]> {
  const { site, hub } = announcement;
  const { feeds, pages } = listNews(announcement);
  // Empty where a runner has none.
  const key = process.env['INDEXNOW_KEY'] || undefined;
  return [
    ...(hub === undefined ? [] : await pingHub(hub, feeds)),
    ...(key === undefined || pages.length === 0 ? [] : await submit({ key, site, urls: pages })),
  ];
}

/** The addresses of what changed. Where nobody knows what readers saw, not every page is told of. */
export function listNews({ release, last, isUnsure, site }: Announcement): News {
  const changed = listChanged(release, last);
  const known = last === undefined && isUnsure ? [] : changed;
  const pages = known.filter((path) => path.endsWith('/index.html')).slice(0, MOST_ADDRESSES);
  return {
    feeds: FEEDS.filter((path) => changed.includes(path)).map((path) => new URL(path, site).href),
    pages: pages.map((path) => toAddress(path, site)),
  };
}

interface News {
  readonly feeds: readonly string[];
  readonly pages: readonly string[];
}

/** Paths of files that the last release had not, or otherwise. */
function listChanged(release: Release, last: Release | undefined): readonly string[] {
  return Object.entries(release.files).flatMap(([path, sum]) => (last?.files[path] === sum ? [] : path));
}

/** https://www.w3.org/TR/websub/#publishing-content */
async function pingHub(hub: string, feeds: readonly string[]): Promise<readonly Told[]> {
  const answers = await Promise.all(
    feeds.map((feed) =>
      post(hub, new URLSearchParams({ 'hub.mode': 'publish', 'hub.topic': feed, 'hub.url': feed })),
    ),
  );
  return answers.flatMap((failure) =>
    failure === undefined
      ? []
      : {
          fr: `${hub} n’a pas été prévenu (${failure}) : les abonnés liront le flux à leur heure.`,
          en: `${hub} was not told (${failure}): subscribers will read the feed in their own time.`,
        },
  );
}

/** https://www.indexnow.org/documentation */
async function submit(given: {
  readonly key: string;
  readonly site: string;
  readonly urls: readonly string[];
}): Promise<readonly Told[]> {
  const { key, site, urls } = given;
  const body = JSON.stringify({ host: new URL(site).host, key, urlList: urls });
  const failure = await post(INDEXNOW, body, { 'Content-Type': 'application/json; charset=utf-8' });
  return failure === undefined
    ? []
    : [
        {
          fr: `IndexNow n’a pas pris les adresses (${failure}).\n→ La clé INDEXNOW_KEY doit aussi être un fichier de public/ : CLÉ.txt.`,
          en: `IndexNow did not take the addresses (${failure}).\n→ The key INDEXNOW_KEY must be a file of public/ as well: KEY.txt.`,
        },
      ];
}

/** Why it was not taken; undefined when it was. */
async function post(
  url: string,
  body: string | URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  try {
    const { ok, status } = await fetch(url, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return ok ? undefined : String(status);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function toAddress(path: string, site: string): string {
  return new URL(path.replace(/index\.html$/, ''), site).href;
}
