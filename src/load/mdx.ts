import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HastPluginDefinition } from 'satteri';
import type { Locale } from '#locales/locale.ts';
import type { Mistake } from '#markdown/mistake.ts';
import { isNotePart } from '#markdown/notes.ts';
import { toMdxMistake } from './mdx-text.ts';

/** What running an MDX text gave: its HTML, with the seal of what its author did not write (see `unsealNotes`). */
export type MdxResult = { readonly html: string; readonly seal: string } | { readonly mistake: Mistake };

const ROOT = resolve(import.meta.dirname, '..', '..');

/**
 * Runs MDX texts, which may do all that the program may: they become HTML by Astro's own MDX integration, one by one, so
 * that one mistake never hides another. Vite and Astro are loaded only here: a publication without MDX does not pay for
 * them. Components may be imported from `src/components`.
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
      results.set(
        file,
        await renderOne({ file, outDir: join(work, String(results.size)), locale, seal: randomUUID() }),
      );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return results;
}

interface Compilation {
  readonly file: string;
  readonly outDir: string;
  readonly locale: Locale;
  /** Of notes: no author can guess it. */
  readonly seal: string;
}

async function renderOne(compilation: Compilation): Promise<MdxResult> {
  const { outDir, seal } = compilation;
  try {
    await compile(compilation);
    const { default: Content } = await import(pathToFileURL(join(outDir, 'text.mjs')).href);
    const [{ experimental_AstroContainer: AstroContainer }, { default: renderer }] = await Promise.all([
      import('astro/container'),
      import('@astrojs/mdx/server.js'),
    ]);
    const container = await AstroContainer.create();
    container.addServerRenderer({ name: '@astrojs/mdx', renderer });
    return { html: await container.renderToString(Content, { partial: true }), seal };
  } catch (error) {
    return { mistake: toMdxMistake(error) };
  }
}

async function compile({ file, outDir, locale: { words }, seal }: Compilation): Promise<void> {
  const [{ getViteConfig }, { build }, { default: mdx }, { satteri }] = await Promise.all([
    import('astro/config'),
    import('vite'),
    import('@astrojs/mdx'),
    import('@astrojs/markdown-satteri'),
  ]);
  const sealer: HastPluginDefinition = {
    name: 'seal-notes',
    element: {
      filter: ['a', 'section'],
      visit: (node, context) => {
        if (isNotePart(node)) context.setProperty(node, 'dataSeal', seal);
      },
    },
  };
  const processor = satteri({
    hastPlugins: [sealer],
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
