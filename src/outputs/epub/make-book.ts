import { getOwnLocale } from '#locales/get-locale.ts';
import { getPaths } from '#model/paths.ts';
import type { FontChoice, FontFile } from '#model/identity.ts';
import type { Root } from 'hast';
import { readBody } from '#html/stored-body.ts';
import type { StoredBody } from '#model/body.ts';
import { toPartFile, toSeriesPaths, turnLinks, type LinkTarget, type LinkTargets } from './book-links.ts';
import { collectPictures, type BookPicture, type GetPicture } from './book-pictures.ts';
import { toBookFonts, toFontStyle } from './book-fonts.ts';
import { BOOK_STYLE } from './book-style.ts';
import type { Book, BookLine, BookView, PartView } from './book-view.ts';
import {
  drawContents,
  drawCoverPage,
  drawIntroduction,
  drawTitlePage,
  getFrontFiles,
} from './front-pages.ts';
import { drawNavigation, drawNcx, type NavigationLine } from './navigation.ts';
import { drawPackage, toIdentifier } from './package-document.ts';
import { drawOnline, drawPart } from './part-page.ts';
import { BodyTidier } from './tidy-body.ts';
import { toWords, visitXml, type XmlNode } from './xml.ts';
import { toPage, type BookPage } from './xhtml-page.ts';
import { zipBook } from './zip-book.ts';

/** What a book takes from the rest of the build. */
export interface BookSources {
  readonly getBody: (bodyKey: string) => StoredBody | undefined;
  readonly getPicture: GetPicture;
  /** A portrait cover, PNG. */
  readonly drawCover: (book: Book) => Promise<Uint8Array>;
  readonly readFonts: (choice: FontChoice) => readonly FontFile[];
}

/** A text of the book, tidied, with the ids it has and its place among the pages. */
interface Chapter extends LinkTarget {
  readonly url: string;
  readonly nodes: readonly XmlNode[];
}

interface PartChapter extends Chapter {
  readonly part: PartView;
  readonly position: number;
}

/** The book of a series: the bytes of an EPUB 3 file. */
export async function makeBook(view: BookView, sources: BookSources): Promise<Uint8Array> {
  const book = { ...view, locale: getOwnLocale(view) };
  const introduction = readBody(book.introduction);
  const parts = book.plan.flatMap((line) => toParsedPart(line, sources));
  const covers = [book.cover, ...parts.map(({ part }) => part.cover)].flatMap((cover) => cover?.src ?? []);
  const pictures = await collectPictures(
    [introduction, ...parts.map(({ tree }) => tree)].flatMap(listPictures).concat(covers),
    sources.getPicture,
  );
  const place = (src: string): string | undefined => pictures.get(src)?.name;
  const chapters = parts.map(({ part, position, tree }) => ({
    part,
    position,
    ...tidy(tree, toPartFile(position, book), part.url, place),
  }));
  const opening = tidy(
    introduction,
    getFrontFiles(book).introduction,
    getPaths(book).series(book.slug),
    place,
  );
  const cover: BookPicture = {
    name: `images/${book.locale.addresses.bookFiles.cover}.png`,
    type: 'image/png',
    bytes: await sources.drawCover(book),
  };
  const fonts = toBookFonts(book.fonts ? sources.readFonts(book.fonts) : []);
  return assemble({ book, opening, chapters, place, pictures: [...pictures.values()], cover, fonts });
}

interface Assembly {
  readonly book: Book;
  readonly opening: Chapter;
  readonly chapters: readonly PartChapter[];
  readonly place: (src: string) => string | undefined;
  readonly pictures: readonly BookPicture[];
  readonly cover: BookPicture;
  readonly fonts: ReturnType<typeof toBookFonts>;
}

