import { toDates } from '#import/dates.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyAuthor, LegacyItem, LegacyStatus, LegacyTerm } from '#import/legacy.ts';
import { readGhostText } from '#import/ghost/editor-text.ts';
import { toPlainText } from '#import/plain-text.ts';
import { createExport } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readWholeText } from '#import/source-text.ts';
import { isTimeZone } from '#model/site.ts';
import type { Translated } from '#locales/locale.ts';

const MARKS = /^\s*\{\s*"(?:db|meta)"\s*:/;

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

/** Ghost: the JSON file of « Export your content ». Its own `__GHOST_URL__` stands for the address of the site. */
export const ghost: ImportFormat = {
  name: 'ghost',
  label: 'Ghost',
  find: findByHead((start) => MARKS.test(start) && /"(?:exported_on|posts|version)"/.test(start)),
  open: (files, { timeZone: ours } = {}) =>
    createExport('ghost', async function* ({ tell, report }) {
      for (const file of files) {
        const tables = await readTables(file);
        if (!tables) {
          report({
            file: file.path,
            message: {
              fr: 'Ce fichier JSON est coupé ou abîmé : aucun texte n’a pu y être lu.',
              en: 'This JSON file is cut short or damaged: no text could be read in it.',
            },
            fix: { fr: 'Refaire l’export depuis Ghost.', en: 'Export again from Ghost.' },
          });
          continue;
        }
        const settings = new Map(
          get(tables, 'settings').map((row) => [text(row, 'key'), text(row, 'value')]),
        );
        const zone = settings.get('timezone') || settings.get('active_timezone') || '';
        const theirs = isTimeZone(zone) ? zone : undefined;
        tell({
          ...(theirs === undefined ? {} : { timeZone: theirs }),
          title: settings.get('title') ?? '',
          description: settings.get('description') ?? '',
          authors: get(tables, 'users').map(toAuthor),
          terms: get(tables, 'tags').flatMap(toTerm),
        });
        const lost = countLost(tables, 'posts');
        if (lost > 0)
          report({
            file: file.path,
            message: {
              fr: `Textes de ce fichier que rien ne permet de lire : ${lost}.`,
              en: `Texts of this file that cannot be read at all: ${lost}.`,
            },
          });
        const context = { tables, listOf: groupByPost(tables), timeZone: theirs ?? ours, file: file.path };
        for (const row of get(tables, 'posts')) yield toItem(row, context);
      }
    }),
};

async function readTables(file: SourceFile): Promise<Tables | undefined> {
  try {
    const read: unknown = JSON.parse(await readWholeText(file));
    const root = isRow(read)
      ? Array.isArray(read['db'])
        ? (read['db'] as readonly unknown[])[0]
        : read
      : undefined;
    return isRow(root) && isRow(root['data']) ? (root['data'] as Tables) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function get(tables: Tables, name: string): readonly Row[] {
  return Array.isArray(tables[name]) ? tables[name].filter(isRow) : [];
}

function countLost(tables: Tables, name: string): number {
  return Array.isArray(tables[name]) ? tables[name].length - get(tables, name).length : 0;
}

function text(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function toAuthor(row: Row): LegacyAuthor {
  return { id: text(row, 'id'), name: text(row, 'name') || text(row, 'slug') };
}

/** Those whose name begins with `#` are for the theme alone. */
function toTerm(row: Row): LegacyTerm | readonly LegacyTerm[] {
  const label = text(row, 'name');
  const description = text(row, 'description');
  if (label === '' || label.startsWith('#')) return [];
  const slug = text(row, 'slug');
  return {
    type: 'tag',
    slug,
    label,
    ...(description === '' ? {} : { description }),
    address: `/tag/${slug}/`,
  };
}

interface Context {
  readonly tables: Tables;
  /** The rows of a table that are of a text. */
  readonly listOf: (table: string, id: string) => readonly Row[];
  readonly timeZone: string | undefined;
  readonly file: string;
}

function groupByPost(tables: Tables): Context['listOf'] {
  const groups = new Map(
    ['posts_authors', 'posts_tags', 'posts_meta'].map((table) => [
      table,
      Map.groupBy(get(tables, table), (row) => text(row, 'post_id')),
    ]),
  );
  return (table, id) => groups.get(table)?.get(id) ?? [];
}

function toItem(row: Row, { tables, listOf, timeZone, file }: Context): LegacyItem {
  const id = text(row, 'id');
  const slug = text(row, 'slug');
  const linked = (table: string, to: string): readonly string[] =>
    listOf(table, id)
      .toSorted((a, b) => Number(text(a, 'sort_order')) - Number(text(b, 'sort_order')))
      .map((one) => text(one, to));
  const [author = text(row, 'author_id'), ...otherAuthors] = linked('posts_authors', 'author_id');
  const tags = linked('posts_tags', 'tag_id');
  const [meta] = listOf('posts_meta', id);
  const { date: updated } = toDates(text(row, 'updated_at'), timeZone);
  const excerpt = text(row, 'custom_excerpt');
  const description = text(row, 'meta_description') || (meta ? text(meta, 'meta_description') : '');
  const cover = toPath(text(row, 'feature_image'));
  const body = readGhostText(row);
  const [coverAlt, coverCredit] = ['feature_image_alt', 'feature_image_caption'].map((name) =>
    toPlainText(meta ? text(meta, name) : ''),
  );
  return {
    id,
    type: text(row, 'type') === 'page' || row['page'] === 1 || row['page'] === true ? 'page' : 'post',
    ...toStatus(row),
    title: text(row, 'title'),
    slug,
    address: `/${slug}/`,
    otherAddresses: [],
    // As its feed has it; numbers are of versions that had others there.
    ...(/^[\da-f]{24}$/.test(id) ? { guid: id } : {}),
    ...toDates(text(row, 'published_at') || text(row, 'created_at'), timeZone),
    ...(updated === undefined ? {} : { updated }),
    ...{ author, otherAuthors },
    body: { format: 'html', html: body.html },
    left: body.left,
    ...(excerpt === '' ? {} : { excerpt }),
    ...(description === '' ? {} : { description }),
    terms: get(tables, 'tags')
      .filter((tag) => tags.includes(text(tag, 'id')))
      .flatMap(toTerm),
    comments: [],
    ...(cover === '' ? {} : { cover, coverAlt, coverCredit }),
    file,
  };
}

function toPath(html: string): string {
  return html.replaceAll('__GHOST_URL__', '');
}

const STATUSES = new Map<string, LegacyStatus>(
  Object.entries({
    published: 'published',
    sent: 'draft',
    scheduled: 'scheduled',
    draft: 'draft',
  }),
);

function toStatus(row: Row): { readonly status: LegacyStatus; readonly reason?: Translated } {
  const status = STATUSES.get(text(row, 'status')) ?? 'draft';
  const audience = text(row, 'visibility') || 'public';
  if (text(row, 'status') === 'sent')
    return { status, reason: { fr: 'envoyé par e-mail seulement', en: 'sent by e-mail only' } };
  return status === 'published' && audience !== 'public'
    ? { status: 'draft', reason: { fr: 'réservé aux membres', en: 'for members only' } }
    : { status };
}
