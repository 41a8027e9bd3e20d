import type { StoredBody } from '#model/body.ts';
import { join } from 'node:path';
import type { CardFonts } from '#outputs/cards/card-fonts.ts';
import type { BookCover } from '#outputs/cards/draw-book-cover.ts';
import { listCardFiles } from '#outputs/cards/card-files.ts';
import type { CardView } from '#outputs/cards/card-view.ts';
import { listBookFiles } from '#outputs/epub/book-files.ts';
import type { BookView } from '#outputs/epub/book-view.ts';
import { toArticleItem } from '#outputs/feeds/item.ts';
import type { TwinSource } from '#outputs/markdown-twin.ts';
import { toDigestOf } from '#engine/digest.ts';
import { readFontFiles } from '#load/font-files.ts';
import type { Picture } from '#load/pictures.ts';
import type { FontChoice } from '#model/identity.ts';
import type { Publication } from '#model/publication.ts';
import { FileStore } from '#engine/file-store.ts';
import { readPicture } from './pictures.ts';
import { digestBooks, digestCards, digestTwins } from './source-fingerprint.ts';

/** A file that takes tens of milliseconds to make, as plain data: a thread can make it. */
export type ExpensiveAssetTask =
  | { readonly make: 'card'; readonly card: CardView }
  | { readonly make: 'twin'; readonly article: TwinSource; readonly body: StoredBody }
  | { readonly make: 'book'; readonly view: BookView; readonly bodies: ReadonlyMap<string, StoredBody> };

export interface ExpensiveAsset {
  readonly path: string;
  /** Keys of the bodies that it prints. */
  readonly bodies?: readonly string[];
  /** All that it depends on. */
  readonly toDepends: () => unknown;
  /** Version of the code that makes it: what it makes is kept apart, for any build. */
  readonly keep: string;
  readonly toTask: () => ExpensiveAssetTask;
}

/** Versions of the code that makes expensive assets: what another one kept is not used. */
export interface ExpensiveAssetVersions {
  readonly coverVersion: string;
  readonly bookVersion: string;
  readonly twinVersion: string;
}

/** What `makeExpensiveAsset` needs beside its task; plain data. */
export interface ExpensiveAssetSources extends ExpensiveAssetVersions {
  readonly contentDir: string;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Where covers are kept: a book is made again for a word, its cover is not. */
  readonly storeDir: string;
  readonly ignoreStore: boolean;
}

interface Options extends ExpensiveAssetVersions {
  readonly publication: Publication;
  readonly getBody: (bodyKey: string) => StoredBody;
  readonly noCards?: boolean;
  readonly noBooks?: boolean;
}

/** The picture of each link card, the book of each series and articles in Markdown; nothing is made before its task is done. */
export function listExpensiveAssets({ noCards, noBooks, ...options }: Options): readonly ExpensiveAsset[] {
  return [
    ...(noCards ? [] : listCards(options)),
    ...(noBooks ? [] : listBooks(options)),
    ...listTwins(options),
  ];
}

function listCards({ publication, coverVersion }: Options): readonly ExpensiveAsset[] {
  return listCardFiles(publication).map(({ path, card }) => ({
    path,
    toDepends: () => card,
    keep: coverVersion,
    toTask: () => ({ make: 'card', card }),
  }));
}

/** Those that print bodies. */
export function listTexts({ noBooks, ...options }: Omit<Options, 'coverVersion'>): readonly ExpensiveAsset[] {
  return [...(noBooks ? [] : listBooks(options)), ...listTwins(options)];
}

function listTwins({
  publication,
  getBody,
  twinVersion,
}: Omit<Options, 'coverVersion'>): readonly ExpensiveAsset[] {
  const { site, articles, paths } = publication;
  if (!site.markdown) return [];
  return articles.map((article) => {
    const { bodyKey } = article;
    return {
      path: paths.markdown(article.slug),
      bodies: [bodyKey],
      toDepends: () => [toArticleItem(article, publication), bodyKey],
      keep: twinVersion,
      toTask: () => ({ make: 'twin', article: toArticleItem(article, publication), body: getBody(bodyKey) }),
    };
  });
}

