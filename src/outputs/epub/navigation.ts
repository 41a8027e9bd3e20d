import type { WithItalics } from '#model/italics.ts';
import type { Book, BookView } from './book-view.ts';
import { getFrontFiles } from './front-pages.ts';
import { drawTitle } from './spans.ts';
import { toXmlLang } from './xml-lang.ts';
import { toXmlDocument, x, type XmlElement } from './xml.ts';
import { toPage, type BookPage } from './xhtml-page.ts';

/** A line of the navigation: a page and the headings inside it. */
export interface NavigationLine extends WithItalics {
  readonly file: string;
  readonly title: string;
  /** Where it is not that of the book. */
  readonly lang?: string | undefined;
  readonly headings: readonly { readonly id: string; readonly title: string }[];
}

export const NAVIGATION = 'nav.xhtml';

/** The navigation document (EPUB 3.2 §5.4). */
export function drawNavigation(book: Book, lines: readonly NavigationLine[], start: string): BookPage {
  const landmark = (type: string, file: string, title: string): XmlElement =>
    x('li', {}, x('a', { 'epub:type': type, href: file }, title));
  return toPage({ file: NAVIGATION, title: book.locale.words.contents }, book, [
    x(
      'nav',
      { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
      x('h1', {}, book.locale.words.contents),
      x('ol', {}, lines.map(drawNavigationLine)),
    ),
    x(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden' },
      x('h2', {}, book.locale.books.landmarks),
      x(
        'ol',
        {},
        landmark('cover', getFrontFiles(book).cover, book.locale.books.cover),
        landmark('toc', getFrontFiles(book).contents, book.locale.words.contents),
        landmark('bodymatter', start, book.locale.books.beginning),
      ),
    ),
  ]);
}

function drawNavigationLine(line: NavigationLine): XmlElement {
  const { file, lang, headings } = line;
  const inside = headings.map((heading) =>
    x('li', {}, x('a', { href: `${file}#${heading.id}` }, heading.title)),
  );
  return x(
    'li',
    toXmlLang(lang),
    x('a', { href: file }, drawTitle(line)),
    inside.length > 0 && x('ol', {}, inside),
  );
}

/** The same for reading systems of EPUB 2 (OPF 2.0.1 §2.4.1), one level deep. */
export function drawNcx(book: BookView, identifier: string, lines: readonly NavigationLine[]): string {
  const points = lines.map((line, index) =>
    x(
      'navPoint',
      { id: `point-${index + 1}`, playOrder: `${index + 1}` },
      x('navLabel', { 'xml:lang': line.lang }, x('text', {}, line.title)),
      x('content', { src: line.file }),
    ),
  );
  const ncx = x(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': book.language },
    x(
      'head',
      {},
      x('meta', { name: 'dtb:uid', content: identifier }),
      x('meta', { name: 'dtb:depth', content: '1' }),
    ),
    x('docTitle', {}, x('text', {}, book.title)),
    x('navMap', {}, points),
  );
  return toXmlDocument(ncx);
}
