import { readFileSync } from 'node:fs';
import { toDigest } from '#engine/digest.ts';
import type { Site } from '#model/site.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { PAGE_POLICY } from '#publish/hosts/headers.ts';
import type { AssetsView } from '#routes/entry.ts';
import type { BuiltAsset } from './compile-templates.ts';

/** The font fetched before it is asked for: the one of the text, above the fold on every page. */
const PRELOADED = ['serif.woff2'];

/** The browser's files as addresses for templates and as files to write; the style sheet ends with the owner's accent colour. */
export function toAssets(
  assets: readonly BuiltAsset[],
  accent: Site['accent'],
): { readonly view: AssetsView; readonly files: readonly FileEntry[] } {
  const style = assets.find((asset) => asset.name === 'style.css');
  if (!style) throw new Error('No style sheet among the built assets');
  const css = `${readFileSync(style.file, 'utf8')}:root{--accent:light-dark(${accent.light},${accent.dark})}\n`;
  const stylesheet = `/assets/style-${toDigest(css).slice(0, 8)}.css`;
  const find = (name: string): string => {
    const found = assets.find((asset) => asset.name === name);
    if (!found) throw new Error(`No ${name} among the built assets`);
    return `/${found.path}`;
  };
  const others = assets.filter((asset) => asset !== style);
  return {
    view: {
      policy: PAGE_POLICY,
      stylesheet,
      listStylesheet: find('lists.css'),
      codeStylesheet: find('code.css'),
      scripts: Object.fromEntries(
        others
          .filter((asset) => asset.name.endsWith('.js'))
          .map((asset) => [asset.name.replace(/\.js$/, ''), `/${asset.path}`]),
      ),
      fonts: PRELOADED.flatMap((name) =>
        others.filter((asset) => asset.name === name).map((asset) => `/${asset.path}`),
      ),
    },
    files: [{ path: stylesheet, depends: css, render: () => css }, ...others.map(toFile)],
  };
}

function toFile({ path, file }: BuiltAsset): FileEntry {
  const bytes = readFileSync(file);
  return { path: `/${path}`, depends: toDigest(bytes), render: () => bytes };
}
