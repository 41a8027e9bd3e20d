import type { Edition } from '../model/edition.ts';
import { paths } from '../model/paths.ts';
import { getPublicSeries } from '../model/views/home-view.ts';
import { toBookView, type BookView } from './book-view.ts';
import { makeBook, type BookSources } from './make-book.ts';

/** Changes whenever the same texts would give another book: books of an older making are then made again. */
export const BOOK_VERSION = 'book-1';

/** A file to build; the shape of `routes/entry.ts`, which outputs do not know. */
export interface BookFile {
  readonly path: string;
  readonly depends: { readonly version: string; readonly coverVersion: string; readonly book: BookView };
  readonly render: () => Promise<Uint8Array>;
}

/**
 * The book of each public series. `depends` is complete: bodies and pictures are in it by the keys and addresses that
 * change with them. Nothing is read before `render`.
 */
export function listBookFiles(edition: Edition, sources: BookSources): readonly BookFile[] {
  return getPublicSeries(edition).map((series) => {
    const book = toBookView(series, edition);
    return {
      path: paths.book(series.slug),
      depends: { version: BOOK_VERSION, coverVersion: sources.coverVersion, book },
      render: () => makeBook(book, sources),
    };
  });
}