function assemble({ book, opening, chapters, place, pictures, cover, fonts }: Assembly): Uint8Array {
  const targets = toTargets(book, chapters);
  const pages = [
    drawCoverPage(book, cover.name),
    drawTitlePage(book, place(book.cover?.src ?? '')),
    drawContents(book),
    ...(opening.nodes.length > 0
      ? [drawIntroduction(book, turnLinks(opening.nodes, opening, targets, book.siteUrl))]
      : []),
    ...chapters.map((chapter) => drawChapter(chapter, { book, targets, place })),
  ];
  const lines = toNavigationLines(pages, chapters, book);
  const { whole } = book.locale.addresses.bookFiles;
  const texts = new Map([
    [`${whole}.opf`, drawPackage({ book, pages, pictures, cover, fonts })],
    ['nav.xhtml', drawNavigation(book, lines, chapters[0]?.file ?? getFrontFiles(book).contents).content],
    ['toc.ncx', drawNcx(book, toIdentifier(book), lines)],
    [`${whole}.css`, `${toFontStyle(fonts)}${BOOK_STYLE}`],
    ...pages.map((page) => [page.file, page.content] as const),
  ]);
  return zipBook({ packageFile: `${whole}.opf`, texts, media: [cover, ...pictures, ...fonts] });
}

function drawChapter(
  chapter: PartChapter,
  { book, targets, place }: Pick<Assembly, 'book' | 'place'> & { readonly targets: LinkTargets },
): BookPage {
  const { part, position, nodes, file } = chapter;
  const drawn = drawPart({ part, position, body: nodes, picture: place(part.cover?.src ?? '') }, book);
  return toPage({ file, title: part.title, lang: part.lang, type: 'bodymatter chapter' }, book, [
    ...turnLinks(drawn, chapter, targets, book.siteUrl),
    drawOnline(part, book),
  ]);
}

function toTargets(book: Book, chapters: readonly PartChapter[]): LinkTargets {
  const contents = { file: getFrontFiles(book).contents, ids: new Set<string>() };
  return new Map<string, LinkTarget>([
    ...toSeriesPaths(book).map((path) => [path, contents] as const),
    ...chapters.map((chapter) => [chapter.url, chapter] as const),
  ]);
}

function toNavigationLines(
  pages: readonly BookPage[],
  chapters: readonly PartChapter[],
  book: Book,
): readonly NavigationLine[] {
  const { books, addresses } = book.locale;
  const { title: titlePage, introduction } = getFrontFiles(book);
  const front = pages.filter(({ file }) => file === titlePage || file === introduction);
  return [
    ...front.map(({ file, title }) => ({ file, title: title || books.titlePage, headings: [] })),
    ...chapters.map(({ file, part, nodes }) => ({
      file,
      title: part.title,
      lang: part.lang,
      italics: part.italics,
      headings: listHeadings(nodes, addresses.anchors.notes),
    })),
  ];
}

function listHeadings(nodes: readonly XmlNode[], notesTitle: string): NavigationLine['headings'] {
  const headings: { id: string; title: string }[] = [];
  visitXml(nodes, (element) => {
    const { id } = element.attributes;
    const title = toWords(element.children).trim();
    if (element.name === 'h2' && id !== undefined && id !== notesTitle && title !== '')
      headings.push({ id, title });
  });
  return headings;
}

function toParsedPart(
  { part, position }: BookLine,
  { getBody }: BookSources,
): { part: PartView; position: number; tree: Root }[] {
  return part ? [{ part, position, tree: readBody(getBody(part.bodyKey)) }] : [];
}

function tidy(tree: Root, file: string, url: string, place: (src: string) => string | undefined): Chapter {
  const tidier = new BodyTidier(place);
  const nodes = tidier.toFlow(tree.children).filter((node) => typeof node === 'object' || node.trim() !== '');
  return { file, url, nodes, ids: tidier.ids };
}

function listPictures(node: Root | Root['children'][number]): string[] {
  if (!('children' in node)) return [];
  const src = node.type === 'element' && node.tagName === 'img' ? [`${node.properties['src'] ?? ''}`] : [];
  return [...src, ...node.children.flatMap(listPictures)];
}
