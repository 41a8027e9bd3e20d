import type { Book } from './book-view.ts';
import { markLines } from './inline-marks.ts';
import { toXmlLang } from './xml-lang.ts';
import { toXmlDocument, x, type XmlNode } from './xml.ts';

/** A page of the book: an XHTML content document (EPUB 3.2 §2.2). */
export interface BookPage {
  readonly file: string;
  readonly title: string;
  readonly content: string;
}

export interface PageWords {
  readonly file: string;
  readonly title: string;
  /** Of its title, where it is not that of the book. */
  readonly lang?: string | undefined;
  /** What it is, in the vocabulary of EPUB 3 (`epub:type`). */
  readonly type?: string;
  readonly class?: string;
}

export function toPage(
  { file, title, lang, type, class: name }: PageWords,
  { language, locale }: Pick<Book, 'language' | 'locale'>,
  children: readonly XmlNode[],
): BookPage {
  const html = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      ...toXmlLang(lang ?? language),
    },
    x(
      'head',
      {},
      x('meta', { charset: 'utf-8' }),
      x('title', {}, title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: `${locale.addresses.bookFiles.whole}.css` }),
    ),
    x(
      'body',
      { class: name, 'epub:type': type, ...toXmlLang(lang && language, lang) },
      markLines(children, language),
    ),
  );
  return { file, title, content: toXmlDocument(html, '<!DOCTYPE html>\n') };
}
