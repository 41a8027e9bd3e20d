import { listMiningTerms } from '#model/mining.ts';
import type { Locale } from '#locales/locale.ts';
import type { BookPicture } from './book-pictures.ts';
import type { Book, BookPerson, BookView } from './book-view.ts';
import { NAVIGATION } from './navigation.ts';
import { toXmlDocument, x, type XmlElement } from './xml.ts';
import { toXmlLang } from './xml-lang.ts';
import type { BookPage } from './xhtml-page.ts';

export interface PackageParts {
  readonly book: Book;
  /** Pages in the order of reading. */
  readonly pages: readonly BookPage[];
  readonly pictures: readonly BookPicture[];
  readonly cover: BookPicture;
  readonly fonts: readonly BookPicture[];
}

/** RFC 4151 tag URI: what a reading system knows the book by, through its publications. */
export function toIdentifier({ siteUrl, firstDay, slug }: BookView): string {
  return `tag:${new URL(siteUrl).hostname},${firstDay.slice(0, 4)}:series/${slug}`;
}

/** The package document (EPUB 3.2 §3): what the book is, what it holds, in which order. */
export function drawPackage(parts: PackageParts): string {
  const { book, pictures } = parts;
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': book.language,
      ...(book.mining ? { prefix: 'tdm: http://www.w3.org/ns/tdmrep#' } : {}),
    },
    x(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      drawDescription(book),
      drawPeople(book),
      drawAccessibility(pictures.length > 0, book.locale),
      x('meta', { name: 'cover', content: 'cover' }),
    ),
    x('manifest', {}, drawItems(parts)),
    x(
      'spine',
      { toc: 'ncx' },
      parts.pages.map((page) => x('itemref', { idref: toItemId(page.file) })),
    ),
  );
  return toXmlDocument(root);
}

function drawDescription(book: BookView): readonly XmlElement[] {
  const { subjects } = book;
  return [
    x('dc:identifier', { id: 'identifier' }, toIdentifier(book)),
    x('dc:title', { 'xml:lang': book.lang }, book.title),
    ...new Set([book.language, ...[book, ...book.plan].flatMap(({ lang }) => lang ?? [])])
      .values()
      .map((lang) => x('dc:language', {}, lang)),
    x('dc:publisher', {}, book.publisher),
    x('dc:date', {}, book.firstDay),
    x('dc:description', {}, book.summary),
    x('dc:source', {}, book.url),
    ...subjects.map((subject) => x('dc:subject', {}, subject)),
    x('meta', { property: 'dcterms:modified' }, book.modified),
    ...(book.mining ? listMiningTerms(book.mining) : []).map(([name, value]) =>
      x('meta', { property: name.replace('-', ':') }, value),
    ),
  ];
}

function drawPeople({ authors, contributors }: BookView): readonly XmlElement[] {
  const toElements = (people: readonly BookPerson[], name: string, role: string): readonly XmlElement[] =>
    people.flatMap((person, index) => {
      const id = `${name}-${index + 1}`;
      return [
        x(`dc:${name}`, { id, 'xml:lang': person.lang, dir: toXmlLang(person.lang).dir }, person.name),
        x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role),
        x('meta', { refines: `#${id}`, property: 'file-as' }, person.sortName),
      ];
    });
  return [...toElements(authors, 'creator', 'aut'), ...toElements(contributors, 'contributor', 'ive')];
}

/** EPUB Accessibility 1.0 §3.2: what helps, what may harm, what is needed to read. */
function drawAccessibility(pictures: boolean, locale: Locale): readonly XmlElement[] {
  const facts: readonly (readonly [string, string])[] = [
    ['accessMode', 'textual'],
    ...(pictures ? [['accessMode', 'visual'] as const] : []),
    ['accessModeSufficient', 'textual'],
    ...[
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(pictures ? ['alternativeText'] : []),
    ].map((feature) => ['accessibilityFeature', feature] as const),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', locale.books.accessibility],
  ];
  return facts.map(([name, value]) => x('meta', { property: `schema:${name}` }, value));
}

function drawItems({ book, pages, pictures, cover, fonts }: PackageParts): readonly XmlElement[] {
  return [
    x('item', { id: 'nav', href: NAVIGATION, 'media-type': 'application/xhtml+xml', properties: 'nav' }),
    x('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
    x('item', {
      id: 'style',
      href: `${book.locale.addresses.bookFiles.whole}.css`,
      'media-type': 'text/css',
    }),
    x('item', { id: 'cover', href: cover.name, 'media-type': cover.type, properties: 'cover-image' }),
    ...pages.map((page) =>
      x('item', { id: toItemId(page.file), href: page.file, 'media-type': 'application/xhtml+xml' }),
    ),
    ...pictures.map((picture, index) =>
      x('item', { id: `picture-${index + 1}`, href: picture.name, 'media-type': picture.type }),
    ),
    ...fonts.map(({ name, type }, index) =>
      x('item', { id: `font-${index + 1}`, href: name, 'media-type': type }),
    ),
  ];
}

function toItemId(file: string): string {
  return `page-${file.replace('.xhtml', '')}`;
}
