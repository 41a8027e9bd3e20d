import { CsvError, parse } from 'csv-parse/sync';
import { toDates } from '#import/dates.ts';
import type { ImportFormat } from '#import/format.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { createExport } from '#import/simple-export.ts';
import { readWholeText } from '#import/source-text.ts';
import { toSubstackBody } from '#import/substack-body.ts';
import { escapeMarkup } from '#html/legal-text.ts';

const COLUMNS = /^(?:\uFEFF)?(?=.*\bpost_id\b)(?=.*\bis_published\b).*/;
type Row = Readonly<Record<string, string>>;

/** Substack: the archive of « Exports », with `posts.csv` and `posts/ID.slug.html`. What only those who paid could read stays a draft. */
export const substack: ImportFormat = {
  name: 'substack',
  label: 'Substack',
  find: (files) => {
    const table = files.find(({ head }) => COLUMNS.test(Buffer.from(head).toString('utf8')));
    if (!table) return Promise.resolve([]);
    const folder = table.path.slice(0, table.path.lastIndexOf('/') + 1);
    return Promise.resolve([
      table,
      ...files.filter(({ path }) => path.startsWith(`${folder}posts/`) && path.endsWith('.html')),
    ]);
  },
  open: ([table, ...pages], { timeZone } = {}) =>
    createExport('substack', async function* ({ report }) {
      if (!table) return;
      const text = await readWholeText(table);
      const whole = readRows(text);
      const rows = whole ?? readRows(text, false) ?? [];
      if (!whole)
        report({
          file: table.path,
          message: {
            fr: 'Un guillemet n’est jamais fermé dans ce tableau : ses titres sont à relire.',
            en: 'A quotation mark is never closed in this table: its titles are to be checked.',
          },
        });
      for (const row of rows) {
        const id = row['post_id'] ?? '';
        const page = pages.find(({ path }) => path.endsWith(`posts/${id}.html`));
        if (!page)
          report({
            file: table.path,
            item: row['title'] || id,
            message: {
              fr: `Le texte de « ${row['title'] || id} » n’est pas dans l’archive : posts/${id}.html.`,
              en: `The text of “${row['title'] || id}” is not in the archive: posts/${id}.html.`,
            },
          });
        const html = page ? await readWholeText(page) : '';
        yield toItem(row, html, { file: (page ?? table).path, timeZone });
      }
    }),
};

/** Undefined where a quotation mark is never closed. */
function readRows(text: string, hasQuotes = true): readonly Row[] | undefined {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      quote: hasQuotes ? '"' : false,
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function toItem(
  row: Row,
  html: string,
  { file, timeZone }: { readonly file: string; readonly timeZone: string | undefined },
): LegacyItem {
  const [number = '', slug = ''] = /^(\d+)\.(.*)$/.exec(row['post_id'] ?? '')?.slice(1) ?? [];
  const isPaid = row['audience'] !== 'everyone';
  const isPublished = row['is_published'] === 'true';
  const subtitle = row['subtitle'] ?? '';
  const podcast = row['podcast_url'] ?? '';
  const sound = podcast === '' ? '' : `<audio src="${escapeMarkup(podcast)}"></audio>`;
  const body = toSubstackBody(html);
  return {
    id: number || (row['post_id'] ?? ''),
    type: 'post',
    status: isPublished && !isPaid ? 'published' : 'draft',
    ...(isPublished && isPaid
      ? { reason: { fr: 'réservé aux abonnés payants', en: 'for paying subscribers only' } }
      : {}),
    title: row['title'] ?? '',
    ...(slug === '' ? {} : { slug, address: `/p/${slug}` }),
    otherAddresses: [],
    ...toDates(row['post_date'] ?? '', timeZone),
    body: { format: 'html', html: `${sound}${body.html}` },
    left: body.left,
    ...(subtitle === '' ? {} : { description: subtitle }),
    terms: [],
    comments: [],
    file,
  };
}
