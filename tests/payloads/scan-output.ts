import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { listOutput } from '../site/pages.ts';
import { addAddress, isAddressName, scanCss, scanHtml, toAddresses, type Scan } from './unsafe.ts';

/** Elements of feeds, maps and books whose text is an address, or HTML that readers show. */
const ADDRESS_ELEMENTS = new Set('link url uri loc comments docs icon logo generator'.split(' '));
/** An Atom summary and every title are text. */
const HTML_ELEMENTS = new Set(['description', 'content:encoded', 'content']);
const JSON_ADDRESSES = /^(?:url|.*_url|image|icon|favicon|avatar|banner_image)$/;

/** What a built folder holds for readers. */
export interface Output {
  readonly scan: Scan;
  /** HTML of the feeds' items and descriptions, each once, as readers show it. */
  readonly feedHtml: ReadonlySet<string>;
  /** Pages of the books, by names that no two share. */
  readonly bookPages: ReadonlyMap<string, string>;
}

/** Reads every page, feed, list, map, style and book of a built folder with parsers that are not the project's. */
export function scanOutput(outDir: string): Output {
  const output = {
    scan: { scanned: 0, unsafe: [] },
    feedHtml: new Set<string>(),
    bookPages: new Map<string, string>(),
  };
  for (const path of listOutput({ outDir })) {
    const bytes = readFileSync(join(outDir, path));
    if (path.endsWith('.epub')) scanBook(output, path, bytes);
    else scanFile(output, path, bytes);
  }
  return output;
}

function scanBook(output: Collected, path: string, bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    scanFile(output, `${path}/${name}`, content);
    if (name.endsWith('.xhtml'))
      output.bookPages.set(`${path}/${name}`.replaceAll('/', '_'), strFromU8(content));
  }
}

function scanFile(output: Collected, path: string, bytes: Uint8Array): void {
  const text = (): string => strFromU8(bytes);
  if (path.endsWith('.html')) scanHtml(output.scan, path, text());
  else if (path.endsWith('.css')) scanCss(output.scan, path, text());
  else if (path.endsWith('feed.json')) scanJson(output, path, JSON.parse(text()));
  else if (/\.(?:xml|opml|opf|ncx|xhtml|svg)$/.test(path)) scanXml(output, path, text());
}

/** Ends with an error where the file is not well-formed. */
function scanXml(output: Collected, path: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: false });
  const texts: string[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('');
    for (const [key, value] of Object.entries(attributes)) {
      if (isAddressName(key) || key === 'url' || key === 'full-path')
        for (const one of toAddresses(key.toLowerCase(), String(value)))
          addAddress(output.scan, `${path} <${name}>`, one);
      if (key === 'style') scanCss(output.scan, path, String(value));
    }
    if (attributes['isPermaLink'] === 'true') permaLinks.add(texts.length);
  });
  const permaLinks = new Set<number>();
  const append = (words: string): void => {
    texts.push(`${texts.pop() ?? ''}${words}`);
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ name }) => {
    const isPermaLink = permaLinks.delete(texts.length);
    const text = texts.pop() ?? '';
    if (isPermaLink || (ADDRESS_ELEMENTS.has(name) && text !== ''))
      addAddress(output.scan, `${path} <${name}>`, text);
    if (HTML_ELEMENTS.has(name) && text !== '') addHtml(output, path, text);
    if (name === 'style') scanCss(output.scan, path, text);
  });
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.write(xml).close();
}

function scanJson(output: Collected, path: string, value: unknown, key = ''): void {
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      scanJson(output, path, inner, Array.isArray(value) ? key : name);
  else if (typeof value === 'string' && JSON_ADDRESSES.test(key))
    addAddress(output.scan, `${path} ${key}`, value);
  else if (typeof value === 'string' && key === 'content_html') addHtml(output, path, value);
}

function addHtml({ scan, feedHtml }: Collected, path: string, html: string): void {
  if (feedHtml.has(html)) return;
  feedHtml.add(html);
  scanHtml(scan, `${path} item`, html, true);
}

interface Collected extends Output {
  readonly feedHtml: Set<string>;
  readonly bookPages: Map<string, string>;
}
