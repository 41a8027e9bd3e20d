/** Addresses of lists and feeds that every site of a platform had, from its home page. */
interface PlatformLists {
  readonly month: (year: string, month: string) => readonly string[];
  readonly feeds: readonly string[];
  /** Of a category or a tag by its slug, and of those above it. */
  readonly term?: (type: 'category' | 'tag', slugs: readonly string[]) => readonly string[];
  /** Its feed, from there. */
  readonly termFeed?: string;
  readonly author?: (id: string) => readonly string[];
}

const byFolders = (year: string, month: string): readonly string[] => [`${year}/${month}/`];
const OTHER: PlatformLists = {
  month: byFolders,
  termFeed: 'feed/',
  feeds: ['feed/', 'rss/', 'rss.xml', 'atom.xml', 'index.xml', 'feed.xml'],
};

const PLATFORMS: Readonly<Record<string, PlatformLists>> = {
  wordpress: {
    month: (year, month) => [`${year}/${month}/`, `?m=${year}${month}`],
    termFeed: 'feed/',
    feeds: ['feed/', 'feed/rss2/', 'feed/rss/', 'feed/atom/', 'comments/feed/', '?feed=rss2', '?feed=atom'],
    term: (type, slugs) => {
      const slug = slugs.at(-1) ?? '';
      const query = type === 'category' ? `?category_name=${slug}` : `?tag=${slug}`;
      return [...new Set([`${type}/${slug}/`, `${type}/${slugs.join('/')}/`, query])];
    },
    author: (id) => [`author/${id.toLowerCase().replace(/[^a-z\d_-]+/g, '-')}/`],
  },
  hautetfort: {
    month: (year, month) => [`archives/${year}-${month}/`],
    termFeed: 'index.rss',
    feeds: ['index.rss', 'atom.xml', 'rss.xml'],
  },
  'over-blog': { month: byFolders, feeds: ['rss/', 'rss-articles.xml', 'articles.rss', 'feeds.rss'] },
  canalblog: {
    month: (year, month) => [`archives/${year}/${month}/index.html`, `archives/${year}/${month}/`],
    feeds: ['rss.xml', 'atom.xml'],
  },
  dotclear: {
    month: (year, month) => listDotclearForms(`archive/${year}/${month}`),
    feeds: [...['feed/rss2', 'feed/atom'].flatMap(listDotclearForms), 'rss.php', 'atom.php'],
    term: (type, slugs) => listDotclearForms(`${type}/${slugs.at(-1) ?? ''}`),
  },
  blogger: {
    month: (year, month) => [`${year}/${month}/`, `${year}_${month}_01_archive.html`],
    feeds: ['feeds/posts/default', 'feeds/posts/default?alt=rss', 'atom.xml', 'rss.xml'],
  },
  'movable-type': {
    month: (year, month) => [`${year}/${month}/`, `archives/${year}_${month}.html`],
    feeds: ['index.rdf', 'index.xml', 'atom.xml', 'rss.xml'],
  },
};

/** Ways of a page of Dotclear, by what its server was told to do: the first that most had. */
export function listDotclearForms(path: string): readonly string[] {
  return [path, `index.php/${path}`, `index.php?${path}`, `?${path}`];
}

/** Where a month of that platform stood. */
export function listMonthAddresses(format: string, yearMonth: string): readonly string[] {
  const [year = '', month = ''] = yearMonth.split('-');
  return (PLATFORMS[format] ?? OTHER).month(year, month);
}

export function listFeedAddresses(format: string): readonly string[] {
  return (PLATFORMS[format] ?? OTHER).feeds;
}

/** Where its lists stood, where the export does not tell it; `slugs` are those above a term, then its own. */
export function listTermAddresses(
  format: string,
  { type, slugs }: { readonly type: 'category' | 'tag'; readonly slugs: readonly string[] },
): readonly string[] {
  return (PLATFORMS[format] ?? OTHER).term?.(type, slugs) ?? [];
}

/** Where the feed of a list stood, from the list; undefined for a platform that had none. */
export function findTermFeed(format: string): string | undefined {
  return (PLATFORMS[format] ?? OTHER).termFeed;
}

export function listAuthorAddresses(format: string, id: string): readonly string[] {
  return (PLATFORMS[format] ?? OTHER).author?.(id) ?? [];
}
