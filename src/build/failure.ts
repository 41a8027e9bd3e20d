/** What a command prints when the machine, or the program, fails: the file, the cause and what to do. */

interface Cause {
  readonly words: string;
  readonly remedy: string;
}

const FULL = { words: 'plus de place sur le disque', remedy: 'En libérer, puis relancer.' };
const CLOSED = {
  words: 'accès refusé',
  remedy: 'Donner le droit d’y lire et d’y écrire, ou choisir un autre dossier.',
};
const FOLDER_WANTED = {
  words: 'il y a là un fichier, où un dossier est attendu',
  remedy: 'Le déplacer, ou choisir un autre dossier.',
};
const BROKEN = { words: 'fichier abîmé', remedy: 'Relancer avec --clean.' };

const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: CLOSED,
  ENOTDIR: FOLDER_WANTED,
  EEXIST: FOLDER_WANTED,
  EISDIR: { words: 'il y a là un dossier, où un fichier est attendu', remedy: 'Le déplacer.' },
  ENOENT: { words: 'introuvable', remedy: 'Le remettre à sa place, puis relancer.' },
  ENAMETOOLONG: { words: 'nom trop long pour ce disque', remedy: 'Le raccourcir.' },
  EMFILE: { words: 'trop de fichiers ouverts', remedy: 'Fermer d’autres programmes, puis relancer.' },
  EADDRINUSE: { words: 'port déjà pris', remedy: 'En choisir un autre : --port NUMÉRO.' },
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
export function toFailure(error: unknown): string {
  const chain = listCauses(error);
  for (const one of chain) {
    const { code, errcode, path } = one;
    const cause = CAUSES[code ?? ''] ?? CACHE_CAUSES[errcode ?? -1];
    if (cause)
      return `${path ?? (errcode === undefined ? one.message : '.cache')} : ${cause.words}.\n→ ${cause.remedy}`;
  }
  const words = chain.map(({ message }) => message.split('\n')[0]).join(' : ');
  return `Erreur imprévue : ${words}.\n→ Relancer avec DEBUG=1 pour voir d’où elle vient, et la signaler.`;
}

/** The same of what another program prints, with where in its code it was thrown; undefined for no fault of the disk. */
export function toPrintedFailure(printed: string, folder: string): string | undefined {
  const [, code = '', path] = PRINTED.exec(printed) ?? [];
  const cause = /no space left/i.test(printed) ? FULL : CAUSES[code];
  if (cause !== FULL && cause !== CLOSED) return undefined;
  return `${path ?? folder} : ${cause.words}.\n→ ${cause.remedy}`;
}

/** From now on, an error that nothing catches ends the process with code 1 and its sentence; with DEBUG, its trace too. */
export function endOnFailure(): void {
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${toFailure(error)}\n`);
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
