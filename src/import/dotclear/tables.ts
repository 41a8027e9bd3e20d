import { toDate } from '#import/dates.ts';
import { listDotclearForms } from '#import/list-addresses.ts';
import type { LegacyAuthor, LegacyComment, LegacySite, LegacyTerm } from '#import/legacy.ts';
import { toBareHost } from '#import/old-addresses.ts';
import { toPlainText } from '#import/plain-text.ts';
import type { ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readRows, type Row } from './rows.ts';

/** What of a backup texts need, beside themselves. */
export interface Tables {
  readonly categories: Map<string, LegacyTerm>;
  readonly tags: Map<string, LegacyTerm[]>;
  readonly comments: Map<string, LegacyComment[]>;
  readonly media: Map<string, Row>;
  readonly attached: Map<string, string[]>;
  readonly authors: Map<string, LegacyAuthor>;
  /** By their id: a backup of a whole installation has several. */
  readonly blogs: Map<string, Row>;
  /** The one that comes in. */
  blog: Row | undefined;
  url: string;
}

export async function readTables(
  file: SourceFile,
  notes: ExportNotes & { readonly site: string | undefined },
): Promise<Tables> {
  const tables: Tables = {
    categories: new Map(),
    tags: new Map(),
    comments: new Map(),
    media: new Map(),
    attached: new Map(),
    authors: new Map(),
    blogs: new Map(),
    blog: undefined,
    url: '',
  };
  // Addresses of lists need that of the blog, which is told before them.
  for await (const { table, row } of readRows(file, notes)) {
    if (table !== 'blog' && tables.blog === undefined) chooseBlog(tables, notes.site);
    READERS.get(table)?.(row, tables);
  }
  return tables;
}

/** The one whose address was given, else one of that host, else the first. */
function chooseBlog(tables: Tables, site: string | undefined): void {
  const blogs = [...tables.blogs.values()];
  const wanted = site === undefined ? null : URL.parse(site);
  const matches = (toPart: (url: URL) => string): Row | undefined =>
    blogs.find((row) => {
      const url = URL.parse(row['blog_url'] ?? '');
      return wanted !== null && url !== null && toPart(url) === toPart(wanted);
    });
  tables.blog = matches(toPlace) ?? matches(({ host }) => toBareHost(host)) ?? blogs[0];
  tables.url = tables.blog?.['blog_url'] ?? '';
}

function toPlace({ host, pathname, search }: URL): string {
  return `${toBareHost(host)}${pathname.replace(/\/$/, '')}${search}`;
}

export function toBlogSite(blog: Row): Partial<LegacySite> {
  const url = blog['blog_url'] ?? '';
  return {
    title: toPlainText(blog['blog_name'] ?? ''),
    description: toPlainText(blog['blog_desc'] ?? ''),
    ...(url === '' ? {} : { url }),
  };
}

/** Whether a row is of a blog that does not come in. */
export function isElsewhere(row: Row, { blog }: Tables): boolean {
  const { blog_id: id } = row;
  return blog !== undefined && id !== undefined && id !== blog['blog_id'];
}

const READERS = new Map<string, (row: Row, tables: Tables) => void>(
  Object.entries({
    blog: (row, { blogs }) => blogs.set(row['blog_id'] ?? '', row),
    user: (row, { authors }) => {
      const [id = '', shown = ''] = [row['user_id'], row['user_displayname']];
      const whole = [row['user_firstname'], row['user_name']].filter(Boolean).join(' ');
      authors.set(id, { id, name: toPlainText(shown || whole) || id });
    },
    category: (row, tables) => {
      if (isElsewhere(row, tables)) return;
      const label = toPlainText(row['cat_title'] ?? '');
      const slug = row['cat_url'] ?? '';
      const description = toPlainText(row['cat_desc'] ?? '');
      tables.categories.set(row['cat_id'] ?? '', {
        type: 'category',
        slug,
        label,
        ...(description === '' ? {} : { description }),
        ...toTermAddress(`category/${slug}`, tables),
      });
    },
    meta: (row, tables) => {
      if (row['meta_type'] !== 'tag') return;
      const label = toPlainText(row['meta_id'] ?? '');
      const address = toTermAddress(`tag/${label}`, tables);
      add(tables.tags, row['post_id'], { type: 'tag', slug: label, label, ...address });
    },
    comment: (row, { comments }) => add(comments, row['post_id'], toComment(row)),
    media: (row, { media }) => media.set(row['media_id'] ?? '', row),
    post_media: (row, { attached }) => {
      if ((row['link_type'] ?? 'attachment') === 'attachment')
        add(attached, row['post_id'], row['media_id'] ?? '');
    },
  }),
);

/** Below the address of the blog, which may be `http://a.example/index.php?`; every form that it may have, where that is not told. */
export function toAddresses(
  path: string,
  { url }: Tables,
): { readonly address: string; readonly otherAddresses: readonly string[] } {
  const [address = '', ...otherAddresses] =
    url === ''
      ? listDotclearForms(path).map((one) => `/${one}`)
      : [`${url.replace(/(?<![/?])$/, '/')}${path}`];
  return { address, otherAddresses };
}

/** None where the blog is not told: lists of all blogs stand for it. */
function toTermAddress(path: string, tables: Tables): { readonly address?: string } {
  return tables.url === '' ? {} : { address: toAddresses(path, tables).address };
}

function add<T>(lists: Map<string, T[]>, key: string | undefined, value: T): void {
  const list = lists.get(key ?? '') ?? [];
  list.push(value);
  lists.set(key ?? '', list);
}

function toComment(row: Row): LegacyComment {
  const get = (name: string): string => row[name] ?? '';
  const id = get('comment_id');
  return {
    id,
    type: get('comment_trackback') === '1' ? 'trackback' : 'comment',
    isApproved: get('comment_status') === '1',
    ...(get('comment_status') === '-2' || get('comment_spam_status') === '1' ? { isSpam: true } : {}),
    author: toPlainText(get('comment_author')),
    ...(get('comment_site') === '' ? {} : { url: get('comment_site') }),
    date: toDate(get('comment_dt')),
    html: get('comment_content'),
    anchor: `c${id}`,
  };
}
