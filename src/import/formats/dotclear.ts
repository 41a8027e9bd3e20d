import { createHash } from 'node:crypto';
import { escapeMarkup } from '#html/legal-text.ts';
import { toDate } from '#import/dates.ts';
import { readRows, type Row } from '#import/dotclear/rows.ts';
import { isElsewhere, readTables, toAddresses, toBlogSite, type Tables } from '#import/dotclear/tables.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyItem, LegacyStatus } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { countComments, createExport, type ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import type { Translated } from '#locales/locale.ts';

const PICTURE = /\.(?:jpe?g|png|gif|webp)$/i;
const MARK = '///DOTCLEAR|';

/** Dotclear 2: the text file of « Sauvegarde ». The XHTML of texts is read, never their wiki source. */
export const dotclear: ImportFormat = {
  name: 'dotclear',
  label: 'Dotclear',
  find: findByHead((start) => start.slice(0, 64).includes(MARK)),
  open: (files, { site } = {}) =>
    createExport('dotclear', async function* (notes) {
      let stray = 0;
      for (const file of files) stray += yield* readBackup(file, { ...notes, site });
      notes.tell({ strayComments: stray });
    }),
};

/** Its items; then how many of its comments stand below none. */
async function* readBackup(
  file: SourceFile,
  notes: ExportNotes & { readonly site: string | undefined },
): AsyncGenerator<LegacyItem, number> {
  const tables = await readTables(file, notes);
  const { blog } = tables;
  notes.tell({
    ...(blog === undefined ? {} : toBlogSite(blog)),
    ...{ terms: [...tables.categories.values()], authors: [...tables.authors.values()] },
  });
  const waiting = new Set(tables.comments.keys());
  // What cannot be read was told the first time.
  for await (const { table, row } of readRows(file, { report: () => undefined })) {
    waiting.delete(table === 'post' ? (row['post_id'] ?? '') : '');
    if (table === 'post') yield toItem(row, tables, file.path);
    if (table === 'media') yield toMedia(row, tables, file.path);
  }
  return countComments(tables.comments, waiting);
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
  const uid = tables.blog?.['blog_uid'] ?? '';
  return {
    id: get('post_id'),
    type: get('post_type') || 'post',
    status: get('post_password') === '' ? status : 'protected',
    ...(get('post_password') === ''
      ? {}
      : { reason: { fr: 'protégé par un mot de passe', en: 'protected by a password' } }),
    ...(isElsewhere(row, tables) ? { type: 'autre-blog', reason: toElsewhere(row, tables) } : {}),
    // As its feeds name it, which know the blog by a number of its own.
    ...(uid === '' ? {} : { guid: `urn:md5:${toMd5(`${uid}${get('post_id')}`)}` }),
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

function toElsewhere(row: Row, { blogs }: Tables): Translated {
  const { blog_name: name = '', blog_url: url = '' } = blogs.get(row['blog_id'] ?? '') ?? {};
  return {
    fr: `d’un autre blog de cette sauvegarde, « ${name} », que --site ${url} importe`,
    en: `of another blog of this backup, “${name}”, which --site ${url} imports`,
  };
}

function toMd5(text: string): string {
  return createHash('md5').update(text).digest('hex');
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
