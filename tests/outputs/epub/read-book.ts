import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { listBookFiles } from '#outputs/epub/book-files.ts';
import { makeBook, type BookSources } from '#outputs/epub/make-book.ts';
import { BODIES, createSmallPublication } from './small-publication.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 3"><path d="M0 0h6v3z"/></svg>';

/** What the tests give a book: bodies of the small publication, two pictures, a plain cover. */
async function createSources(): Promise<BookSources> {
  const blank = sharp({ create: { width: 20, height: 30, channels: 3, background: 'white' } });
  const [webp, png] = await Promise.all([blank.clone().webp().toBuffer(), blank.clone().png().toBuffer()]);
  const pictures = new Map([
    ['/images/a/plan-0123abcd.svg', { bytes: new TextEncoder().encode(SVG), type: 'image/svg+xml' }],
    ['/images/photo.webp', { bytes: new Uint8Array(webp), type: 'image/webp' }],
  ]);
  return {
    getBody: (key) => BODIES[key],
    getPicture: (src) => pictures.get(src),
    readFonts: () => [],
    drawCover: () => Promise.resolve(new Uint8Array(png)),
  };
}

export async function makeSmallBook(): Promise<Uint8Array> {
  const [file] = listBookFiles(createSmallPublication());
  if (!file) throw new Error('The small publication has a book');
  return makeBook(file.toView(), await createSources());
}

/** The texts of a book by the names of their files. */
export function readTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /\.(?:xhtml|opf|ncx|xml|css)$/.test(name),
  );
  return new Map(files.map(([name, content]) => [name, strFromU8(content)]));
}

export interface ReadDocument {
  readonly text: string;
  readonly ids: readonly string[];
  /** Values of `href` and `src`. */
  readonly addresses: readonly string[];
}

/** Reads a document strictly: throws when it is not well-formed, namespaces included. */
export function readXml(source: string): ReadDocument {
  const parser = new SaxesParser({ xmlns: true });
  const found = { text: '', ids: new Array<string>(), addresses: new Array<string>() };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.on('opentag', (tag) => {
    for (const { name, value } of Object.values(tag.attributes)) {
      if (name === 'id') found.ids.push(value);
      if (name === 'href' || name === 'src') found.addresses.push(value);
    }
  });
  parser.write(source).close();
  return found;
}
