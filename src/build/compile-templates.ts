import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { LocaleCode } from '#locales/locale.ts';
import { bundleAssets, type BundledFile } from './bundle-assets.ts';

/** Written when all is compiled. */
const RECORD = 'compiled.json';

/** A build reads what it compiled for less than this many milliseconds. */
const IN_USE = 3_600_000;

/** A built style sheet, script or font: its address and where its bytes are. */
export interface BuiltAsset extends BundledFile {
  readonly file: string;
}

interface CompileOptions {
  readonly root: string;
  readonly cacheDir: string;
  /** Changes with anything that is compiled, and with what compiles it. */
  readonly key: string;
  /** Compiles again what is compiled already. */
  readonly clean?: boolean;
}

/** What is compiled is compiled once for a key: Vite and the compiler cost more than rendering a small site. */
interface Compilation {
  /** Its folder in `cacheDir`. */
  readonly name: string;
  /** Writes into a folder; what comes back is kept as JSON. */
  readonly compile: (root: string, folder: string) => Promise<unknown>;
}

/**
 * Astro's templates, and what of Astro renders them, as one module that plain Node runs (`render-page.ts`): its file. Node
 * takes five times longer to load the 270 modules of Astro one by one.
 */
export async function compileTemplates(options: CompileOptions): Promise<string> {
  const folder = await compileOnce({ name: 'templates', compile: buildTemplates }, options);
  return join(folder, 'renderer.mjs');
}

/** The browser's files, in the language of the publication. */
export async function compileAssets(
  options: CompileOptions,
  code: LocaleCode,
): Promise<readonly BuiltAsset[]> {
  const compile = (root: string, folder: string): ReturnType<typeof bundleAssets> =>
    bundleAssets({ root, outDir: folder, code });
  const folder = await compileOnce({ name: `assets-${code}`, compile }, options);
  const assets = JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as readonly BundledFile[];
  return assets.map((asset) => ({ ...asset, file: join(folder, asset.path) }));
}

async function compileOnce(
  { name, compile }: Compilation,
  { root, cacheDir, key, clean = false }: CompileOptions,
): Promise<string> {
  const all = join(cacheDir, name);
  const kept = clean ? undefined : findKept(all, key);
  if (kept !== undefined) return kept;
  // Never a name that was there before: another build may be reading what was compiled under the same key.
  const folder = join(all, `${key}-${Date.now()}-${process.pid}`);
  const making = `${folder}.making`;
  mkdirSync(making, { recursive: true });
  const record = await compile(root, making);
  writeFileSync(join(making, RECORD), JSON.stringify(record ?? null));
  renameSync(making, folder);
  sweep(all, folder);
  return folder;
}

/** The last that was compiled whole under a key, from now on as young as if it were compiled now. */
function findKept(all: string, key: string): string | undefined {
  const names = existsSync(all) ? readdirSync(all) : [];
  const kept = names
    .filter((name) => name.startsWith(`${key}-`) && existsSync(join(all, name, RECORD)))
    .sort()
    .at(-1);
  if (kept === undefined) return undefined;
  const folder = join(all, kept);
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Another build has dropped it for its age since it was listed.
    return undefined;
  }
  return folder;
}

/** Drops what was compiled before, unless a build may still be reading it; other builds drop theirs meanwhile. */
function sweep(all: string, folder: string): void {
  for (const name of readdirSync(all).map((one) => join(all, one))) {
    const stat = statSync(name, { throwIfNoEntry: false });
    if (name !== folder && stat && Date.now() - stat.mtimeMs > IN_USE)
      rmSync(name, { recursive: true, force: true });
  }
}

async function buildTemplates(root: string, outDir: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [await openCompiler(root)],
    build: {
      ssr: join(root, 'src/build/render-page.ts'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'renderer.mjs' } },
    },
    ssr: { noExternal: true },
  });
}

/** What Astro does of a template without styles and scripts of its own; its configuration for Vite loads 900 modules. */
async function openCompiler(root: string): Promise<Plugin> {
  const { transform } = await import('@astrojs/compiler-rs');
  return {
    name: 'templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\.astro$/ },
      handler: (source, filename) => {
        const { code, css, scripts, diagnostics } = transform(source, {
          filename,
          normalizedFilename: filename.slice(root.length),
          internalURL: 'astro/compiler-runtime',
          compact: true,
          resultScopedSlot: true,
          // Without it, each component carries a list of its imports that only islands need.
          resolvePath: (specifier) => specifier,
        });
        const mistake = diagnostics.find(({ severity }) => severity === 'error');
        if (mistake) throw new Error(`${filename}:${mistake.labels[0]?.line ?? 1}: ${mistake.text}`);
        if (css.length + scripts.length > 0)
          throw new Error(`${filename}: a style goes into src/styles/, a script into src/client/`);
        return { code, map: null, moduleType: 'ts', meta: { vite: { lang: 'ts' } } };
      },
    },
  };
}