function listBooks({
  publication,
  getBody,
  bookVersion,
}: Omit<Options, 'coverVersion'>): readonly ExpensiveAsset[] {
  return listBookFiles(publication).map(({ path, bodies, toView }) => ({
    path,
    bodies,
    toDepends: toView,
    keep: bookVersion,
    toTask: () => {
      const view = toView();
      return { make: 'book', view, bodies: toBodies(view, getBody) };
    },
  }));
}

export function toExpensiveAssetSources(
  root: string,
  sources: Omit<ExpensiveAssetSources, keyof ExpensiveAssetVersions>,
): ExpensiveAssetSources {
  return {
    ...sources,
    coverVersion: digestCards(root),
    bookVersion: digestBooks(root),
    twinVersion: digestTwins(root),
  };
}

/** The folder of `FileStore`. */
export function toStoreDir(cacheDir: string): string {
  return join(cacheDir, 'kept');
}

/** The bytes of a card, a book or a text. What draws them is loaded when one is asked for. */
export async function makeExpensiveAsset(
  task: ExpensiveAssetTask,
  sources: ExpensiveAssetSources,
): Promise<Uint8Array> {
  switch (task.make) {
    case 'card': {
      const { drawCard } = await import('#outputs/cards/draw-card.ts');
      return drawCard(task.card, await loadFonts(task.card.fonts, sources));
    }
    case 'twin': {
      const { toMarkdownTwin } = await import('#outputs/markdown-twin.ts');
      return Buffer.from(toMarkdownTwin(task.article, task.body));
    }
    case 'book': {
      const { makeBook } = await import('#outputs/epub/make-book.ts');
      return makeBook(task.view, {
        getBody: (key) => task.bodies.get(key),
        getPicture: (src) =>
          readPicture(src, sources.contentDir, {
            pictures: sources.pictures,
            // Made by this build itself, when it read the content.
            kept: new FileStore(sources.storeDir),
          }),
        drawCover: ({
          language,
          title,
          italics,
          summary,
          extent,
          authors,
          publication,
          accent,
          fonts,
          locale,
        }) => {
          const names = locale.joinNames(authors.map(({ name }) => name));
          return drawCover(
            {
              language,
              title,
              italics: italics?.title,
              summary,
              extent,
              authors: names,
              publication,
              quotes: locale.quotes,
              accent,
              fonts,
            },
            sources,
          );
        },
        readFonts: (choice) => readFontFiles(choice, sources.contentDir),
      });
    }
    default:
      return task satisfies never;
  }
}

async function drawCover(cover: BookCover, sources: ExpensiveAssetSources): Promise<Uint8Array> {
  const { storeDir, ignoreStore, coverVersion } = sources;
  const { drawBookCover } = await import('#outputs/cards/draw-book-cover.ts');
  return new FileStore(storeDir, { ignore: ignoreStore }).getOrMake(
    toDigestOf([coverVersion, JSON.stringify(cover)]),
    async () => drawBookCover(cover, await loadFonts(cover.fonts, sources)),
  );
}

const loaded = new Map<string, Promise<CardFonts>>();

function loadFonts(
  choice: FontChoice | undefined,
  { contentDir }: ExpensiveAssetSources,
): Promise<CardFonts> {
  const key = JSON.stringify([choice, contentDir]);
  const fonts = loaded.get(key) ?? readFonts(choice, contentDir);
  loaded.set(key, fonts);
  return fonts;
}

async function readFonts(choice: FontChoice | undefined, contentDir: string): Promise<CardFonts> {
  const { loadCardFonts } = await import('#outputs/cards/card-fonts.ts');
  return loadCardFonts(choice ? readFontFiles(choice, contentDir) : []);
}

function toBodies(book: BookView, getBody: (bodyKey: string) => StoredBody): ReadonlyMap<string, StoredBody> {
  const keys = book.plan.flatMap(({ part }) => part?.bodyKey ?? []);
  return new Map(keys.map((key) => [key, getBody(key)]));
}
