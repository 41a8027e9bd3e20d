import { readFileSync } from 'node:fs';
import { toDigest } from '#engine/digest.ts';
import { getLocale } from '#locales/get-locale.ts';
import { toOwnStyle } from '#model/identity.ts';
import type { Publication } from '#model/publication.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { PAGE_POLICY } from '#publish/hosts/policy.ts';
import { toWasmPath } from '#outputs/search/wasm-path.ts';
import type { AssetsView } from '#routes/entry.ts';
import type { BuiltAsset } from './compile-templates.ts';

/** The browser's files as addresses for templates and as files to write; the style sheet is that of the owner's fonts and colour too. */
export function toAssets(
  assets: readonly BuiltAsset[],
  { site, catalog }: Pick<Publication, 'site' | 'catalog'>,
): { readonly view: AssetsView; readonly files: readonly FileEntry[] } {
  const read = (name: string): string => {
    const found = assets.find((asset) => asset.name === name);
    if (!found) throw new Error(`No ${name} among the built assets`);
    return readFileSync(found.file, 'utf8');
  };
  const fonts = read(`fonts-${site.fonts}.css`);
  const own = toOwnStyle(site, catalog.identity);
  const css = `${fonts}${read('style.css')}${own}`;
  const stylesheet = `/assets/style-${toDigest(css).slice(0, 8)}.css`;
  const find = (name: string): string => {
    const found = assets.find((asset) => asset.name === name);
    if (!found) throw new Error(`No ${name} among the built assets`);
    return `/${found.path}`;
  };
  const others = assets.filter(
    ({ name, path }) =>
      !/^(?:style|fonts-\w+)\.css$/.test(name) && (!name.endsWith('.woff2') || fonts.includes(path)),
  );
  // What is above the fold on every page: it is fetched before it is asked for.
  const [, text] = /url\(["']?([^"')]+)/.exec(own.includes('--serif') ? own : fonts) ?? [];
  return {
    view: {
      policy: PAGE_POLICY,
      stylesheet,
      listStylesheet: find('lists.css'),
      codeStylesheet: find('code.css'),
      searchStylesheet: find('search-form.css'),
      searchEngine: toWasmPath(getLocale(site.language).code),
      bookletStylesheet: find('booklet.css'),
      scripts: Object.fromEntries(
        others
          .filter((asset) => asset.name.endsWith('.js'))
          .map((asset) => [asset.name.replace(/\.js$/, ''), `/${asset.path}`]),
      ),
      fonts: text === undefined ? [] : [text],
    },
    files: [{ path: stylesheet, depends: css, render: () => css }, ...others.map(toFile)],
  };
}

function toFile({ path, file }: BuiltAsset): FileEntry {
  const bytes = readFileSync(file);
  return { path: `/${path}`, depends: toDigest(bytes), render: () => bytes };
}
