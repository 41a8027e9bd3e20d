import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { createTinyPublication, type TinyPublication } from './tiny-publication.ts';
import { renderFeeds } from './read-feeds.ts';

/** What XML 1.0 forbids. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** An publication with one article for each text, which is in eight fields: title, summary, theme, author, body, caption, series, disclosure. */
export function createNaughtyPublication(texts: readonly string[]): TinyPublication {
  const byIndex = <T>(toValue: (text: string, index: number) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(texts.map((text, index) => [`n${index}`, toValue(text, index)]));
  return createTinyPublication({
    site: { feedLength: 500 },
    tags: texts.map((_, index) => `n${index}`),
    labels: byIndex((text) => text),
    people: byIndex((text) => ({ name: text })),
    series: byIndex((text, index) => ({ title: text, summary: text, plan: [`article-${index}`] })),
    articles: texts.map((text, index) => ({
      source: text,
      data: {
        title: text,
        summary: text,
        tags: [`n${index}`],
        authors: [`n${index}`],
        disclosure: text,
        cover: { src: 'a.png', alt: text, credit: text },
      },
      picture: { src: '/a.png', width: 1, height: 1 },
    })),
  });
}

/** The titles of each feed of some texts, oldest first, as each parser reads them; every XML file, or only those at some paths, has been read by a strict one too. */
export async function readTitles(
  texts: readonly string[],
  only?: readonly string[],
): Promise<Readonly<Record<string, readonly (string | undefined)[]>>> {
  const files = await renderFeeds(createNaughtyPublication(texts), only);
  for (const [path, content] of files) {
    if (ILLEGAL.test(content)) throw new Error(`${path} holds a character that XML forbids`);
    if (!path.endsWith('.json')) checkWellFormed(path, content);
  }
  const get = (path: string): string => files.get(path) ?? '';
  const strict = new RssParser();
  const json = JSON.parse(get('/feed.json')) as { items: { title: string }[] };
  return {
    'rss-parser RSS': (await strict.parseString(get('/rss.xml'))).items.map(({ title }) => title).reverse(),
    'rss-parser Atom': (await strict.parseString(get('/atom.xml'))).items.map(({ title }) => title).reverse(),
    'feedsmith RSS': (parseRssFeed(get('/rss.xml')).items ?? []).map(({ title }) => toText(title)).reverse(),
    'feedsmith Atom': (parseAtomFeed(get('/atom.xml')).entries ?? [])
      .map(({ title }) => toText(title))
      .reverse(),
    'JSON.parse': json.items.map(({ title }) => title).reverse(),
  };
}

function checkWellFormed(path: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.write(xml).close();
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return typeof value === 'object' && value !== null ? String(Reflect.get(value, 'value')) : undefined;
}
