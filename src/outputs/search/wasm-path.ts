import { readFileSync } from 'node:fs';
import { toEnginePath } from './manifest.ts';

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
);
export const PAGEFIND_VERSION = version;

/** Where the WebAssembly of a language is: pages name it, so that it is asked for beside the table of the index, not after. */
export function toWasmPath(language: string): string {
  return toEnginePath(`wasm-${language}-${PAGEFIND_VERSION}.pagefind`);
}
