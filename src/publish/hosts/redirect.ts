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

/** A redirect of which other files of the output have the place, or stand in its way: no page can stand there. */
export interface PlacedRedirect extends Redirect {
  readonly isBlocked?: true;
}

/** Files that tell why addresses are gone at which no page can stand; none is asked for by itself. */
const SHARED = '/_hosting/gone/';
/** What is no page, and never a folder: feeds, books, pictures. */
const FILE = /\.(?:xml|json|opml|epub|md|txt|css|js|svg|png|jpe?g|gif|webp|avif|ico|woff2|pdf|mp3)$/i;

/** The file that tells why an address is gone: at the address itself where it can be, else one for each reason. */
export function toGonePage(redirect: PlacedRedirect): string {
  const file = toOwnFile(redirect);
  // Servers would read the name of a variable.
  return file === undefined || /[${}]/.test(file) ? `${SHARED}${toDigest(redirect.gone ?? '')}.html` : file;
}

/** The file of a page at the old address itself; undefined where none can stand. */
export function toOwnFile({ from, isBlocked }: PlacedRedirect): string | undefined {
  const path = toPlainPath(from);
  if (path === undefined || !isPagePath(path) || isBlocked) return undefined;
  return toFile(path);
}

/** Tells the redirects at which no page can stand, beside these files and those of the redirects before them. */
export function markBlocked(
  redirects: readonly Redirect[],
  files: readonly string[],
): readonly PlacedRedirect[] {
  const taken = new Set(files);
  const folders = new Set(files.flatMap(listFolders));
  return redirects.map((redirect) => {
    const file = toOwnFile(redirect);
    if (file === undefined) return redirect;
    const above = listFolders(file);
    const isBlocked =
      taken.has(file) || folders.has(file) || above.some((one) => taken.has(one) || FILE.test(one));
    if (isBlocked) return { ...redirect, isBlocked };
    taken.add(file);
    for (const one of above) folders.add(one);
    return redirect;
  });
}

/** `/a`, `/a/b` for `/a/b/c.html`. */
function listFolders(file: string): readonly string[] {
  const parts = file.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
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
