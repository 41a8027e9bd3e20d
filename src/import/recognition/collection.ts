import type { Paths } from '#model/paths.ts';
import type { Names } from './names.ts';

/** What a blog is made of, before its texts are read. */
export interface Collection {
  readonly texts: readonly CollectedText[];
  readonly names: Names;
  /** Where people and organisations have their pages. */
  readonly paths: Pick<Paths, 'person' | 'organisation'>;
  /** Themes that texts have, by slug. */
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
  /** Names of series that the author wrote, which no import touches. */
  readonly series: readonly string[];
}

export interface CollectedText {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  /** Whether a series of the author has it. */
  readonly isInSeries: boolean;
}
