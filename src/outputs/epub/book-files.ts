import { getParts, type Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toBookView, type BookView } from './book-view.ts';

/** A book to make: see `makeBook`. */
export interface BookFile {
  readonly path: string;
  /** Keys of the bodies that it prints. */
  readonly bodies: readonly string[];
  /** All that the book is made of: bodies and pictures are in it by the keys and addresses that change with them. */
  readonly toView: () => BookView;
}

/** The book of each public series. */
export function listBookFiles(publication: Publication): readonly BookFile[] {
  return getPublicSeries(publication).map((series) => ({
    path: publication.paths.epub(series.slug),
    bodies: getParts(series, publication).map((part) => part.bodyKey),
    toView: () => toBookView(series, publication),
  }));
}
