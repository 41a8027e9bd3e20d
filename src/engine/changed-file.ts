/** A content file that is not as it was when it was first read: what was made until now would be of two versions. */
export class ChangedFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while it was being read`);
    this.file = file;
  }
}

/** How often reading begins again because an author goes on writing. */
const MOST_TRIES = 5;

/**
 * What is made of a content folder is of one moment: where a file changes or goes while it is read, `read` begins again.
 * @throws {ChangedFile} when that happens each time.
 */
export async function readUnchanged<T>(
  contentDir: string,
  read: () => Promise<T>,
  onChange: (file: string) => void = () => undefined,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (error) {
      const file = findChangedFile(error, contentDir);
      if (file === undefined) throw error;
      if (tries === MOST_TRIES) throw new ChangedFile(file);
      onChange(file);
    }
  }
}

/** The content file that an error is about, when it has changed or gone while it was read. */
function findChangedFile(error: unknown, contentDir: string): string | undefined {
  if (error instanceof ChangedFile) return error.file;
  const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;
  const path = isGone ? String(error.path) : '';
  return path.startsWith(`${contentDir}/`) ? path : undefined;
}
