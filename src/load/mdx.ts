import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Locale } from '#locales/locale.ts';

/** A compiled MDX text: its HTML, or why it could not be compiled (lines of the file, from 1). */
export type MdxResult =
  { readonly html: string } | { readonly line: number; readonly column: number; readonly message: string };

const ROOT = resolve(import.meta.dirname, '..', '..');

/**
 * MDX texts → HTML by Astro's own MDX integration, one by one, so that one mistake never hides another. Vite and Astro
 * are loaded only here: a publication without MDX does not pay for them. Components may be imported from `src/components`.
 */
export async function renderMdx(
  files: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, MdxResult>> {
  const results = new Map<string, MdxResult>();
  if (files.length === 0) return results;
  const folder = join(ROOT, '.cache');
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'mdx-'));
  try {
    for (const file of files)
      results.set(file, await renderOne({ file, outDir: join(work, String(results.size)), locale }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return results;
}

interface Compilation {
  readonly file: string;
  readonly outDir: string;
  readonly locale: Locale;
}

async function renderOne(compilation: Compilation): Promise<MdxResult> {
  const { outDir } = compilation;
  try {
    await compile(compilation);
    const { default: Content } = await import(pathToFileURL(join(outDir, 'text.mjs')).href);
    const [{ experimental_AstroContainer: AstroContainer }, { default: renderer }] = await Promise.all([
      import('astro/container'),
      import('@astrojs/mdx/server.js'),
    ]);
    const container = await AstroContainer.create();
    container.addServerRenderer({ name: '@astrojs/mdx', renderer });
    return { html: await container.renderToString(Content, { partial: true }) };
  } catch (error) {
    return toMistake(error);
  }
}

async function compile({ file, outDir, locale: { words } }: Compilation): Promise<void> {
  const [{ getViteConfig }, { build }, { default: mdx }, { satteri }] = await Promise.all([
    import('astro/config'),
    import('vite'),
    import('@astrojs/mdx'),
    import('@astrojs/markdown-satteri'),
  ]);
  const processor = satteri({
    features: {
      gfm: {
        footnotes: {
          label: words.notes,
          backLabel: (note, again) => words.noteBack(again > 1 ? `${note}-${again}` : `${note}`),
          clobberPrefix: '',
        },
      },
      smartPunctuation: false,
      headingAttributes: true,
    },
  });
  const config = await getViteConfig(
    {
      root: ROOT,
      logLevel: 'silent',
      publicDir: false,
      build: { ssr: file, outDir, minify: false, rollupOptions: { output: { entryFileNames: 'text.mjs' } } },
      ssr: { external: ['astro'] },
    },
    {
      root: ROOT,
      configFile: false,
      logLevel: 'silent',
      compressHTML: false,
      markdown: { processor },
      integrations: [mdx()],
    },
  )({ mode: 'production', command: 'build' });
  await build({ ...config, configFile: false });
}

/** Compilers give the place in a property, or in the message itself. */
function toMistake(error: unknown): MdxResult {
  const message = error instanceof Error ? error.message : String(error);
  const place = /(\d+):(\d+)/.exec(message);
  const lines = stripVTControlCharacters(message).split('\n');
  const words = lines
    .map((line) => line.replace(/^\[plugin [^\]]*\]|\S*\.mdx:\d+:\d+/g, '').trim())
    .find((line) => line !== '' && !line.startsWith('Build failed'));
  return { line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1), message: words ?? message };
}
