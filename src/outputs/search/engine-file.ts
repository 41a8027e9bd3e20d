import type { Indexer } from './indexer.ts';

/** The script that calls Pagefind's WebAssembly, and this, by languages: the same for every shard of one. */
export interface Runtime {
  readonly engine: string;
  readonly wasm: ReadonlyMap<string, Uint8Array>;
}

const NAME = 'runtime';
const BEGINNING = 'let wasm_bindgen=';
const END = '({__proto__:null});';

/** The files as Pagefind writes them beside an index, here one of a word of each language. */
export async function readRuntime(indexer: Indexer, languages: readonly string[]): Promise<Runtime> {
  const pages = languages.map((code) => ({
    url: `/${code}/`,
    html: `<html lang="${code}"><body>mot</body></html>`,
  }));
  await indexer.add(NAME, pages, true);
  const files = new Map((await indexer.finish(NAME)).map(({ path, content }) => [path, content]));
  const get = (path: string): Uint8Array => {
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind did not write ${path}`);
    return content;
  };
  return {
    engine: toEngine(new TextDecoder().decode(get('pagefind.js'))),
    wasm: new Map(languages.map((code) => [code, get(`wasm.${code}.pagefind`)])),
  };
}

/**
 * The part of pagefind.js that calls its WebAssembly, alone: 2 kB of 13. The rest seeks all words of a query at once in
 * all shards at once, and keeps silent when a file is missing. It holds one language at a time, hence a function. Fails the build when a new version is cut otherwise.
 */
export function toEngine(script: string): string {
  const start = script.indexOf(BEGINNING);
  const end = script.indexOf(END, start);
  if (start < 0 || end < 0)
    throw new Error(
      'pagefind.js no longer begins with its WebAssembly bindings: adapt src/outputs/search/engine-file.ts and src/client/search/engine.ts to this version',
    );
  return `export default () => {\n${script.slice(start, end + END.length)}\nreturn wasm_bindgen;\n};\n`;
}
