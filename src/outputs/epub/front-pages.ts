import { toPartFile } from './book-links.ts';
import type { BookLine, Book } from './book-view.ts';
import { x, type XmlElement, type XmlNode } from './xml.ts';
import { drawSummary, drawTitle } from './spans.ts';
import { inLang, toXmlLang } from './xml-lang.ts';
import { toPage, type BookPage } from './xhtml-page.ts';

/** The files of the pages before the parts. */
export function getFrontFiles({ locale }: Pick<Book, 'locale'>): FrontFiles {
  const { cover, title, introduction, contents } = locale.addresses.bookFiles;
  return {
    cover: `${cover}.xhtml`,
    title: `${title}.xhtml`,
    introduction: `${introduction}.xhtml`,
    contents: `${contents}.xhtml`,
  };
}

type FrontFiles = Readonly<Record<'cover' | 'title' | 'introduction' | 'contents', string>>;

export function drawCoverPage(book: Book, picture: string): BookPage {
  const { cover: title, coverOf } = book.locale.books;
  return toPage({ file: getFrontFiles(book).cover, title, type: 'cover', class: 'cover' }, book, [
    x('p', {}, x('img', { src: picture, alt: coverOf(book.title), role: 'doc-cover' })),
  ]);
}

/** Title, people, publication, address; and the picture of the series, when it has one. */
export function drawTitlePage(book: Book, picture: string | undefined): BookPage {
  const { titlePage: title, signedBy, editionOf, readOnline } = book.locale.books;
  return toPage({ file: getFrontFiles(book).title, title, type: 'frontmatter titlepage' }, book, [
    x(
      'section',
      { class: 'title-page' },
      x('p', { class: 'publication' }, toNamePlate(book)),
      x('h1', toXmlLang(book.lang), drawTitle(book)),
      x('p', { class: 'summary', ...toXmlLang(book.lang) }, drawSummary(book)),
      x(
        'p',
        { class: 'byline' },
        `${signedBy} `,
        book.authors.flatMap(({ name, lang }, index) => [index === 0 ? '' : ', ', inLang(name, lang)]),
        `. ${book.extent}.`,
      ),
      drawCover(book, picture),
      x(
        'p',
        { class: 'online' },
        `${editionOf(book.modifiedText)} ${readOnline} `,
        x('a', { href: book.url }, book.url),
      ),
    ),
  ]);
}

/** « Idées reçues ». */
function toNamePlate({ publication, locale: { quotes } }: Book): string {
  return [quotes.marks.open, publication, quotes.marks.close].join(quotes.gap && '\u00a0');
}

export function drawIntroduction(book: Book, body: readonly XmlNode[]): BookPage {
  const { introduction: title } = book.locale.books;
  return toPage({ file: getFrontFiles(book).introduction, title, type: 'frontmatter introduction' }, book, [
    x(
      'section',
      { role: 'doc-introduction' },
      x('h1', {}, title),
      x('div', { class: 'body', ...toXmlLang(book.lang) }, body),
    ),
  ]);
}

/**
 * The whole plan in its order, parts to come in italics. A page of its own, beside the navigation document, in which a
 * line without link is not allowed (EPUB 3.2 §5.4.2.2).
 */
export function drawContents(book: Book): BookPage {
  const { contents: title } = book.locale.words;
  return toPage({ file: getFrontFiles(book).contents, title, type: 'frontmatter' }, book, [
    x(
      'section',
      { class: 'contents' },
      x('h1', {}, title),
      x(
        'ol',
        {},
        book.plan.map((line) => drawLine(line, book)),
      ),
    ),
  ]);
}

function drawLine(line: BookLine, book: Book): XmlElement {
  const { position, lang, part } = line;
  const title = drawTitle(line);
  if (!part) return x('li', {}, x('i', toXmlLang(lang), title), ` (${book.locale.words.toCome})`);
  return x(
    'li',
    {},
    x('a', { href: toPartFile(position, book), ...toXmlLang(lang) }, title),
    x('br', {}),
    x('small', {}, part.date.text),
  );
}

/** The cover of a series or of an article, where the book holds it in `src`. */
export function drawCover(
  { cover, lang }: Pick<Book, 'cover' | 'lang'>,
  src: string | undefined,
): XmlElement | undefined {
  if (!cover || src === undefined) return undefined;
  const { alt, credit } = cover;
  const caption = credit !== undefined && x('figcaption', {}, x('small', {}, credit));
  return x('figure', toXmlLang(cover.lang ?? lang), x('img', { src, alt }), caption);
}
