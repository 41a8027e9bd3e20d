import { posix } from 'node:path';
import type { SourceFile } from '#import/source-file.ts';
import { readWholeText } from '#import/source-text.ts';
import { readFields, type FieldMap, type HeadFacts } from './known-fields.ts';
import { readHead } from './read-head.ts';
import { isHtmlPost, isText, readSourcePath, type SourcePath } from './source-path.ts';

/** A text of the folder, without its words. */
export interface FolderText {
  readonly file: SourceFile;
  readonly place: SourcePath;
  readonly facts: HeadFacts;
  readonly isBroken: boolean;
  readonly address: string;
}

export interface FolderSettings {
  readonly title?: string;
  readonly url?: string;
  readonly permalink?: string;
  /** The folder of its host that it is in: `/blog`, or empty. */
  readonly base: string;
  /** Of texts that name nobody. */
  readonly author?: string;
}

const SETTINGS =
  /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.\w+|astro\.config\.\w+|gatsby-config\.\w+|\.?eleventy(?:\.config)?\.c?js|(?:src\/)?_data\/(?:site|metadata|meta)\.\w+|src\/(?:consts|config|site)\.\w+)$/;

export function isSettings(path: string): boolean {
  return SETTINGS.test(path);
}

/** The address and the name of the site, as far as its settings write them. */
export async function readSettings(files: readonly SourceFile[]): Promise<FolderSettings> {
  const settings: Partial<Record<'title' | 'url' | 'permalink' | 'author' | 'folder', string>> = {};
  for (const file of files.filter(({ path, size }) => isSettings(path) && size < 200_000)) {
    const text = await readWholeText(file);
    settings.url ??=
      /^\s*(?:export\s+const\s+)?["']?(?:url|baseURL|site|siteUrl|SITE_URL|website)["']?\s*[:=]\s*["']?(https?:\/\/[^\s"',]+)/im.exec(
        text,
      )?.[1];
    settings.title ??=
      /^\s*(?:export\s+const\s+)?["']?(?:title|SITE_TITLE|name)["']?\s*[:=]\s*(["']?)([^"'\n]+?)\1,?;?\s*$/im.exec(
        text,
      )?.[2];
    settings.permalink ??= /^permalink\s*:\s*["']?([^\s"']+)/m.exec(text)?.[1];
    settings.folder ??= /^baseurl\s*:\s*["']?(\/[^\s"'#]+)/m.exec(text)?.[1];
    settings.author ??=
      /^author[ \t]*:[ \t]*(?:\r?\n(?:[ \t]+(?!name\b)\w.*\r?\n)*[ \t]+name[ \t]*:[ \t]*)?["']?([^\s"'#&*{[](?:[^\n"'#]|'(?=\p{L}))*)/mu
        .exec(text)?.[1]
        ?.trim();
  }
  const { folder = '', ...known } = settings;
  const below = URL.parse(known.url ?? '')?.pathname ?? '';
  return { ...known, base: `${below}${folder}`.replace(/\/{2,}/g, '/').replace(/\/$/, '') };
}

/** The heads of all texts, in the order of their paths. */
export async function readFolder(
  files: readonly SourceFile[],
  {
    map,
    permalink,
    base,
  }: { readonly map: FieldMap; readonly permalink: string | undefined; readonly base: string },
): Promise<readonly FolderText[]> {
  const texts: FolderText[] = [];
  for (const file of files) {
    if (!isText(file.path) && !isHtmlPost(file.path)) continue;
    const { fields, isBroken } = readHead(await readWholeText(file));
    const place = readSourcePath(file.path);
    const facts = readFields(fields, { map, splitsAtSpaces: /(?:^|\/)_(?:posts|drafts)\//.test(file.path) });
    texts.push({
      file,
      place,
      facts,
      isBroken: isBroken === true,
      address: toBelow(base, toAddress({ place, facts }, permalink)),
    });
  }
  return texts;
}

/** An address as its files write it, where the site has a folder of its host. */
export function toBelow(base: string, address: string): string {
  const isWhole = !address.startsWith('/') || address === base || address.startsWith(`${base}/`);
  return base === '' || isWhole ? address : `${base}${address}`;
}

/** Where the site had it, as far as its files tell. */
function toAddress(
  { place, facts }: Pick<FolderText, 'place' | 'facts'>,
  permalink: string | undefined,
): string {
  if (facts.address !== undefined) return facts.address;
  const date = place.date ?? facts.date;
  const slug = facts.slug ?? place.slug;
  const path = place.place.replace(/[^/]*$/, slug.replace(/\s+/g, '-'));
  if (permalink === undefined || date === undefined || place.type !== 'post')
    return `/${path === 'index' ? '' : `${path}/`}`;
  return fillPermalink(permalink, {
    date,
    slug,
    path,
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

function fillPermalink(
  pattern: string,
  {
    date,
    slug,
    path,
    categories,
  }: {
    readonly date: string;
    readonly slug: string;
    readonly path: string;
    readonly categories: readonly string[];
  },
): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const parts = new Map<string, string>(
    Object.entries({
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
      const [name = '', title] = [text.place.slug.toLowerCase(), text.facts.title.toLowerCase()];
      for (const key of new Set([...ends, name, title])) {
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
