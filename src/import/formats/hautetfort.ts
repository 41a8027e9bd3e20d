import type { Root } from 'hast';
import { findElements } from '#html/tree.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyItem } from '#import/legacy.ts';
import { findSiteName, findTag, findWith, getAttribute, readPage, toWords } from '#import/saved-page.ts';
import { readNewer } from '#import/hautetfort/newer-page.ts';
import { readOlder } from '#import/hautetfort/older-page.ts';
import { PERMALINK, toId, type Found } from '#import/hautetfort/permalink.ts';
import { createExport, type ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readElements } from '#import/xml-elements.ts';
import { isFeedPart, toFeedItem, toFeedSite } from './feed.ts';

const MARKS = /hautetfort|blogspirit|posttext-decorator2|box-article-tags/i;
const MARKUP = /posttext|box-body|postbottom|class="content"|h3 class="total"/;

const FEED = /<(?:rss|feed)[\s>]/;
/** The address that a page or a text of a feed gives for its own: a blog with a domain of its own has addresses alone. */
const PLACE =
  /<(?:link|guid|id)\b[^>]*(?:>|\bhref=["'])\s*(?:<!\[CDATA\[\s*)?https?:\/\/[^\s"'<>]+\/archive\/\d{4}\/\d{2}\/\d{2}\/[^\s"'<>/?#]+\.html/;

/**
 * Hautetfort and blogSpirit, which export nothing: pages saved from the blog, in its older and newer markup, and its
 * feeds. A text found in several of them is one text, as its own page has it.
 */
export const hautetfort: ImportFormat = {
  name: 'hautetfort',
  label: 'Hautetfort, blogSpirit',
  find: findByHead(
    (start) => (MARKS.test(start) || PLACE.test(start)) && (MARKUP.test(start) || FEED.test(start)),
  ),
  open: (files, { timeZone } = {}) =>
    createExport('hautetfort', async function* (notes) {
      yield* (await readAll(files, { ...notes, timeZone })).values();
    }),
};

interface Notes extends ExportNotes {
  readonly timeZone: string | undefined;
}

async function readAll(files: readonly SourceFile[], notes: Notes): Promise<ReadonlyMap<string, LegacyItem>> {
  const items = new Map<string, Found>();
  const named = new Map<string, string>();
  for (const file of files)
    for (const item of await readFile(file, notes, named)) {
      const known = items.get(item.id);
      items.set(item.id, known ? merge(known, item) : item);
    }
  for (const [path, file] of named)
    if (!items.has(path))
      notes.report({
        file,
        item: path,
        message: {
          fr: `Cette page nomme un texte dont la page n’est pas là : ${path}.`,
          en: `This page names a text whose page is not here: ${path}.`,
        },
        fix: {
          fr: 'Enregistrer aussi cette page, puis relancer l’import : rien n’est importé deux fois.',
          en: 'Save that page too, then run the import again: nothing is imported twice.',
        },
      });
  return new Map([...items].map(([id, { rank: _, ...item }]) => [id, item]));
}

const ALBUM = /(?:^|\/)album\//i;
const ALBUM_LEFT = {
  message: {
    fr: 'Page d’un album : elle n’a pas de texte, et ses images ne sont pas reprises.',
    en: 'Page of an album: it has no text, and its pictures are not brought.',
  },
  fix: {
    fr: 'En faire un article, avec les images de l’album.',
    en: 'Make an article of it, with the pictures of the album.',
  },
};

/** As the page that shows most of it has it; its feed alone knows by what subscribers know it, lists know others of its themes. */
function merge(one: Found, other: Found): Found {
  const [less, more] = one.rank < other.rank ? [one, other] : [other, one];
  const labels = new Set(more.terms.map(({ label }) => label));
  return {
    ...(less.author === undefined ? {} : { author: less.author }),
    ...(less.date === undefined ? {} : { date: less.date }),
    ...more,
    ...(less.rank === 0 && less.guid !== undefined ? { guid: less.guid } : {}),
    terms: [...more.terms, ...less.terms.filter(({ label }) => !labels.has(label))],
  };
}

async function readFile(
  file: SourceFile,
  notes: Notes,
  named: Map<string, string>,
): Promise<readonly Found[]> {
  if (/<(?:rss|feed)[\s>]/.test(Buffer.from(file.head).toString('latin1', 0, 2048)))
    return readFeed(file, notes);
  const page = await readPage(file);
  for (const link of findElements(page, ({ tagName }) => tagName === 'a')) {
    const [path] = PERMALINK.exec(getAttribute(link, 'href')) ?? [];
    if (path !== undefined && !named.has(path)) named.set(path, file.path);
  }
  const newer = readNewer(page, file);
  const title = findSiteName(page, newer?.title ?? '');
  if (title !== '') notes.tell({ title });
  tellSite(page, notes);
  const found = newer ? [newer] : readOlder(page, file);
  if (found.length === 0 && ALBUM.test(file.path)) notes.report({ file: file.path, ...ALBUM_LEFT });
  return found;
}

async function readFeed(file: SourceFile, { tell, report, timeZone }: Notes): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const element of readElements(file, isFeedPart, report)) {
    if (element.name !== 'item' && element.name !== 'entry') {
      tell(toFeedSite(element));
      continue;
    }
    const item = toFeedItem(element, file.path, timeZone);
    found.push({ ...item, id: toId(item.address ?? item.id), rank: 0 });
  }
  return found;
}

function tellSite(page: Root, { tell }: ExportNotes): void {
  const banner = findWith(page, 'id', 'banner');
  const link = banner && findTag(banner, 'a');
  if (link) tell({ title: toWords(link), url: getAttribute(link, 'href') });
  const canonical = getAttribute(findWith(page, 'rel', 'canonical'), 'href');
  const [path] = PERMALINK.exec(canonical) ?? [];
  if (path !== undefined) tell({ url: canonical.slice(0, canonical.indexOf(path) + 1) });
}
