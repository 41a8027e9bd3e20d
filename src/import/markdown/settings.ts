import { parse as parseToml } from 'smol-toml';
import type { SourceFile } from '#import/source-file.ts';
import { readWholeText } from '#import/source-text.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { isFields, type Fields } from './read-head.ts';

export interface FolderSettings {
  readonly title?: string;
  readonly url?: string;
  readonly permalink?: string;
  /** Of Hugo: by the first folder of a text. */
  readonly permalinks: ReadonlyMap<string, string>;
  /** Of Hugo: those that it has beside its own, by which addresses begin. */
  readonly languages: ReadonlySet<string>;
  readonly description?: string;
  readonly language?: string;
  /** Names by the keys that heads have: `_data/authors.yml`. */
  readonly people: ReadonlyMap<string, string>;
  /** Of Eleventy: fields of all texts below a folder, by its path. */
  readonly shared: ReadonlyMap<string, Fields>;
  readonly isEleventy: boolean;
  /** The folder of its host that it is in: `/blog`, or empty. */
  readonly base: string;
  /** Of texts that name nobody. */
  readonly author?: string;
}

const SETTINGS =
  /(?:^|\/)(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.\w+|astro\.config\.\w+|gatsby-config\.\w+|\.?eleventy(?:\.config)?\.c?js|(?:src\/)?_data\/(?:site|metadata|meta)\.\w+|src\/(?:consts|config|site)\.\w+)$/;

const PEOPLE = /(?:^|\/)_data\/(?:authors|people|auteurs)\.(?:ya?ml|json)$/;
/** `posts/posts.json`, `posts/posts.11tydata.json`. */
const SHARED = /(?:^|\/)([^/]+)\/\1(?:\.11tydata)?\.json$/;
const DATA = /\.(?:json|toml|ya?ml)$/;

export function isSettings(path: string): boolean {
  return SETTINGS.test(path) || PEOPLE.test(path) || SHARED.test(path);
}

/** The address and the name of the site, as far as its settings write them. */
export async function readSettings(files: readonly SourceFile[]): Promise<FolderSettings> {
  const settings: Partial<Record<'title' | 'url' | 'permalink' | 'author' | 'folder', string>> = {};
  for (const file of files.filter((one) => SETTINGS.test(one.path) && isSmall(one))) {
    const text = await readLinesOf(file);
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
  const data = await readData(files);
  const below = URL.parse(known.url ?? '')?.pathname ?? '';
  return {
    ...known,
    ...data,
    isEleventy: files.some(({ path }) => /(?:^|\/)\.?eleventy(?:\.config)?\.[cm]?js$/.test(path)),
    base: `${below}${folder}`.replace(/\/{2,}/g, '/').replace(/\/$/, ''),
  };
}

function isSmall({ size }: SourceFile): boolean {
  return size < 200_000;
}

/** JSON may be all in one line: a field a line, as others are written. */
async function readLinesOf(file: SourceFile): Promise<string> {
  const text = await readWholeText(file);
  const data = /\.json$/.test(file.path) ? parseData(file.path, text) : undefined;
  return data ? JSON.stringify(data, undefined, 2) : text;
}

type Data = Pick<FolderSettings, 'permalinks' | 'languages' | 'people' | 'shared'>;

async function readData(files: readonly SourceFile[]): Promise<Data> {
  const permalinks = new Map<string, string>();
  const people = new Map<string, string>();
  const shared = new Map<string, Fields>();
  const languages = new Set<string>();
  for (const file of files.filter((one) => isSettings(one.path) && DATA.test(one.path) && isSmall(one))) {
    const data = parseData(file.path, await readWholeText(file));
    if (!data) continue;
    if (PEOPLE.test(file.path)) for (const [key, name] of listPeople(data)) people.set(key, name);
    else if (SHARED.test(file.path)) shared.set(file.path.replace(/[^/]*$/, ''), data);
    for (const [section, pattern] of listPatterns(data['permalinks'])) permalinks.set(section, pattern);
    const usual = data['defaultContentLanguage'] ?? 'en';
    if (isFields(data['languages']))
      for (const code of Object.keys(data['languages'])) if (code !== usual) languages.add(code);
  }
  return { permalinks, people, shared, languages };
}

function parseData(path: string, text: string): Fields | undefined {
  try {
    const read: unknown = /\.toml$/.test(path)
      ? parseToml(text)
      : /\.json$/.test(path)
        ? JSON.parse(text)
        : toData(parseYaml(text));
    return isFields(read) ? read : undefined;
  } catch {
    // Settings that nobody can read tell nothing.
    return undefined;
  }
}

function toData(read: ReturnType<typeof parseYaml>): unknown {
  return 'data' in read ? read.data : undefined;
}

function listPeople(data: Fields): readonly (readonly [string, string])[] {
  return Object.entries(data).flatMap(([key, one]) => {
    const name = isFields(one) ? (one['name'] ?? one['display_name']) : one;
    return typeof name === 'string' && name.trim() !== '' ? [[key, name.trim()] as const] : [];
  });
}

/** `posts`, or `page.posts` since Hugo 0.112. */
function listPatterns(permalinks: unknown): readonly (readonly [string, string])[] {
  if (!isFields(permalinks)) return [];
  return Object.entries(permalinks).flatMap(([section, pattern]) =>
    typeof pattern === 'string'
      ? [[section, pattern] as const]
      : section === 'page'
        ? listPatterns(pattern)
        : [],
  );
}
