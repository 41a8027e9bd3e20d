import { findPage } from '#client/pages.ts';
import { fetchFile, MissingFile, Unreachable } from './files.ts';
import { SearchIndex, type IndexSource } from './search-index.ts';

/** Why a search could not be made, in words for the reader. */
export type Failure = 'missing' | 'offline' | 'broken' | 'unsupported';

export class SearchFailure extends Error {
  readonly failure: Failure;
  readonly path: string;

  constructor(failure: Failure, path: string, cause: unknown) {
    super(failure, { cause });
    this.failure = failure;
    this.path = path;
  }
}

/**
 * The index, opened when it is first needed and opened again when the site was published meanwhile: a tab that was
 * left open for a week heals by itself. What still fails is told apart for the reader.
 */
export class SearchClient {
  readonly #source: IndexSource;
  #index: Promise<SearchIndex> | undefined;

  constructor(source: IndexSource) {
    this.#source = source;
  }

  /** Does something with the index; again with the new one when the old one is out of date, which a doubtful result may mean. */
  async use<T>(
    work: (index: SearchIndex) => Promise<T>,
    isDoubtful: (result: T) => boolean = () => false,
  ): Promise<T> {
    try {
      return await this.#attempt(work, isDoubtful);
    } catch (error) {
      throw toFailure(error);
    }
  }

  async #attempt<T>(
    work: (index: SearchIndex) => Promise<T>,
    isDoubtful: (result: T) => boolean,
  ): Promise<T> {
    const index = await this.#open();
    try {
      const result = await work(index);
      if (!isDoubtful(result) || !(await index.isStale().catch(() => false))) return result;
    } catch (error) {
      if (!(error instanceof MissingFile) || !(await index.isStale())) throw error;
    }
    this.#index = undefined;
    return work(await this.#open());
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= SearchIndex.open(this.#source);
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }
}

/** A client that reads over HTTP and reports how many bytes it has read; some may be on their way. */
export function createClient(onRead: (bytes: number) => void = () => undefined): SearchClient {
  let total = 0;
  return new SearchClient({
    page: findPage('search'),
    read: async (path) => {
      const bytes = await fetchFile(path);
      total += bytes.length;
      onRead(total);
      return bytes;
    },
  });
}

function toFailure(error: unknown): SearchFailure {
  const path = error instanceof MissingFile ? error.path : '';
  return new SearchFailure(toReason(error), path, error);
}

function toReason(error: unknown): Failure {
  if (typeof WebAssembly === 'undefined' || typeof DecompressionStream === 'undefined') return 'unsupported';
  if (error instanceof MissingFile || error instanceof SyntaxError) return 'missing';
  return error instanceof Unreachable ? 'offline' : 'broken';
}
