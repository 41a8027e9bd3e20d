import { posix } from 'node:path';
import { toAddressKey } from '#model/address-key.ts';

/** A redirect as hosts are told it. */
export interface HostRedirect {
  /** The old address as it is once decoded, with its final slash. */
  readonly from: string;
  /** A header-ready address; undefined when the page is gone. */
  readonly to: string | undefined;
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

/** Whether a page stands at a path, and no other file. */
export function isPagePath(path: string): boolean {
  return path.endsWith('/') || /\.html?$/.test(path);
}
