import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** What a file of the content folder is, told by its place. */
export type Role =
  | 'article'
  | 'person'
  | 'organisation'
  | 'series'
  | 'comments'
  | 'page'
  | 'tags'
  | 'redirects'
  | 'site'
  | 'addresses'
  | 'asset'
  | 'stray';

export interface ContentFile {
  /** Path from the content folder, with `/` between its parts, as the disk spells it. */
  readonly file: string;
  readonly role: Role;
  /** For a text or a YAML file, the name that addresses and references use. */
  readonly slug: string;
}

const YAML_FOLDERS: Readonly<Record<string, Role>> = {
  people: 'person',
  organisations: 'organisation',
  series: 'series',
  comments: 'comments',
};
const ROOT_FILES: Readonly<Record<string, Role>> = {
  'tags.yaml': 'tags',
  'redirects.yaml': 'redirects',
  'site.yaml': 'site',
  'addresses.txt': 'addresses',
  'releases.txt': 'addresses',
  'links.yaml': 'asset',
};
const ASSET = /\.(?:svg|png|jpe?g|webp|avif|gif|pdf|mp3|mp4|ogg|zip|csv)$/i;
const IGNORED = /^(?:\..*|Thumbs\.db|README\.md|words\.txt)$/;

/** Every file below the content folder, in the order of their names. Hidden files are not content. */
export function listContentFiles(contentDir: string): readonly ContentFile[] {
  return listFiles(contentDir, '').map((one) => toContentFile(contentDir, one));
}

interface FoundFile {
  readonly file: string;
  readonly entry: Dirent;
}

function listFiles(root: string, folder: string): FoundFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !IGNORED.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [{ file: path, entry }];
    });
}

/**
 * A link, a pipe or a socket is read by nothing: its text could be elsewhere, or nowhere. The disk is asked again about
 * the others, because some do not tell in a listing what an entry is.
 */
function toContentFile(root: string, { file, entry }: FoundFile): ContentFile {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const slug = (/^index\.mdx?$/.test(name) ? (parts.at(-2) ?? '') : name).replace(/\.(?:mdx?|ya?ml)$/, '');
  const isPlain = entry.isFile() || lstatSync(join(root, file)).isFile();
  return { file, slug, role: isPlain ? toRole(parts, name) : 'stray' };
}

function toRole(parts: readonly string[], name: string): Role {
  const folder = parts[0] ?? '';
  if (parts.length === 1) return ROOT_FILES[name] ?? 'stray';
  if (/\.mdx?$/.test(name) && folder === 'articles') return 'article';
  if (/\.mdx?$/.test(name) && folder === 'pages') return 'page';
  if (/\.ya?ml$/.test(name) && parts.length === 2) return YAML_FOLDERS[folder] ?? 'stray';
  return ASSET.test(name) ? 'asset' : 'stray';
}
