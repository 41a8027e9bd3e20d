import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { readSignature } from '#engine/file-signature.ts';
import { FONT_NAMES } from '#model/identity.ts';
import type { Problem } from '#model/problem.ts';
import { PICTURE_NAME } from './picture-types.ts';

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
  /** Icons, logo, fonts. */
  | 'identity'
  | 'asset'
  | 'stray';

export interface ContentFile {
  /** Path from the content folder, with `/` between its parts, as the disk spells it. */
  readonly file: string;
  readonly role: Role;
  /** For a text or a YAML file, the name that addresses and references use. */
  readonly slug: string;
}

const YAML_FOLDERS = new Map<string, Role>(
  Object.entries({
    people: 'person',
    organisations: 'organisation',
    series: 'series',
    comments: 'comments',
  }),
);
const ROOT_FILES = new Map<string, Role>(
  Object.entries({
    'tags.yaml': 'tags',
    'redirects.yaml': 'redirects',
    'site.yaml': 'site',
    'addresses.txt': 'addresses',
    'releases.txt': 'addresses',
    'links.yaml': 'asset',
  }),
);
/** What a publication is known by. */
const IDENTITY = new RegExp(
  `^(?:favicon\\.(?:svg|ico|png)|apple-touch-icon\\.png|logo\\.(?:svg|png)|fonts/(?:${FONT_NAMES.join('|')})\\.woff2)$`,
);
const ATTACHMENT = /\.(?:pdf|mp3|mp4|ogg|zip|csv)$/i;
const NOWHERE = { words: 'Lien qui ne mène à rien', fix: 'L’effacer, ou mettre le fichier à sa place.' };
const OUTSIDE = {
  words: 'Lien qui mène hors du contenu',
  fix: 'Mettre une copie du fichier à sa place : seuls les liens qui restent dans le contenu sont suivis.',
};
const SPECIAL = {
  words: 'Ni fichier ni dossier (tube, prise ou périphérique), jamais ouvert',
  fix: 'L’ôter du contenu.',
};
const CYCLE = {
  words: 'Lien vers un dossier qui le contient, ou dans un dossier lui-même lié',
  fix: 'L’effacer, ou mettre une copie du dossier à sa place.',
};
const UNREADABLE = { words: 'Nom qui n’est pas écrit en UTF-8', fix: 'Le renommer.' };
const TOO_LARGE = { words: 'Texte de plus de 5 Mo', fix: 'Le couper en plusieurs fichiers.' };
const HUGE = { words: 'Fichier de plus de 2 Go', fix: 'Le publier ailleurs, et donner son adresse.' };
const TEXT = /\.(?:mdx?|ya?ml|txt)$/i;
const MOST_BYTES = 5_000_000;
/** What can be read at once. */
const MOST_READ = 2 ** 31 - 1;
/** Hidden files, those that systems and editors leave beside others, and what is ours but no content. */
const IGNORED =
  /^(?:\..*|README\.md|node_modules|words\.txt|.*\.import|(?:eh)?thumbs\.db|desktop\.ini|Icon\r|__MACOSX|@eaDir|#recycle|\$RECYCLE\.BIN|~\$.*|#.*#|.*(?:~|\.(?:bak|orig|tmp|temp|sw[a-p]|crdownload|part)))$/i;

/** The files below a content folder, and those that are not read. */
export interface ListedFiles {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
  /** How each folder looked just before it was listed: changes with any file that comes or goes. */
  readonly folders: ReadonlyMap<string, string | undefined>;
}

/** Every file below the content folder, in the order of their names. Hidden files are not content. */
export function listContentFiles(contentDir: string): readonly ContentFile[] {
  return listFiles(contentDir).files;
}

/**
 * The same, and what is refused without being opened: what is not a file or a folder (reading a pipe would never end), and
 * links that lead out of the content folder or nowhere.
 */
export function listFiles(contentDir: string): ListedFiles {
  const lister = new Lister(contentDir);
  lister.list('', false);
  return lister;
}

/** A file that has come into the content folder or gone since it was listed. */
export function findMoved(contentDir: string, { files, folders }: ListedFiles): string | undefined {
  const hasChanged = ([folder, looked]: readonly [string, string | undefined]): boolean =>
    readSignature(join(contentDir, folder))?.text !== looked;
  if (!folders.entries().some(hasChanged)) return undefined;
  const toNames = (list: readonly ContentFile[]): ReadonlySet<string> =>
    new Set(list.map(({ file }) => file));
  const [moved] = toNames(listContentFiles(contentDir)).symmetricDifference(toNames(files));
  return moved;
}

class Lister implements ListedFiles {
  readonly files: ContentFile[] = [];
  readonly problems: Problem[] = [];
  readonly folders = new Map<string, string | undefined>();
  readonly #root: string;
  readonly #real: string;

  constructor(contentDir: string) {
    this.#root = contentDir;
    this.#real = realpathSync(contentDir);
  }

  list(folder: string, isLinked: boolean): void {
    const path = join(this.#root, folder);
    this.folders.set(folder, readSignature(path)?.text);
    const entries = readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !IGNORED.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.includes('\uFFFD') && !existsSync(join(this.#root, file)))
        this.#refuse(file, UNREADABLE);
      else if (entry.isDirectory()) this.list(file, isLinked);
      else if (entry.isFile()) this.#add(file);
      else this.#addOther(file, isLinked);
    }
  }

  /** A link, a pipe, a device; or a plain file, on a disk that does not tell in a listing what an entry is. */
  #addOther(file: string, isLinked: boolean): void {
    const path = join(this.#root, file);
    const isLink = lstatSync(path).isSymbolicLink();
    const real = isLink ? toRealPath(path) : path;
    if (real === undefined) return this.#refuse(file, NOWHERE);
    if (isLink && !`${real}${sep}`.startsWith(`${this.#real}${sep}`)) return this.#refuse(file, OUTSIDE);
    const found = statSync(path);
    if (found.isFile()) this.#add(file);
    else if (!found.isDirectory()) this.#refuse(file, SPECIAL);
    // Links to folders could lead to one another without end.
    else if (isLink && (isLinked || `${realpathSync(dirname(path))}${sep}`.startsWith(`${real}${sep}`)))
      this.#refuse(file, CYCLE);
    else this.list(file, isLink || isLinked);
  }

  #add(file: string): void {
    const { size } = statSync(join(this.#root, file));
    if (TEXT.test(file) && size > MOST_BYTES) this.#refuse(file, TOO_LARGE);
    else if (size > MOST_READ) this.#refuse(file, HUGE);
    else this.files.push(toContentFile(file));
  }

  #refuse(file: string, { words, fix }: Refusal): void {
    const message = `${words} : \`${file}\`.`;
    this.problems.push({ file, line: 1, column: 1, rule: 'file', message, fix, severity: 'error' });
  }
}

interface Refusal {
  readonly words: string;
  readonly fix: string;
}

function toRealPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function toContentFile(file: string): ContentFile {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const slug = (/^index\.mdx?$/.test(name) ? (parts.at(-2) ?? '') : name).replace(/\.(?:mdx?|ya?ml)$/, '');
  return { file, slug, role: toRole(parts, name) };
}

function toRole(parts: readonly string[], name: string): Role {
  const folder = parts[0] ?? '';
  if (IDENTITY.test(parts.join('/'))) return 'identity';
  if (parts.length === 1) return ROOT_FILES.get(name) ?? 'stray';
  if (/\.mdx?$/.test(name) && folder === 'articles') return 'article';
  if (/\.mdx?$/.test(name) && folder === 'pages') return 'page';
  if (/\.ya?ml$/.test(name) && parts.length === 2) return YAML_FOLDERS.get(folder) ?? 'stray';
  return PICTURE_NAME.test(name) || ATTACHMENT.test(name) ? 'asset' : 'stray';
}
