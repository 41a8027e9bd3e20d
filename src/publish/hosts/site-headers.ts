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

/** What the owner asks of hosts. */
export interface Hosting {
  /** Seconds during which browsers come by https alone; absent where it is not asked for. */
  readonly hsts?: number | undefined;
  /** Whether texts are compressed beforehand. */
  readonly precompressed?: boolean | undefined;
}

/** What files for hosts are made of. */
export interface Hosted extends Pick<Publication, 'site' | 'paths'> {
  readonly hosting?: Hosting | undefined;
}

/** What a host sends with the files of one publication. */
export interface SiteHeaders {
  /** With every answer. */
  readonly all: readonly Header[];
  readonly some: readonly HeaderRule[];
}

export function toSiteHeaders({ site, paths, hosting: { hsts } = {} }: Hosted): SiteHeaders {
  const mining = toMining(site);
  return {
    all: [
      ...HEADERS,
      ...(hsts === undefined ? [] : [toHsts(hsts)]),
      ...(mining ? listMiningTerms(mining) : []),
    ],
    some: site.markdown ? [toTwinRule(paths.markdown('*'))] : [],
  };
}

/** Of this host alone: others of the domain may have no certificate. */
function toHsts(seconds: number): Header {
  return ['Strict-Transport-Security', `max-age=${seconds}`];
}

/** An article in Markdown is the same as its page, which search engines are to show. */
function toTwinRule(glob: string): HeaderRule {
  const pattern = glob.replaceAll('.', String.raw`\.`).replace('*', '.+');
  return { glob, pattern, header: ['X-Robots-Tag', 'noindex'] };
}
