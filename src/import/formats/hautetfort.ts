import type { Element, Root } from 'hast';
import { findElements, hasClass } from '#html/tree.ts';
import { readFrenchDate, toDates } from '#import/dates.ts';
import type { ImportFormat } from '#import/format.ts';
import type { LegacyComment, LegacyItem, LegacyTerm } from '#import/legacy.ts';
import {
  findAllClass,
  findClass,
  findTag,
  findWith,
  getAttribute,
  readPage,
  toInnerHtml,
  toWords,
  without,
} from '#import/saved-page.ts';
import { createExport, type ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readElements } from '#import/xml-elements.ts';
import { toFeedItem } from './feed.ts';

const MARKS = /hautetfort|blogspirit|posttext-decorator2|box-article-tags/i;
const MARKUP = /posttext|box-body|postbottom|class="content"|h3 class="total"/;
const PERMALINK = /\/archive\/\d{4}\/\d{2}\/\d{2}\/[^/?#]+\.html/;

/** How whole a text is where it was found: on its own page, in a list, in a feed. */
type Found = LegacyItem & { readonly rank: number };

/**
 * Hautetfort and blogSpirit, which export nothing: pages saved from the blog, in its older and newer markup, and its
 * feeds. A text found in several of them is one text, as its own page has it.
 */
export const hautetfort: ImportFormat = {
  name: 'hautetfort',
  label: 'Hautetfort, blogSpirit',
  find: (files) =>
    Promise.resolve(
      files.filter(({ head }) => {
        const start = Buffer.from(head).toString('latin1');
        return MARKS.test(start) && (MARKUP.test(start) || /<(?:rss|feed)[\s>]/.test(start));
      }),
    ),
  open: (files) =>
    createExport('hautetfort', async function* (notes) {
      yield* (await readAll(files, notes)).values();
    }),
};

async function readAll(
  files: readonly SourceFile[],
  notes: ExportNotes,
): Promise<ReadonlyMap<string, LegacyItem>> {
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
        message: `Cette page nomme un texte dont la page n’est pas là : ${path}.`,
        fix: 'Enregistrer aussi cette page, puis relancer l’import : rien n’est importé deux fois.',
      });
  return new Map([...items].map(([id, { rank: _, ...item }]) => [id, item]));
}

/** As the page that shows most of it has it; its feed alone knows by what subscribers know it, lists know others of its themes. */
function merge(one: Found, other: Found): Found {
  const [less, more] = one.rank < other.rank ? [one, other] : [other, one];
  const labels = new Set(more.terms.map(({ label }) => label));
  return {
    ...more,
    ...(less.rank === 0 && less.guid !== undefined ? { guid: less.guid } : {}),
    terms: [...more.terms, ...less.terms.filter(({ label }) => !labels.has(label))],
  };
}

async function readFile(
  file: SourceFile,
  notes: ExportNotes,
  named: Map<string, string>,
): Promise<readonly Found[]> {
  if (/<(?:rss|feed)[\s>]/.test(Buffer.from(file.head).toString('latin1', 0, 2048))) return readFeed(file);
  const page = await readPage(file);
  for (const link of findElements(page, ({ tagName }) => tagName === 'a')) {
    const [path] = PERMALINK.exec(getAttribute(link, 'href')) ?? [];
    if (path !== undefined && !named.has(path)) named.set(path, file.path);
  }
  tellSite(page, notes);
  const newer = readNewer(page, file);
  return newer ? [newer] : readOlder(page, file);
}

