import { escapeMarkup } from '#html/legal-text.ts';
import { toDate } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import { listDotclearForms } from '#import/list-addresses.ts';
import type { LegacyComment, LegacyItem, LegacyStatus, LegacyTerm } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { countComments, createExport, type ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readLines } from '#import/source-lines.ts';

const PICTURE = /\.(?:jpe?g|png|gif|webp)$/i;
const MARK = '///DOTCLEAR|';

type Row = Readonly<Record<string, string>>;

/** What of a backup texts need, beside themselves. */
interface Tables {
  readonly categories: Map<string, LegacyTerm>;
  readonly tags: Map<string, LegacyTerm[]>;
  readonly comments: Map<string, LegacyComment[]>;
  readonly media: Map<string, Row>;
  readonly attached: Map<string, string[]>;
  url: string;
}

/** Dotclear 2: the text file of « Sauvegarde ». The XHTML of texts is read, never their wiki source. */
export const dotclear: ImportFormat = {
  name: 'dotclear',
  label: 'Dotclear',
  find: findByHead((start) => start.slice(0, 64).includes(MARK)),
  open: (files) =>
    createExport('dotclear', async function* (notes) {
      let stray = 0;
      for (const file of files) stray += yield* readBackup(file, notes);
      notes.tell({ strayComments: stray });
    }),
};

/** Its items; then how many of its comments stand below none. */
async function* readBackup(file: SourceFile, notes: ExportNotes): AsyncGenerator<LegacyItem, number> {
  const tables = await readTables(file, notes);
  notes.tell({ ...(tables.url === '' ? {} : { url: tables.url }), terms: [...tables.categories.values()] });
  const waiting = new Set(tables.comments.keys());
  for await (const { table, row } of readRows(file, notes)) {
    waiting.delete(table === 'post' ? (row['post_id'] ?? '') : '');
    if (table === 'post') yield toItem(row, tables, file.path);
    if (table === 'media') yield toMedia(row, tables, file.path);
  }
  return countComments(tables.comments, waiting);
}

async function readTables(file: SourceFile, notes: ExportNotes): Promise<Tables> {
  const tables: Tables = {
    categories: new Map(),
    tags: new Map(),
    comments: new Map(),
    media: new Map(),
    attached: new Map(),
    url: '',
  };
  for await (const { table, row } of readRows(file, notes)) READERS.get(table)?.(row, tables, notes);
  return tables;
}

const READERS = new Map<string, (row: Row, tables: Tables, notes: ExportNotes) => void>(
  Object.entries({
    blog: (row, tables, { tell }) => {
      tables.url = row['blog_url'] ?? '';
      tell({ title: toPlainText(row['blog_name'] ?? ''), description: toPlainText(row['blog_desc'] ?? '') });
    },
    category: (row, tables) => {
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
function toAddresses(
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

/** `[table column,…]`, then one row a line. A row that cannot be read is told, and left out. */
async function* readRows(
  file: SourceFile,
  { report }: ExportNotes,
): AsyncIterable<{ readonly table: string; readonly row: Row }> {
  let table = '';
  let columns: readonly string[] = [];
  let number = 0;
  for await (const line of readLines(file)) {
    number += 1;
    const [, name, names = ''] = /^\[(\w+) ([\w,]+)\]\s*$/.exec(line) ?? [];
    if (name !== undefined) {
      table = name;
      columns = names.split(',');
    } else if (line.startsWith('"')) {
      const values = [...line.matchAll(/"((?:[^"\\]|\\.)*)"(?:,|\s*$)/g)].map(([, value = '']) =>
        unescape(value),
      );
      if (values.length === columns.length)
        yield {
          table,
          row: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])),
        };
      else
        report({
          file: file.path,
          message: {
            fr: `Ligne ${number} : ${values.length} valeurs pour les ${columns.length} colonnes de « ${table} ».`,
            en: `Line ${number}: ${values.length} values for the ${columns.length} columns of “${table}”.`,
          },
          fix: {
            fr: 'Refaire la sauvegarde, ou reprendre ce texte à la main.',
            en: 'Make the backup again, or take this text in by hand.',
          },
        });
    }
  }
}

function unescape(value: string): string {
  return value.replace(/\\(.)/g, (_, mark: string) => ({ n: '\n', r: '\r' })[mark] ?? mark);
}

const STATUSES = new Map<string, LegacyStatus>(
  Object.entries({
    '1': 'published',
    '0': 'draft',
    '-1': 'scheduled',
    '-2': 'pending',
  }),
);

function toItem(row: Row, tables: Tables, file: string): LegacyItem {
  const get = (name: string): string => row[name] ?? '';
  const isPage = get('post_type') === 'page';
  const status = STATUSES.get(get('post_status')) ?? 'draft';
  const excerpt = get('post_excerpt_xhtml');
  const category = tables.categories.get(get('cat_id'));
  const updated = toDate(get('post_upddt'));
  return {
    id: get('post_id'),
    type: get('post_type') || 'post',
    status: get('post_password') === '' ? status : 'protected',
    ...(get('post_password') === ''
      ? {}
      : { reason: { fr: 'protégé par un mot de passe', en: 'protected by a password' } }),
    title: toPlainText(get('post_title')),
    slug: get('post_url').split('/').at(-1) ?? '',
    ...toAddresses(`${isPage ? 'pages' : 'post'}/${get('post_url')}`, tables),
    date: toDate(get('post_dt')),
    ...(toDate(get('post_creadt')) === '' ? {} : { dateUtc: toDate(get('post_creadt')) }),
    ...(updated === '' ? {} : { updated }),
    author: get('user_id'),
    body: {
      format: 'html',
      html: `${excerpt}\n${get('post_content_xhtml')}${listAttached(get('post_id'), tables)}`.trim(),
    },
    ...(excerpt === '' ? {} : { excerpt }),
    terms: [...(category ? [category] : []), ...(tables.tags.get(get('post_id')) ?? [])],
    comments: tables.comments.get(get('post_id')) ?? [],
    ...(get('post_lang') === '' ? {} : { language: get('post_lang') }),
    file,
  };
}

/** What hangs on a text is listed below it, as its readers saw it. */
function listAttached(id: string, tables: Tables): string {
  const files = (tables.attached.get(id) ?? []).flatMap((media) => {
    const row = tables.media.get(media);
    return row ? [row] : [];
  });
  if (files.length === 0) return '';
  const lines = files.map((row) => {
    const [address, words] = [toMediaAddress(row, tables), row['media_title'] ?? row['media_file'] ?? ''];
    // A picture comes in only where it is shown.
    const shown = PICTURE.test(address) ? `<img src="${address}" alt="${escapeMarkup(words)}">` : words;
    return `<li><a href="${address}">${shown}</a></li>`;
  });
  return `\n<ul>${lines.join('')}</ul>`;
}

function toMediaAddress(row: Row, { url }: Tables): string {
  return `${url.replace(/\/(?:index\.php[/?]?)?$/, '')}/${row['media_path'] ?? 'public'}/${row['media_file'] ?? ''}`;
}

function toMedia(row: Row, tables: Tables, file: string): LegacyItem {
  const address = toMediaAddress(row, tables);
  return {
    id: `media-${row['media_id'] ?? ''}`,
    type: 'attachment',
    status: row['media_private'] === '1' ? 'private' : 'published',
    title: toPlainText(row['media_title'] ?? ''),
    address,
    otherAddresses: [],
    date: toDate(row['media_dt'] ?? ''),
    body: { format: 'html', html: '' },
    terms: [],
    comments: [],
    fileAddress: address,
    file,
  };
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
