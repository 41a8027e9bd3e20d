import { posix } from 'node:path';
import { decodeAddress, encodeAddress } from '#model/address-key.ts';

export interface Place {
  /** Of the file from the root of the archive: `/articles/a/index.html`. */
  readonly path: string;
  /** Files that are in the archive. */
  readonly files: ReadonlySet<string>;
  /** Where what is not in it is. */
  readonly siteUrl: string;
}

/** An address of the site as one relative to a file of the archive, where pages are files; whole where it is not in it. */
export function toLocal(address: string, { path, files, siteUrl }: Place): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const target = decodeAddress(pathname).replace(/\/$/, '/index.html');
  if (!files.has(target)) return new URL(address, siteUrl).href;
  return `${encodeAddress(posix.relative(posix.dirname(path), target))}${rest}`;
}

/** The same of the addresses in a style sheet. */
export function turnStyle(css: string, place: Place): string {
  return css.replace(
    /url\((["']?)(\/[^"')]+)\1\)/g,
    (_whole, quote: string, url: string) => `url(${quote}${toLocal(url, place)}${quote})`,
  );
}
