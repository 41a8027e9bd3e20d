import type { Publication } from '#model/publication.ts';
import { listMiningTerms, toMining } from '#model/mining.ts';
import { HEADERS } from './headers.ts';

export type Header = readonly [name: string, value: string];

/** Headers of a part of the files, by their decoded paths. */
export interface HeaderRule {
  /** A regular expression without its bounds, that nginx, Apache and Caddy read alike. */
  readonly pattern: string;
  /** The same with a star, for `_headers`. */
  readonly glob: string;
  readonly header: Header;
}

/** What a host sends with the files of one publication. */
export interface SiteHeaders {
  /** With every answer. */
  readonly all: readonly Header[];
  readonly some: readonly HeaderRule[];
}

export function toSiteHeaders({ site, paths }: Pick<Publication, 'site' | 'paths'>): SiteHeaders {
  const mining = toMining(site);
  return {
    all: [...HEADERS, ...(mining ? listMiningTerms(mining) : [])],
    some: site.markdown ? [toTwinRule(paths.markdown('*'))] : [],
  };
}

/** An article in Markdown is the same as its page, which search engines are to show. */
function toTwinRule(glob: string): HeaderRule {
  const pattern = glob.replaceAll('.', String.raw`\.`).replace('*', '.+');
  return { glob, pattern, header: ['X-Robots-Tag', 'noindex'] };
}
