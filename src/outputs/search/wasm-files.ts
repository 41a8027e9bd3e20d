import { gunzipSync } from 'node:zlib';
import type { Indexer } from './indexer.ts';
import { SIGNATURE } from './prepared.ts';

const NAME = 'runtime';
const IMPORTS = ['./pagefind_web_bg.js __wbindgen_init_externref_table'];
/** What src/client/search/wasm.ts calls. */
const EXPORTS = [
  'memory',
  '__wbindgen_start',
  '__wbindgen_malloc',
  '__wbindgen_free',
  'init_pagefind',
  'set_ranking_weights',
  'request_indexes',
  'load_index_chunk',
  'search',
];

/** Pagefind's WebAssembly by languages, as it writes them beside an index, here one of a word of each. The same for every shard of one. */
export async function readWasm(
  indexer: Indexer,
  languages: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = languages.map((code) => ({
    url: `/${code}/`,
    html: `<html lang="${code}"><body>mot</body></html>`,
  }));
  await indexer.add(NAME, pages, true);
  const files = new Map((await indexer.finish(NAME)).map(({ path, content }) => [path, content]));
  return new Map(
    languages.map((code) => {
      const content = files.get(`wasm.${code}.pagefind`);
      if (!content) throw new Error(`Pagefind did not write wasm.${code}.pagefind`);
      checkCalls(gunzipSync(content).subarray(SIGNATURE.length));
      return [code, content];
    }),
  );
}

/** @throws when a new version of Pagefind is called otherwise than we call it */
export function checkCalls(wasm: Uint8Array<ArrayBuffer>): void {
  const module = new WebAssembly.Module(wasm);
  const imports = WebAssembly.Module.imports(module).map((one) => `${one.module} ${one.name}`);
  const exports = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  if (imports.join() !== IMPORTS.join() || EXPORTS.some((name) => !exports.has(name)))
    throw new Error(
      'Pagefind’s WebAssembly is no longer called in the same way: adapt src/client/search/wasm.ts and src/outputs/search/wasm-files.ts to this version',
    );
}
