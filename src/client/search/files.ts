import { takeAnswer } from './early.ts';

/** A file of the index that is not there: the site was published again, or part of it was not copied. */
export class MissingFile extends Error {
  readonly path: string;

  constructor(path: string, cause?: unknown) {
    super(path, { cause });
    this.path = path;
  }
}

/** The server did not answer. */
export class Unreachable extends Error {}

/** Reads files of the site. Injected, so that tests search without a browser. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

const SIGNATURE = 'pagefind_dcd';

/**
 * Reads over HTTP; the browser's own cache keeps what was read.
 * @throws MissingFile when the server has no such file, Unreachable when it does not answer
 */
export async function fetchFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const toUnreachable = (cause: unknown): never => {
    throw new Unreachable(path, { cause });
  };
  const response = await takeAnswer(path).catch(toUnreachable);
  if (!response.ok) throw new MissingFile(path, response.status);
  return new Uint8Array(await response.arrayBuffer().catch(toUnreachable));
}

/** Inflates a file that Pagefind wrote. Some servers inflate it on their own: then it already begins with the signature. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = isSigned(bytes) ? bytes : await gunzip(bytes, path);
  if (!isSigned(plain)) throw new MissingFile(path, 'unsigned');
  return plain.slice(SIGNATURE.length);
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(
      await new Response(
        new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).arrayBuffer(),
    );
  } catch (error) {
    throw new MissingFile(path, error);
  }
}

function isSigned(bytes: Uint8Array): boolean {
  return toText(bytes.slice(0, SIGNATURE.length)) === SIGNATURE;
}

export function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Each thing is asked for once; a failure is forgotten, so that it can be tried again. */
export function remember<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const loading = load();
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}
