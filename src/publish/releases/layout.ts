/** Where things are in a folder of releases, on this machine or another. */

/** The file that tells that the folder is ours, and whose. */
export const OWNER = 'idees-recues.json';
/** The link that a server is to serve. */
export const CURRENT = 'current';
export const RELEASES = 'releases';
/** A folder of a release that is not whole. */
export const PART = '.part-';
export const LOCK = '.lock';

export interface Owner {
  /** The address of the publication. */
  readonly site: string;
}

/** What one of these files holds; undefined for one that somebody removed or broke. */
export function parseFile<T>(text: string): T | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
