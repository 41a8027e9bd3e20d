import { IMMUTABLE } from '#publish/hosts/headers.ts';

/**
 * In what order files change in a place that cannot change at once, so that whoever reads meanwhile never meets a link to
 * what is not there: what pages load and pages that nobody knows, then pages, then feeds, then the home page.
 * @param isThere whether readers have a file of that path already.
 */
export function toOrder(
  paths: readonly string[],
  isThere: (path: string) => boolean,
): { readonly unseen: readonly Step[]; readonly seen: readonly Step[] } {
  const steps = [0, 1, 2, 3, 4].map((rank) => paths.filter((path) => toRank(path, isThere(path)) === rank));
  return { unseen: steps.slice(0, 2), seen: steps.slice(2) };
}

/** Paths in any order. */
type Step = readonly string[];

function toRank(path: string, isThere: boolean): number {
  if (path === '/index.html') return 4;
  if (path.endsWith('.html')) return isThere ? 2 : 1;
  const isList =
    /\.(?:xml|json|opml|txt)$/.test(path) && !IMMUTABLE.some((folder) => path.startsWith(folder));
  return isList && isThere ? 3 : 0;
}