async function readFeed(file: SourceFile): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const element of readElements(file, (path) => ['item', 'entry'].includes(path.at(-1) ?? ''))) {
    const item = toFeedItem(element, file.path);
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

/** The path of a permalink: the same text has the same one wherever it is seen. */
function toId(address: string): string {
  return PERMALINK.exec(address)?.[0] ?? address;
}

function readOlder(page: Root, file: SourceFile): readonly Found[] {
  const posts = findAllClass(page, 'post');
  let day = '';
  return findElements(page, (element) => hasClass(element, 'date') || posts.includes(element)).flatMap(
    (element) => {
      if (hasClass(element, 'date')) day = toWords(element);
      else return [toOlder(element, { page, file, day, isAlone: posts.length === 1 })];
      return [];
    },
  );
}

interface Place {
  readonly page: Root;
  readonly file: SourceFile;
  readonly day: string;
  readonly isAlone: boolean;
}

function toOlder(post: Element, { page, file, day, isAlone }: Place): Found {
  const heading = findTag(post, 'h3');
  const foot = findElements(findClass(post, 'postbottom') ?? post, (one) => hasClass(one, 'posted'))[0];
  const links = foot ? findElements(foot, ({ tagName }) => tagName === 'a') : [];
  const permalink =
    links.find((link) => /Lien permanent|Permalink/i.test(toWords(link))) ??
    (heading && findTag(heading, 'a'));
  const address = getAttribute(permalink, 'href') || toAddress(file);
  const [hour = ''] = /\d{1,2}:\d{2}/.exec(toWords(foot)) ?? [];
  const date = readFrenchDate(`${day} ${hour}`);
  return {
    id: toId(address),
    type: 'post',
    status: 'published',
    title: toWords(heading),
    address,
    otherAddresses: [],
    ...(date === '' ? {} : { date: hour === '' ? date.slice(0, 10) : date }),
    body: {
      format: 'html',
      html: toInnerHtml(findClass(post, 'posttext-decorator2') ?? findClass(post, 'posttext')),
    },
    terms: links.flatMap((link) => toCategory(link, address)),
    comments: isAlone ? listOlderComments(page) : [],
    file: file.path,
    rank: isAlone ? 2 : 1,
  };
}

function toAddress(file: SourceFile): string {
  return PERMALINK.exec(`/${file.path}`)?.[0] ?? `/${file.path}`;
}

/** Between « Publié dans » and « Lien permanent » stand the lists that the text is in. */
function toCategory(link: Element, permalink: string): LegacyTerm | readonly LegacyTerm[] {
  const address = getAttribute(link, 'href');
  const label = toWords(link);
  // Others lead to where a text can be shared.
  if (URL.parse(address, permalink)?.host !== URL.parse(permalink)?.host) return [];
  const isList = /^(?:https?:\/\/[^/]+)?\/(?!archive\/|archives\/\d)[^#]+\/?$/.test(address);
  if (!isList || /Lien permanent|Commentaires/.test(label)) return [];
  const slug =
    address
      .replace(/\/$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? label;
  return { type: 'category', slug, label, address };
}

function listOlderComments(page: Root): readonly LegacyComment[] {
  let parent = '';
  const comments = findElements(
    page,
    (one) => hasClass(one, 'commentparent') || hasClass(one, 'commentchild'),
  );
  return comments.map((comment, index) => {
    const text = findElements(
      comment,
      ({ tagName, properties }) => tagName === 'p' && properties['id'] !== undefined,
    )[0];
    const written = getAttribute(text, 'id') || `c${index + 1}`;
    const isAnswer = hasClass(comment, 'commentchild') && parent !== '';
    const made = toComment(comment, written, isAnswer ? parent : '');
    if (!isAnswer) parent = made.id;
    return made;
  });
}

function toComment(comment: Element, anchor: string, parent: string): LegacyComment {
  const foot = findClass(comment, 'posted');
  const [, author = '', when = ''] = /Écrit par\s*:?\s*(.*?)\s*\|\s*(.*)$/.exec(toWords(foot)) ?? [];
  const url = getAttribute(foot && findTag(foot, 'a'), 'href');
  const date = readFrenchDate(when);
  const isNoise = (element: Element): boolean =>
    hasClass(element, 'posted') ||
    (element.tagName === 'img' && /bulle\.gif/.test(getAttribute(element, 'src')));
  return {
    id: anchor.replace(/^c(?=\d)/, ''),
    ...(parent === '' ? {} : { parent }),
    type: 'comment',
    isApproved: true,
    author,
    ...(/^https?:/.test(url) ? { url } : {}),
    date: /\d:\d/.test(when) ? date : date.slice(0, 10),
    html: toInnerHtml(without(comment, isNoise)),
    anchor,
  };
}

function readNewer(page: Root, file: SourceFile): Found | undefined {
  const heading =
    findWith(page, 'itemProp', 'headline') ??
    findElements(page, ({ tagName, properties }) => tagName === 'h1' && 'itemProp' in properties)[0];
  const body = findClass(page, 'box-body');
  if (!heading || !body) return undefined;
  const time = findWith(page, 'itemProp', 'datePublished');
  const address = getAttribute(findWith(page, 'rel', 'canonical'), 'href') || toAddress(file);
  const cover = getAttribute(
    findTag(findClass(page, 'featured-image') ?? { type: 'root', children: [] }, 'img'),
    'src',
  );
  const written = getAttribute(time, 'dateTime');
  return {
    id: toId(address),
    type: 'post',
    status: 'published',
    title: toWords(heading),
    address,
    otherAddresses: [],
    ...(written === '' ? toDay(toWords(time)) : toDates(written)),
    body: {
      format: 'html',
      html: toInnerHtml(without(body, (one) => one.tagName === 'a' && one.properties['id'] === 'more')),
    },
    terms: findElements(
      findClass(page, 'box-article-tags') ?? { type: 'root', children: [] },
      ({ tagName }) => tagName === 'a',
    ).map(toTag),
    comments: findAllClass(page, 'comment').map((one, index) =>
      toComment(one, getAttribute(one, 'id') || `c${index + 1}`, ''),
    ),
    ...(cover === '' ? {} : { cover }),
    file: file.path,
    rank: 2,
  };
}

function toDay(words: string): { readonly date?: string } {
  const date = readFrenchDate(words);
  return date === '' ? {} : { date: date.slice(0, 10) };
}

function toTag(link: Element): LegacyTerm {
  const address = getAttribute(link, 'href');
  return {
    type: 'tag',
    slug: address.replace(/\/$/, '').split('/').at(-1) ?? '',
    label: toWords(link),
    address,
  };
}
