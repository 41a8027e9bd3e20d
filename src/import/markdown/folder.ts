import { posix } from 'node:path';
import { toName } from '#import/names.ts';
import type { SourceFile } from '#import/source-file.ts';
import { readWholeText } from '#import/source-text.ts';
import { readFields, type FieldMap, type HeadFacts } from './known-fields.ts';
import { readHead, type Fields } from './read-head.ts';
import type { FolderSettings } from './settings.ts';
import { isHtmlPost, isText, readSourcePath, type SourcePath } from './source-path.ts';

/** A text of the folder, without its words. */
export interface FolderText {
  readonly file: SourceFile;
  readonly place: SourcePath;
  readonly facts: HeadFacts;
  readonly isBroken: boolean;
  /** In another language than the site: names mean the text in its own. */
  readonly isTranslated: boolean;
  readonly address: string;
}

/** The heads of all texts, in the order of their paths. */
export async function readFolder(
  files: readonly SourceFile[],
  options: FolderOptions,
): Promise<readonly FolderText[]> {
  const { map, base } = options;
  const texts: FolderText[] = [];
  for (const file of files) {
    if (!isText(file.path) && !isHtmlPost(file.path)) continue;
    const { fields: own, isBroken } = readHead(await readWholeText(file));
    const { path, language } = readLanguage(file.path, options);
    const place = readSourcePath(path, options);
    const fields = fillTemplates(addShared(own, file.path, options), place);
    const facts = readFields(fields, { map, splitsAtSpaces: /(?:^|\/)_(?:posts|drafts)\//.test(file.path) });
    texts.push({
      file,
      place,
      facts: language === undefined ? facts : { language, ...facts },
      isBroken: isBroken === true,
      isTranslated: language !== undefined,
      address: toBelow(base, `${toPrefix(language, facts)}${toAddress({ place, facts }, options)}`),
    });
  }
  return texts;
}

interface FolderOptions extends Pick<
  FolderSettings,
  'base' | 'permalinks' | 'languages' | 'shared' | 'isEleventy'
> {
  readonly map: FieldMap;
  readonly permalink: string | undefined;
}

/** `axe.en.md`, `content/en/axe.md`: in another language of a site that tells which it has. */
function readLanguage(
  path: string,
  { languages }: Pick<FolderOptions, 'languages'>,
): { readonly path: string; readonly language: string | undefined } {
  const [, before, language = '', end] = /^(.*)\.([A-Za-z-]{2,8})(\.\w+)$/.exec(path) ?? [];
  if (languages.has(language)) return { path: `${before}${end}`, language };
  const [, folder = ''] = /(?:^|\/)content\/([A-Za-z-]{2,8})\//.exec(path) ?? [];
  return { path, language: languages.has(folder) ? folder : undefined };
}

function toPrefix(language: string | undefined, { address }: HeadFacts): string {
  return language === undefined || address !== undefined ? '' : `/${language}`;
}

/** What a text does not tell itself, folders above it do: the nearest one first. */
function addShared(
  own: Fields,
  path: string,
  { shared, isEleventy }: Pick<FolderOptions, 'shared' | 'isEleventy'>,
): Fields {
  const above = isEleventy ? [...shared].filter(([folder]) => path.startsWith(folder)) : [];
  if (above.length === 0) return own;
  const sorted = above.toSorted(([one], [other]) => one.length - other.length);
  return Object.assign({}, ...sorted.map(([, fields]) => ({ ...fields, tags: undefined })), own);
}

/** An address that Eleventy makes of the name of the file, or of the title. */
function fillTemplates(fields: Fields, place: SourcePath): Fields {
  const { permalink } = fields;
  if (typeof permalink !== 'string' || !permalink.includes('{{')) return fields;
  const title = typeof fields['title'] === 'string' ? fields['title'] : place.slug;
  const filled = permalink
    .replace(/\{\{-?\s*(?:page\.)?fileSlug\s*(?:\|\s*\w+\s*)?-?\}\}/g, place.slug)
    .replace(/\{\{-?\s*page\.filePathStem\s*-?\}\}/g, `/${place.place}`)
    .replace(/\{\{-?\s*(?:page\.)?title\s*\|\s*(?:slug|slugify)\s*-?\}\}/g, toName(title));
  return { ...fields, permalink: filled.replace(/(?<=\/)index\.html$/, '').replace(/^(?!\/)/, '/') };
}

/** An address as its files write it, where the site has a folder of its host. */
export function toBelow(base: string, address: string): string {
  const isWhole = !address.startsWith('/') || address === base || address.startsWith(`${base}/`);
  return base === '' || isWhole ? address : `${base}${address}`;
}

/** Where the site had it, as far as its files tell. */
function toAddress(
  { place, facts }: Pick<FolderText, 'place' | 'facts'>,
  { permalink: usual, permalinks }: Pick<FolderOptions, 'permalink' | 'permalinks'>,
): string {
  if (facts.address !== undefined) return facts.address;
  const date = place.date ?? facts.date;
  const slug = facts.slug ?? place.slug;
  const path = place.place.replace(/[^/]*$/, slug.replace(/\s+/g, '-'));
  const section = place.place.includes('/') ? (place.place.split('/')[0] ?? '') : '';
  const permalink = permalinks.get(section) ?? (place.type === 'post' ? usual : undefined);
  const isList = place.type === 'liste';
  if (permalink === undefined || date === undefined || isList)
    return `/${/^_?index$/.test(path) ? '' : `${path}/`}`;
  const title = facts.slug ?? (permalinks.has(section) ? toHugoName(facts.title) || place.slug : place.slug);
  return fillPermalink(permalink, {
    ...{ date, path, section },
    slug: title,
    file: place.slug,
    categories: facts.terms
      .filter(({ type }) => type === 'category')
      .map(({ label }) => label.toLowerCase().replace(/\s+/g, '-')),
  });
}

const STYLES = new Map<string, string>(
  Object.entries({
    date: '/:categories/:year/:month/:day/:title.html',
    pretty: '/:categories/:year/:month/:day/:title/',
    ordinal: '/:categories/:year/:y_day/:title.html',
    none: '/:categories/:title.html',
  }),
);

/** A title in an address, as Hugo writes it: accents stay. */
function toHugoName(title: string): string {
  return title
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}./_#+~-]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/-$/, '')
    .toLowerCase();
}

function fillPermalink(
  pattern: string,
  {
    date,
    slug,
    path,
    file,
    section,
    categories,
  }: Readonly<Record<'date' | 'slug' | 'path' | 'file' | 'section', string>> & {
    readonly categories: readonly string[];
  },
): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const parts = new Map<string, string>(
    Object.entries({
      ...{ section, sections: path.split('/').slice(0, -1).join('/'), filename: file, contentbasename: file },
      ...{ slugorfilename: slug, slugorcontentbasename: slug },
      ...{ year, month, day, title: slug, slug, path, categories: categories.join('/') },
      ...{ short_year: year.slice(2), i_month: String(Number(month)), i_day: String(Number(day)) },
    }),
  );
  return (STYLES.get(pattern) ?? pattern)
    .replace(/:(\w+)/g, (_, name: string) => parts.get(name) ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^(?!\/)/, '/');
}

