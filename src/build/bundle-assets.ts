import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { LocaleCode } from '#locales/locale.ts';
import { FONTS } from '#model/site.ts';

/** Entries of `src/client/` that pages load by name. */
const TOGETHER = ['site', 'quotes', 'sidenotes', 'cases', 'search', 'search-dialog', 'zoom', 'offline'];
/** On the page for missing addresses, with a part of what the search has: alone it weighs half of what they would share. */
const ALONE = 'not-found';
export const SCRIPTS = [...TOGETHER, ALONE];

/** A file for browsers: what templates call it, and its path. */
export interface BundledFile {
  readonly name: string;
  readonly path: string;
}

interface BundleOptions {
  readonly root: string;
  readonly outDir: string;
  /** The language of the publication. */
  readonly code: LocaleCode;
}

interface SharedScripts {
  readonly name: string;
  readonly test: RegExp;
  readonly priority: number;
}

/** What takes the place of the French words of scripts. */
export function toLocaleAlias(root: string, code: LocaleCode): Readonly<Record<string, string>> {
  return { '#locales/fr/search.ts': join(root, `src/locales/${code}/search.ts`) };
}

/**
 * What several scripts share, in as few files as what a page asks for allows: each is one more round trip. The first is
 * on every page, the second, with all that it imports, where there is a search: what is fetched later takes its own from it.
 */
const SHARED_SCRIPTS: readonly SharedScripts[] = [
  {
    name: 'search-dialog',
    test: /search-dialog\.ts$|search\/(?:shortcut|early)\.ts$|preload-helper/,
    priority: 2,
  },
  { name: 'search', test: /client\/search\.ts$/, priority: 1 },
];

/** The browser's files, written into a folder: their names, and their paths in it. */
export async function bundleAssets(options: BundleOptions): Promise<readonly BundledFile[]> {
  const { root } = options;
  const scripts = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names
        .map((name) => [name, join(root, 'src/client', `${name}.ts`)] as const)
        .filter(([, file]) => existsSync(file)),
    );
  const style = (name: string): string => join(root, `src/styles/${name}.css`);
  const styles = {
    ...Object.fromEntries(FONTS.map((name) => [`fonts-${name}`, style(`fonts-${name}`)])),
    style: style('site'),
    ...Object.fromEntries(['lists', 'code', 'search-form', 'booklet'].map((name) => [name, style(name)])),
  };
  return [
    ...(await bundle({ ...scripts(TOGETHER), ...styles }, SHARED_SCRIPTS, options)),
    ...(await bundle(scripts([ALONE]), [], options)),
  ];
}

async function bundle(
  input: Readonly<Record<string, string>>,
  groups: readonly SharedScripts[],
  { root, outDir, code }: BundleOptions,
): Promise<readonly BundledFile[]> {
  if (Object.keys(input).length === 0) return [];
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root,
    // Its warnings are of CSS newer than its minifier, which it leaves as it is: nothing that an author could mend.
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: toLocaleAlias(root, code) },
    plugins: [toBareImports()],
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5', 'ios17.5'],
      rollupOptions: {
        input,
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: { groups: [...groups] },
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) =>
    'output' in one ? one.output.map((file) => ({ name: toName(file.fileName), path: file.fileName })) : [],
  );
}

/** A script fetched later brings no style sheet: what Vite puts around its import to wait for one would weigh 1 kB in every page. */
function toBareImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'bare-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** `assets/search-D4f5_x.js` → `search.js`. */
function toName(path: string): string {
  return basename(path).replace(/-[\w-]{8}(?=\.)/, '');
}
