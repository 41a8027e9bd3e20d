import { escape, SITE_URL } from './html.ts';
import type { Article, Feed, List } from './types.ts';

const written = { rss: new WeakMap<Article, string>(), atom: new WeakMap<Article, string>(), json: new WeakMap<Article, string>() };

/** A feed with the whole texts; an item is written once a format. */
export function toFeed({ list, format }: Pick<Feed, 'list' | 'format'>): string {
  if (format === 'rss') return toRss(list);
  return format === 'atom' ? toAtom(list) : toJson(list);
}

function toRss({ name, description, base, articles }: List): string {
  const items = articles.map((article) => once('rss', article, toRssItem));
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escape(name)}</title><link>${SITE_URL}${base}</link><description>${escape(description)}</description><language>fr</language>
${items.join('\n')}
</channel></rss>
`;
}

function toAtom({ name, base, articles }: List): string {
  const entries = articles.map((article) => once('atom', article, toEntry));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><id>${SITE_URL}${base}</id><title>${escape(name)}</title><updated>${articles[0]?.date.toISOString() ?? ''}</updated><author><name>Le banc d’essai</name></author>
${entries.join('\n')}
</feed>
`;
}

function toJson({ name, base, articles }: List): string {
  const items = articles.map((article) => once('json', article, toJsonItem));
  return `{"version":"https://jsonfeed.org/version/1.1","title":${JSON.stringify(name)},"home_page_url":"${SITE_URL}${base}","language":"fr","items":[${items.join(',')}]}\n`;
}

function toRssItem({ data, url, date, templateContent }: Article): string {
  return `<item><title>${escape(data.title)}</title><link>${SITE_URL}${url}</link><description>${escape(data.description)}</description><pubDate>${date.toUTCString()}</pubDate><guid isPermaLink="false">${data.guid}</guid>${data.authors.map((one) => `<dc:creator>${one}</dc:creator>`).join('')}${data.themes.map((one) => `<category>${one}</category>`).join('')}<content:encoded>${escape(templateContent)}</content:encoded></item>`;
}

function toEntry({ data, url, date, templateContent }: Article): string {
  return `<entry><id>${data.guid}</id><title>${escape(data.title)}</title><link rel="alternate" type="text/html" href="${SITE_URL}${url}"/><published>${date.toISOString()}</published><updated>${date.toISOString()}</updated>${data.authors.map((one) => `<author><name>${one}</name></author>`).join('')}${data.themes.map((one) => `<category term="${one}"/>`).join('')}<summary>${escape(data.description)}</summary><content type="html">${escape(templateContent)}</content></entry>`;
}

function toJsonItem({ data, url, date, templateContent }: Article): string {
  return JSON.stringify({ id: data.guid, url: `${SITE_URL}${url}`, title: data.title, summary: data.description, content_html: templateContent, date_published: date.toISOString(), authors: data.authors, tags: data.themes, language: 'fr' });
}

function once(format: Feed['format'], article: Article, make: (article: Article) => string): string {
  const known = written[format].get(article);
  if (known !== undefined) return known;
  const made = make(article);
  written[format].set(article, made);
  return made;
}