/** Texts by their paths and names, as links of theirs write them. */
export class FolderIndex {
  readonly #byKey = new Map<string, FolderText | undefined>();

  constructor(texts: readonly FolderText[]) {
    for (const text of texts) {
      const path = toKey(text.file.path);
      this.#byKey.set(path, text);
    }
    for (const text of texts) {
      const path = toKey(text.file.path);
      const parts = path.split('/');
      const ends = parts.map((_, index) => parts.slice(index).join('/'));
      const names = text.isTranslated ? [] : [text.place.slug.toLowerCase(), text.facts.title.toLowerCase()];
      for (const key of new Set([...ends, ...names])) {
        if (key === '' || key === path) continue;
        // A name that two texts have leads to neither.
        this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== text ? undefined : text);
      }
    }
  }

  find(name: string): FolderText | undefined {
    return this.#byKey.get(toKey(name));
  }
}

function toKey(path: string): string {
  return decode(path)
    .normalize('NFC')
    .replace(/^[./]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\.(?:md|mdx|markdown|mdown|mkd|html)$/i, '')
    .replace(/\/_?index$/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** An address of another site whose author forgot `http://`. */
const HOST = /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|net|fr|io|eu|be|ch|ca)(?:\/|$))/i;

/** An address as a text of the folder writes it, as the old site had it; files beside it have their path in the folder. */
export function resolveInFolder(
  address: string,
  { file, index }: { readonly file: SourceFile; readonly index: FolderIndex },
): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address) || address === '') return address;
  const [, path = '', end = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const whole = path.startsWith('/') ? path : posix.join('/', posix.dirname(file.path), path);
  const isFile = /\.(?:md|mdx|markdown)$/i.test(path);
  const found = index.find(whole) ?? (isFile ? index.find(path) : undefined);
  if (found) return `${found.address}${end}`;
  if (path.startsWith('/')) return address;
  return HOST.test(path) ? `http://${address}` : `${whole}${end}`;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
