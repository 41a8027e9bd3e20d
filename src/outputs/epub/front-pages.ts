import { epubText, text } from '#locales/fr.ts';
import { toPartFile } from './book-links.ts';
import type { BookLine, BookView } from './book-view.ts';
import { x, type XmlElement, type XmlNode } from './xml.ts';
import { toPage, type BookPage } from './xhtml-page.ts';

export const FRONT_FILES = {
  cover: 'couverture.xhtml',
  title: 'titre.xhtml',
  introduction: 'introduction.xhtml',
  contents: 'sommaire.xhtml',
} as const;

export function drawCoverPage(book: BookView, picture: string): BookPage {
  const words = {
    file: FRONT_FILES.cover,
    title: epubText.cover,
    language: book.language,
    body: { class: 'cover', 'epub:type': 'cover' },
  };
  return toPage(words, [
    x('p', {}, x('img', { src: picture, alt: epubText.coverOf(book.title), role: 'doc-cover' })),
  ]);
}

/** Title, people, publication, address; and the picture of the series, when it has one. */
export function drawTitlePage(book: BookView, picture: string | undefined): BookPage {
  const words = {
    file: FRONT_FILES.title,
    title: epubText.titlePage,
    language: book.language,
    body: { 'epub:type': 'frontmatter titlepage' },
  };
  return toPage(words, [
    x(
      'section',
      { class: 'title-page' },
      x('p', { class: 'publication' }, `«\u00A0${book.publication}\u00A0»`),
      x('h1', {}, book.title),
      x('p', { class: 'summary' }, book.summary),
      x(
        'p',
        { class: 'byline' },
        `${epubText.signedBy} ${book.authors.map((author) => author.name).join(', ')}. ${book.extent}.`,
      ),
      picture !== undefined && drawPicture(book, picture),
      x(
        'p',
        { class: 'online' },
        `${epubText.editionOf(book.modifiedText)} ${epubText.readOnline} `,
        x('a', { href: book.url }, book.url),
      ),
    ),
  ]);
}

export function drawIntroduction(book: BookView, body: readonly XmlNode[]): BookPage {
  const words = {
    file: FRONT_FILES.introduction,
    title: epubText.introduction,
    language: book.language,
    body: { 'epub:type': 'frontmatter introduction' },
  };
  return toPage(words, [
    x(
      'section',
      { role: 'doc-introduction' },
      x('h1', {}, epubText.introduction),
      x('div', { class: 'body' }, body),
    ),
  ]);
}

/**
 * The whole plan in its order, parts to come in italics. A page of its own, beside the navigation document, in which a
 * line without link is not allowed (EPUB 3.2 §5.4.2.2).
 */
export function drawContents(book: BookView): BookPage {
  const words = {
    file: FRONT_FILES.contents,
    title: text.contents,
    language: book.language,
    body: { 'epub:type': 'frontmatter' },
  };
  return toPage(words, [
    x('section', { class: 'contents' }, x('h1', {}, text.contents), x('ol', {}, book.plan.map(drawLine))),
  ]);
}

function drawLine({ position, title, part }: BookLine): XmlElement {
  if (!part) return x('li', {}, x('i', {}, title), ` (${text.toCome})`);
  return x(
    'li',
    {},
    x('a', { href: toPartFile(position) }, title),
    x('br', {}),
    x('small', {}, part.date.text),
  );
}

function drawPicture({ cover }: BookView, src: string): XmlElement {
  return x(
    'figure',
    {},
    x('img', { src, alt: cover?.alt ?? '' }),
    cover?.credit !== undefined && x('figcaption', {}, x('small', {}, cover.credit)),
  );
}
