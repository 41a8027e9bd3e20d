import { join } from 'node:path';
import type { BookCover } from '../cards/draw-book-cover.ts';
import { listCardFiles } from '../cards/card-files.ts';
import type { CardView } from '../cards/card-view.ts';
import { listBookFiles } from '../epub/book-files.ts';
import type { BookView } from '../epub/book-view.ts';
import { toDigestOf } from '../load/digest.ts';
import type { Picture } from '../load/pictures.ts';
import type { Edition } from '../model/edition.ts';
import { KeptFiles } from './kept-files.ts';
import { readPicture } from './pictures.ts';
import { digestSources } from './source-digest.ts';

/** A file that takes tens of milliseconds to make, as plain data: a thread can make it. */
export type DearTask =
  | { readonly make: 'card'; readonly card: CardView }
  | { readonly make: 'book'; readonly book: BookView; readonly bodies: ReadonlyMap<string, string> };

export interface DearFile {
  readonly path: string;
  /** Keys of the bodies that it prints. */
  readonly bodies?: readonly string[];
  /** All that it depends on. */
  readonly toDepends: () => unknown;
  /** Version of the code that makes it: what it makes is kept apart, for any build. */
  readonly keep: string;
  readonly toTask: () => DearTask;
}

/** Versions of the code that makes dear files: what another one kept is not used. */
export interface DearVersions {
  readonly coverVersion: string;
  readonly bookVersion: string;
}

/** What `makeDearFile` needs beside its task; plain data. */
export interface DearSources extends DearVersions {
  readonly contentDir: string;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where covers are kept: a book is made again for a word, its cover is not. */
  readonly keptDir: string;
  readonly ignoreKept: boolean;
}

interface Options extends DearVersions {
  readonly edition: Edition;
  readonly getHtml: (bodyKey: string) => string;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
}

/** The picture of each link card and the book of each series; nothing is made before its task is done. */
export function listDearFiles({ noCards, noBooks, ...options }: Options): readonly DearFile[] {
  return [...(noCards ? [] : listCards(options)), ...(noBooks ? [] : listBooks(options))];
}

function listCards({ edition, coverVersion }: Options): readonly DearFile[] {
  return listCardFiles(edition).map(({ path, depends }) => ({
    path,
    toDepends: () => depends,
    keep: coverVersion,
    toTask: () => ({ make: 'card', card: depends.card }),
  }));
}

/** The book of each series. */
export function listBooks({
  edition,
  getHtml,
  bookVersion,
}: Omit<Options, 'coverVersion'>): readonly DearFile[] {
  return listBookFiles(edition).map(({ path, bodies, toDepends }) => ({
    path,
    bodies,
    toDepends,
    keep: bookVersion,
    toTask: () => {
      const { book } = toDepends();
      return { make: 'book', book, bodies: toBodies(book, getHtml) };
    },
  }));
}

export function toDearSources(
  root: string,
  sources: Pick<DearSources, 'contentDir' | 'pictures' | 'ignoreKept'>,
): DearSources {
  return {
    ...sources,
    keptDir: toKeptDir(root),
    coverVersion: digestSources(root, ['cards']),
    bookVersion: digestSources(root, ['cards', 'epub', 'model']),
  };
}

/** The folder of `KeptFiles`. */
export function toKeptDir(root: string): string {
  return join(root, '.cache', 'kept');
}

/** The bytes of a card or a book. What draws them is loaded when one is asked for. */
export async function makeDearFile(task: DearTask, sources: DearSources): Promise<Uint8Array> {
  switch (task.make) {
    case 'card': {
      const { drawCard } = await import('../cards/draw-card.ts');
      return drawCard(task.card);
    }
    case 'book': {
      const { makeBook } = await import('../epub/make-book.ts');
      return makeBook(task.book, {
        getHtml: (key) => task.bodies.get(key) ?? '',
        getPicture: (src) => readPicture(src, sources.contentDir, sources.pictures),
        drawCover: ({ title, summary, extent, authors, publication, accent }) =>
          drawCover({ title, summary, extent, authors, publication, accent }, sources),
      });
    }
    default:
      return task satisfies never;
  }
}

async function drawCover(
  cover: BookCover,
  { keptDir, ignoreKept, coverVersion }: DearSources,
): Promise<Uint8Array> {
  const { drawBookCover } = await import('../cards/draw-book-cover.ts');
  return new KeptFiles(keptDir, ignoreKept).getOrMake(toDigestOf([coverVersion, JSON.stringify(cover)]), () =>
    drawBookCover(cover),
  );
}

function toBodies(book: BookView, getHtml: (bodyKey: string) => string): ReadonlyMap<string, string> {
  const keys = book.plan.flatMap(({ part }) => part?.bodyKey ?? []);
  return new Map(keys.map((key) => [key, getHtml(key)]));
}
