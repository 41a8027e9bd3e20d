import type { Catalog } from './catalog.ts';

/** Every address ever published, in the content folder. */
export const REGISTER_FILE = 'addresses.txt';

/** The line of the site's own feed, of which the register keeps the id. */
const RECORDED = /^\/\S* tag:([^\s:]+):flux\/\s*$/m;
/** The name of who mints a tag URI, without the date. */
const MINTED = /^tag:([^,:]+),\d{4}/;
/** Constant, as RFC 4151 wants a date, so that older articles may be added without changing the feeds' ids. */
const DATE = '2026';

/**
 * The permanent id of the feed at `path`: a tag URI (RFC 4151) of whoever minted the first one, as the register records; before
 * anything is recorded, as in the identity of the oldest article, or the domain.
 */
export function toFeedId(path: string, catalog: Catalog): string {
  return `tag:${catalog.feedAuthority ?? guessAuthority(catalog)}:flux${path}`;
}

/** Who minted the ids of the feeds, `exemple.fr,2026`, by the text of the register; empty when nothing is recorded yet. */
export function readFeedAuthority(register: string): string {
  return RECORDED.exec(register)?.[1] ?? '';
}

function guessAuthority({ articles, site }: Catalog): string {
  const oldest = articles.findLast((article) => !article.draft && MINTED.test(article.id));
  return `${MINTED.exec(oldest?.id ?? '')?.[1] ?? new URL(site.url).hostname},${DATE}`;
}
