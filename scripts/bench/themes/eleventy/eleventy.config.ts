import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';
import { sortArticles, toFeeds, toLibrary, toListPages, toMonths, toVolumes, toYears } from './parts/collections.ts';
import type { CollectionApi, Configuration } from './parts/types.ts';

const TYPESCRIPT = '11ty.ts';

/** The site of the bench for Eleventy: the pages and feeds that this project makes, each template a function of strings. */
export default function configure(config: Configuration): object {
  config.addExtension([TYPESCRIPT], { key: '11ty.js' });
  config.addTemplateFormats(TYPESCRIPT);
  config.amendLibrary('md', (markdown) => void markdown.use(footnote).use(anchor));
  config.addPassthroughCopy('articles/**/*.{svg,png}');
  config.ignores.add('parts/**');
  const add = <T>(name: string, make: (articles: ReturnType<typeof sortArticles>) => T): void =>
    config.addCollection(name, (api: CollectionApi) => make(sortArticles(api.getFilteredByGlob('articles/**/*.md'))));
  add('articlesNewestFirst', (articles) => articles);
  add('library', toLibrary);
  add('listPages', toListPages);
  add('months', toMonths);
  add('years', toYears);
  add('volumes', toVolumes);
  add('feeds', toFeeds);
  add('series', (articles) => toLibrary(articles).series);
  return { dir: { input: '.', includes: '_includes', data: '_data', output: '_site' }, markdownTemplateEngine: false };
}
