/**
 * Reading a folder while somebody writes in it: what is made of it is of one moment, because reading begins again where a
 * file has changed or gone meanwhile.
 */

/** A file that is not as it was when it was first read: what was made until now would be of two versions. */
export class ChangedFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while it was being read`);
    this.file = file;
  }
}

/** How often a folder is read. */
const MOST_TRIES = 5;

/** @throws {ChangedFile} when a file of the folder changes each time that `read` reads it. */
export async function readUnchanged<T>(
  folder: string,
  read: () => Promise<T>,
  onChange: (file: string) => void = () => undefined,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (error) {
      const file = findChangedFile(error, folder);
      if (file === undefined) throw error;
      if (tries === MOST_TRIES) throw new ChangedFile(file);
      onChange(file);
    }
  }
}

/** The file of the folder that an error is about, when it has changed or gone while it was read. */
function findChangedFile(error: unknown, folder: string): string | undefined {
  if (error instanceof ChangedFile) return error.file;
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;
  const path = isGone ? String(error.path) : '';
  return path.startsWith(`${folder}/`) ? path : undefined;
}
