import { posix } from 'node:path';
import type { Redirect } from '#addresses/redirects.ts';
import { toDigest } from '#engine/digest.ts';
import { toAddressKey } from '#model/address-key.ts';

/** A redirect as hosts are told it. */
export interface HostRedirect {
  /** The old address as it is once decoded, with its final slash. */
  readonly from: string;
  /** A header-ready address; undefined when the page is gone. */
  readonly to: string | undefined;
  /** The file that tells why it is gone. */
  readonly page: string;
}

/** Files that tell why addresses are gone at which no page can stand; none is asked for by itself. */
const SHARED = '/_hosting/gone/';

/** The file that tells why an address is gone: at the address itself where it can be, else one for each reason. */
export function toGonePage({ from, gone = '' }: Redirect): string {
  const path = toPlainPath(from);
  // Servers would read the name of a variable.
  if (path !== undefined && isPagePath(path) && !/[${}]/.test(path)) return toFile(path);
  return `${SHARED}${toDigest(gone)}.html`;
}

export function isSharedPage(path: string): boolean {
  return path.startsWith(SHARED);
}

/** `/a/` is also asked for as `/a`. */
export function toForms(path: string): readonly string[] {
  return path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path];
}

/** The path at which a file can answer for an address; undefined for a query, or a path that climbs. */
export function toPlainPath(address: string): string | undefined {
  const path = toAddressKey(address);
  return path.includes('?') || path.includes('\0') || posix.normalize(path) !== path ? undefined : path;
}

/** The file that answers at a path. */
export function toFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Whether a page stands at a path, and no other file. */
export function isPagePath(path: string): boolean {
  return path.endsWith('/') || /\.html?$/.test(path);
}
