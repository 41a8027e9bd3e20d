import type { Kind } from '#model/article.ts';
import { KIND_PATHS, paths } from '#model/paths.ts';

/** Addresses of feeds that are not those of a page. */
export const feedPaths = {
  seriesFromStart: (slug: string) => `${paths.series(slug)}depuis-le-debut/`,
  tagAndKind: (tag: string, kind: Kind) => `${paths.tag(tag)}${KIND_PATHS[kind]}/`,
  personAndKind: (person: string, kind: Kind) => `${paths.person(person)}${KIND_PATHS[kind]}/`,
  /** Document `n`, from 1 for the oldest, of the history of the site's feed. */
  history: (n: number) => `/archives/flux/${n}.xml`,
} as const;
