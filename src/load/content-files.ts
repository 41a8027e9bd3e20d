import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { readSignature } from '#engine/file-signature.ts';
import type { Translated } from '#told.ts';
import { FONT_NAMES } from '#model/identity.ts';
import type { Finding } from '#model/problem.ts';
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
const NOWHERE = {
  words: { fr: 'Lien qui ne mène à rien', en: 'Link that leads nowhere' },
  fix: { fr: 'L’effacer, ou mettre le fichier à sa place.', en: 'Delete it, or put the file in its place.' },
};
const OUTSIDE = {
  words: { fr: 'Lien qui mène hors du contenu', en: 'Link that leads out of the content' },
  fix: {
    fr: 'Mettre une copie du fichier à sa place : seuls les liens qui restent dans le contenu sont suivis.',
    en: 'Put a copy of the file in its place: only links that stay within the content are followed.',
  },
};
const SPECIAL = {
  words: {
    fr: 'Ni fichier ni dossier (tube, prise ou périphérique), jamais ouvert',
    en: 'Neither a file nor a folder (a pipe, a socket or a device), never opened',
  },
  fix: { fr: 'L’ôter du contenu.', en: 'Remove it from the content.' },
};
const CYCLE = {
  words: {
    fr: 'Lien vers un dossier qui le contient, ou dans un dossier lui-même lié',
    en: 'Link to a folder that contains it, or in a folder that is itself a link',
  },
  fix: {
    fr: 'L’effacer, ou mettre une copie du dossier à sa place.',
    en: 'Delete it, or put a copy of the folder in its place.',
  },
};
const UNREADABLE = {
  words: { fr: 'Nom qui n’est pas écrit en UTF-8', en: 'Name that is not written in UTF-8' },
  fix: { fr: 'Le renommer.', en: 'Rename it.' },
};
const TOO_LARGE = {
  words: { fr: 'Texte de plus de 5 Mo', en: 'Text of more than 5 MB' },
  fix: { fr: 'Le couper en plusieurs fichiers.', en: 'Cut it into several files.' },
};
const HUGE = {
  words: { fr: 'Fichier de plus de 2 Go', en: 'File of more than 2 GB' },
  fix: {
    fr: 'Le publier ailleurs, et donner son adresse.',
    en: 'Publish it elsewhere, and give its address.',
  },
};
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
  readonly refused: readonly Finding[];
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
  readonly refused: Finding[] = [];
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
    const message = { fr: `${words.fr} : \`${file}\`.`, en: `${words.en}: \`${file}\`.` };
    const at = { line: 1, column: 1 };
    this.refused.push({ file, at, rule: 'file', message, fix, severity: 'error' });
  }
}

interface Refusal {
  readonly words: Translated;
  readonly fix: Translated;
}

function toRealPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

export function toContentFile(file: string): ContentFile {
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
