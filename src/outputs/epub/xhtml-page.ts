import { toXmlDocument, x, type Attributes, type XmlNode } from './xml.ts';

/** A page of the book: an XHTML content document (EPUB 3.2 §2.2). */
export interface BookPage {
  readonly file: string;
  readonly title: string;
  readonly content: string;
}

export interface PageWords {
  readonly file: string;
  readonly title: string;
  readonly language: string;
  readonly body: Attributes;
}

export function toPage({ file, title, language, body }: PageWords, children: readonly XmlNode[]): BookPage {
  const html = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
    },
    x(
      'head',
      {},
      x('meta', { charset: 'utf-8' }),
      x('title', {}, title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: 'livre.css' }),
    ),
    x('body', body, children),
  );
  return { file, title, content: toXmlDocument(html, '<!DOCTYPE html>\n') };
}
