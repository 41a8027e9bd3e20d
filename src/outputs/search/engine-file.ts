import type { Indexer } from './indexer.ts';

/** Pagefind's WebAssembly and the script that calls it: the same for every shard. */
export interface Runtime {
  readonly engine: string;
  readonly wasm: Uint8Array;
}

const NAME = 'runtime';
const BEGINNING = 'let wasm_bindgen=';
const END = '({__proto__:null});';

/** Both files as Pagefind writes them beside an index, here an index of one word. */
export async function readRuntime(indexer: Indexer): Promise<Runtime> {
  await indexer.add(NAME, [{ url: '/', html: '<html lang="fr"><body>mot</body></html>' }], true);
  const files = await indexer.finish(NAME);
  const find = (path: string) => files.find((file) => file.path === path)?.content;
  const [script, wasm] = [find('pagefind.js'), find('wasm.fr.pagefind')];
  if (!script || !wasm) throw new Error('Pagefind wrote neither pagefind.js nor wasm.fr.pagefind');
  return { engine: toEngine(new TextDecoder().decode(script)), wasm };
}

/**
 * The part of pagefind.js that calls its WebAssembly, alone: 2 kB of 13. The rest seeks all words of a query at once in
 * all shards at once, and keeps silent when a file is missing. Fails the build when a new version is cut otherwise.
 */
export function toEngine(script: string): string {
  const start = script.indexOf(BEGINNING);
  const end = script.indexOf(END, start);
  if (start < 0 || end < 0)
    throw new Error(
      'pagefind.js no longer begins with its WebAssembly bindings: adapt src/outputs/search/engine-file.ts and src/client/search/engine.ts to this version',
    );
  return `${script.slice(start, end + END.length)}\nexport default wasm_bindgen;\n`;
}
