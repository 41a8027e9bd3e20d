import { getParts, type Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toBookView, type BookView } from './book-view.ts';

/** Changes whenever the same texts would give another book: books of an older making are then made again. */
const BOOK_VERSION = 'book-2';

/** A book to make: see `makeBook`. */
export interface BookFile {
  readonly path: string;
  /** Keys of the bodies that it prints. */
  readonly bodies: readonly string[];
  readonly toDepends: () => { readonly version: string; readonly book: BookView };
}

/**
 * The book of each public series. `toDepends` is complete: bodies and pictures are in it by the keys and addresses that
 * change with them.
 */
export function listBookFiles(publication: Publication): readonly BookFile[] {
  return getPublicSeries(publication).map((series) => ({
    path: publication.paths.epub(series.slug),
    bodies: getParts(series, publication).map((part) => part.bodyKey),
    toDepends: () => ({ version: BOOK_VERSION, book: toBookView(series, publication) }),
  }));
}
