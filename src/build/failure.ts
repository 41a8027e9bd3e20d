/** What a command prints when the machine, or the program, fails: the file, the cause and what to do. */
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';

interface Cause {
  readonly words: Translated;
  readonly remedy: Translated;
}

const FULL = {
  words: { fr: 'plus de place sur le disque', en: 'no space left on the disk' },
  remedy: { fr: 'En libérer, puis relancer.', en: 'Free some, then run the command again.' },
};
const CLOSED = {
  words: { fr: 'accès refusé', en: 'access denied' },
  remedy: {
    fr: 'Donner le droit d’y lire et d’y écrire, ou choisir un autre dossier.',
    en: 'Allow reading and writing there, or choose another folder.',
  },
};
const FOLDER_WANTED = {
  words: {
    fr: 'il y a là un fichier, où un dossier est attendu',
    en: 'a file is there, where a folder is expected',
  },
  remedy: { fr: 'Le déplacer, ou choisir un autre dossier.', en: 'Move it, or choose another folder.' },
};
const BROKEN = {
  words: { fr: 'fichier abîmé', en: 'damaged file' },
  remedy: { fr: 'Relancer avec --clean.', en: 'Run the command again with --clean.' },
};

const MEMORY = {
  words: { fr: 'plus de mémoire', en: 'out of memory' },
  remedy: {
    fr: 'Lui en permettre davantage : NODE_OPTIONS=--max-old-space-size=4096 (en Mo, moins que n’en a la machine), puis relancer.',
    en: 'Allow it more: NODE_OPTIONS=--max-old-space-size=4096 (in MB, less than the machine has), then run the command again.',
  },
};

const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: CLOSED,
  ENOTDIR: FOLDER_WANTED,
  EEXIST: FOLDER_WANTED,
  EISDIR: {
    words: {
      fr: 'il y a là un dossier, où un fichier est attendu',
      en: 'a folder is there, where a file is expected',
    },
    remedy: { fr: 'Le déplacer.', en: 'Move it.' },
  },
  ENOENT: {
    words: { fr: 'introuvable', en: 'not found' },
    remedy: {
      fr: 'Le remettre à sa place, puis relancer.',
      en: 'Put it back in its place, then run the command again.',
    },
  },
  ENAMETOOLONG: {
    words: { fr: 'nom trop long pour ce disque', en: 'name too long for this disk' },
    remedy: { fr: 'Le raccourcir.', en: 'Shorten it.' },
  },
  EMFILE: {
    words: { fr: 'trop de fichiers ouverts', en: 'too many open files' },
    remedy: {
      fr: 'Fermer d’autres programmes, puis relancer.',
      en: 'Close other programs, then run the command again.',
    },
  },
  ERR_WORKER_OUT_OF_MEMORY: MEMORY,
  EADDRINUSE: {
    words: { fr: 'port déjà pris', en: 'port already taken' },
    remedy: { fr: 'En choisir un autre : --port NUMÉRO.', en: 'Choose another: --port NUMBER.' },
  },
};
/** By SQLite's numbers: the caches are its files. */
const CACHE_CAUSES: Readonly<Record<number, Cause>> = {
  8: CLOSED,
  11: BROKEN,
  13: FULL,
  14: CLOSED,
  26: BROKEN,
};

/** As Node writes them: `EACCES: permission denied, open '/a'`. */
const PRINTED = /\b(E[A-Z]{3,}): [^,\n]*, \w+(?: '([^'\n]+)')?/;

/** What is printed of an error, without where in the program it was thrown. */
export function toFailure(error: unknown, language: string): string {
  const chain = listCauses(error);
  for (const one of chain) {
    const { code, errcode, path } = one;
    const cause = CAUSES[code ?? ''] ?? CACHE_CAUSES[errcode ?? -1];
    const place = cause === MEMORY ? 'Node' : (path ?? (errcode === undefined ? one.message : '.cache'));
    if (cause) return tell(toSentence(place, cause), language);
  }
  const words = chain.map(({ message }) => message.split('\n')[0]);
  return tell(
    {
      fr: `Erreur imprévue : ${words.join(' : ')}.\n→ Relancer avec DEBUG=1 pour voir d’où elle vient, et la signaler.`,
      en: `Unforeseen error: ${words.join(': ')}.\n→ Run the command again with DEBUG=1 to see where it comes from, and report it.`,
    },
    language,
  );
}

/** The same of what another program prints, with where in its code it was thrown; undefined for no fault of the disk. */
export function toPrintedFailure(printed: string, folder: string): Translated | undefined {
  const [, code = '', path] = PRINTED.exec(printed) ?? [];
  const cause = /no space left/i.test(printed) ? FULL : CAUSES[code];
  if (cause !== FULL && cause !== CLOSED) return undefined;
  return toSentence(path ?? folder, cause);
}

function toSentence(place: string, { words, remedy }: Cause): Translated {
  return { fr: `${place} : ${words.fr}.\n→ ${remedy.fr}`, en: `${place}: ${words.en}.\n→ ${remedy.en}` };
}

/** From now on, an error that nothing catches ends the process with code 1 and its sentence; with DEBUG, its trace too. */
export function endOnFailure(language: string): void {
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${toFailure(error, language)}\n`);
    if (process.env['DEBUG']) console.error(error);
    process.exit(1);
  });
}

interface Failure {
  readonly message: string;
  readonly code?: string;
  readonly errcode?: number;
  readonly path?: string;
}

function listCauses(error: unknown): readonly Failure[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [{ message: String(error) }];
  const { message, cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const errcode = 'errcode' in error ? Number(error.errcode) : undefined;
  const path = 'path' in error ? String(error.path) : undefined;
  return [{ message, code, errcode, path }, ...listCauses(cause)];
}
