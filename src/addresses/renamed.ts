import type { Publication } from '#model/publication.ts';
import { findAddress } from '#routes/address-table.ts';
import type { PublishedAddress, Register } from './register.ts';

const SORTS = ['series', 'tag', 'person', 'organisation', 'page'] as const;

/** What has taken the place of something that was published, as far as can be told. */
export interface Renamed {
  readonly sort: (typeof SORTS)[number];
  readonly from: string;
  readonly to: string;
  /** Address of its page. */
  readonly page: string;
}

/** What is about to be published, and all that ever was. */
export interface Publishing {
  readonly publication: Publication;
  readonly current: readonly PublishedAddress[];
  readonly register: Register;
}

/**
 * The one thing of the same sort as that at a lost address whose page has never been published: what was renamed by hand
 * is one less and one more.
 */
export function findRenamed(
  address: string,
  { publication: { paths }, current, register }: Publishing,
): Renamed | undefined {
  const lost = findAddress(address, paths);
  const sort = SORTS.find((one) => one === lost?.row.sort);
  const from = lost?.parts.slug;
  if (sort === undefined || from === undefined) return undefined;
  const candidates = current.flatMap(({ address: page }): readonly Renamed[] => {
    if (register.lines.has(page)) return [];
    const { row, parts } = findAddress(page, paths) ?? {};
    return row?.sort === sort && parts?.slug !== undefined ? [{ sort, from, to: parts.slug, page }] : [];
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}
