/** What has a name that others use. */
export type Sort = 'article' | 'page' | 'series' | 'tag' | 'person' | 'organisation';

/** A thing, its name and the one that it takes; with `merges`, that of another of its sort, which it becomes part of. */
export interface Renaming {
  readonly sort: Sort;
  readonly from: string;
  readonly to: string;
  readonly merges?: boolean;
}
