import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';
import { names, toFeeds, toLibrary, toListPages, toMonths, toVolumes, toYears } from './collections.js';

const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The site of the bench for Eleventy: the pages and feeds that this project makes. */
export default function configure(config) {
  config.amendLibrary('md', (markdown) => markdown.use(footnote).use(anchor));
  config.addPassthroughCopy('articles/**/*.{svg,png}');
  const add = (name, make) =>
    config.addCollection(name, (api) =>
      make(api.getFilteredByGlob('articles/**/*.md').toSorted((a, b) => b.date - a.date)),
    );
  add('articles', (articles) => articles);
  add('library', toLibrary);
  add('listPages', toListPages);
  add('months', toMonths);
  add('years', toYears);
  add('volumes', toVolumes);
  add('feeds', toFeeds);
  add('series', (articles) => toLibrary(articles).series);
  config.addGlobalData('names', names);
  config.addFilter('day', (date) => DAY.format(date));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('rfc822', (date) => date.toUTCString());
  config.addFilter('minutes', (text) => Math.max(1, Math.round(text.split(/\s+/).length / 225)));
  config.addFilter('limit', (items, count) => items.slice(0, count));
  config.addFilter('ofKind', (articles, kind) => articles.filter(({ data }) => data.kind === kind));
  config.addFilter('withEntry', (articles) => articles.filter(({ data }) => data.entry));
  config.addFilter('byWord', (articles) => articles.toSorted((a, b) => a.data.entry.word.localeCompare(b.data.entry.word, 'fr')));
  config.addFilter('related', ({ byBase }, theme, url) => byBase[`/themes/${theme}/`].articles.slice(0, 4).filter((one) => one.url !== url).slice(0, 3));
  config.addFilter('headings', (html) => [...html.matchAll(/<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g)]);
  config.addFilter('json', (data) => JSON.stringify(data).replaceAll('<', '\\u003c'));
  config.addFilter('escaped', once(({ content }) => content.replace(/[&<>"]/g, (sign) => ENTITIES[sign])));
  config.addFilter('feedItem', once(toFeedItem));
  return { markdownTemplateEngine: false };
}

/** What every feed repeats of an article is made once. */
function once(make) {
  const made = new WeakMap();
  return (article) => {
    if (!made.has(article)) made.set(article, make(article));
    return made.get(article);
  };
}

function toFeedItem({ data, url, date, content }) {
  return JSON.stringify({
    id: data.guid,
    url: `https://banc.example${url}`,
    title: data.title,
    summary: data.description,
    content_html: content,
    date_published: date,
    authors: data.authors,
    tags: data.themes,
    language: 'fr',
  });
}
