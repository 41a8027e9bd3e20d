/** What the place of a text file tells of it. */
export interface SourcePath {
  /** `2016-05-01`, where its name begins with it. */
  readonly date: string | undefined;
  /** The end of its address. */
  readonly slug: string;
  /** Folders below the content of the site, then the slug: `blog/mon-texte`. */
  readonly place: string;
  readonly isDraft: boolean;
  /** `post`, `page`; the name of a collection that is neither; undefined where only the dates can tell. */
  readonly type: string | undefined;
}

/** Folders whose files make pages or explain them, and are no texts. */
const MACHINERY =
  /(?:^|\/)(?:_layouts|_includes|_sass|_site|_data|_plugins|_components|_11ty|_scripts|layouts|partials|archetypes|themes|templates|node_modules|dist|vendor)\//i;
/** Files about the files, and what is shown where there is none. */
const ABOUT =
  /(?:^|\/)(?:404|README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AGENTS|CLAUDE|TODO)(?:\.[\w-]+)?\.\w+$/i;
/** A folder of a language, and no section named in two letters. */
const ROOTS =
  /^(?:.*\/)?(?:src\/content|src\/pages|content\/(?:ar|ca|cs|da|de|el|en|es|fi|fr|he|hu|it|ja|ko|nb|nl|pl|pt|ro|ru|sv|tr|uk|zh)(?:-[A-Za-z]{2,4})?(?=\/)|content|src\/site|src\/posts(?=\/)|public|src|site)\//;
const ELEVENTY_ROOTS = /^(?:.*\/)?(?:src|content|site)\//;
const TEXT = /\.(?:md|mdx|markdown|mdown|mkd)$/i;
const DATED = /^(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?:[-_. ]+|$)/;
const POSTS = /(?:^|\/)_?(?:posts?|blog|articles?|billets?|journal|notes|carnet|writing)\//i;

export function isText(path: string): boolean {
  return TEXT.test(path) && !MACHINERY.test(`/${path}`) && !ABOUT.test(path);
}

/** Jekyll takes HTML with a head for a text too, among its posts. */
export function isHtmlPost(path: string): boolean {
  return /(?:^|\/)_(?:posts|drafts)\/.*\.html?$/i.test(path);
}

export function readSourcePath(path: string, { isEleventy = false } = {}): SourcePath {
  // Eleventy keeps the folder of its posts in their addresses.
  const below = path.replace(isEleventy ? ELEVENTY_ROOTS : ROOTS, '');
  const parts = below.replace(/\.\w+$/, '').split('/');
  const name = parts.pop() ?? '';
  const isBundle = /^_?index$/i.test(name) && parts.length > 0;
  const own = isBundle ? (parts.pop() ?? '') : name;
  const [start = '', year = '', month = '', day = ''] = DATED.exec(own) ?? [];
  const folders = parts
    .filter((part) => !/^_(?:posts|drafts|pages)$/i.test(part))
    .map((part) => part.replace(/^_(?=\w)/, ''));
  const slug = own.slice(start.length) || own;
  return {
    date: start === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    slug,
    place: [...folders, slug].join('/'),
    isDraft: /(?:^|\/)_?(?:drafts|brouillons)\//i.test(path),
    type: toType(path, { name, isDated: start !== '' }),
  };
}

function toType(
  path: string,
  { name, isDated }: { readonly name: string; readonly isDated: boolean },
): string | undefined {
  if (/^_index$/i.test(name)) return 'liste';
  if (isDated || /(?:^|\/)_(?:posts|drafts)\//i.test(path)) return 'post';
  if (/(?:^|\/)_?pages\//i.test(path)) return 'page';
  const [, collection] = /(?:^|\/)_([\w-]+)\//.exec(path) ?? [];
  return collection ?? (POSTS.test(path) && !/^index$/i.test(name) ? 'post' : undefined);
}
