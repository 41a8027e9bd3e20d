/** What we call of Pagefind's WebAssembly. */
export interface Wasm {
  readonly init_pagefind: (meta: Uint8Array) => number;
  readonly set_ranking_weights: (index: number, weights: string) => number;
  readonly request_indexes: (index: number, term: string) => string;
  readonly load_index_chunk: (index: number, chunk: Uint8Array) => number;
  readonly search: (index: number, term: string, accented: string) => string;
}

/** As wasm-bindgen exports it: a text or bytes are an address and a length, in and out. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (size: number, align: number) => number;
  readonly __wbindgen_free: (at: number, size: number, align: number) => void;
  readonly init_pagefind: (...meta: Stretch) => number;
  readonly set_ranking_weights: (index: number, ...weights: Stretch) => number;
  readonly request_indexes: (index: number, ...term: Stretch) => Stretch;
  readonly load_index_chunk: (index: number, ...chunk: Stretch) => number;
  readonly search: (index: number, ...rest: readonly number[]) => Stretch;
}

type Stretch = readonly [at: number, length: number];

const encoder = new TextEncoder();

/**
 * Calls Pagefind's WebAssembly as its script does, which weighs 3 kB and is one more file: that script seeks all words
 * of a query at once and keeps silent when a file is missing. The build fails when a new version is called otherwise:
 * see `outputs/search/wasm-files.ts`.
 */
export async function createWasm(bytes: Uint8Array<ArrayBuffer>): Promise<Wasm> {
  // It is given no object of JavaScript, for which there would be a table.
  const { instance } = await WebAssembly.instantiate(bytes, {
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined },
  });
  const wasm = toExports(instance);
  const pass = (given: Uint8Array): Stretch => {
    const at = wasm.__wbindgen_malloc(given.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(given, at);
    return [at, given.length];
  };
  const passText = (text: string): Stretch => pass(encoder.encode(text));
  const take = ([at, length]: Stretch): string => {
    const text = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
    wasm.__wbindgen_free(at, length, 1);
    return text;
  };
  wasm.__wbindgen_start();
  return {
    init_pagefind: (meta) => wasm.init_pagefind(...pass(meta)) >>> 0,
    set_ranking_weights: (index, weights) => wasm.set_ranking_weights(index, ...passText(weights)) >>> 0,
    request_indexes: (index, term) => take(wasm.request_indexes(index, ...passText(term))),
    load_index_chunk: (index, chunk) => wasm.load_index_chunk(index, ...pass(chunk)) >>> 0,
    search: (index, term, accented) =>
      take(
        wasm.search(
          index,
          ...passText(term),
          ...passText(accented),
          ...passText(NO_FILTER),
          ...passText(''),
          ...NEITHER_EXACT,
        ),
      ),
  };
}

/** The build has looked whether they are there. */
function toExports(instance: object): Exports {
  return Reflect.get(instance, 'exports');
}

const NO_FILTER = '{}';
/** Neither the very word, nor its very accents. */
const NEITHER_EXACT = [0, 0];
