import { fingerprintModules } from '#engine/module-fingerprint.ts';

/** The same code gives something else with other packages. */
const PACKAGES = 'package-lock.json';
/** How Astro is set up. */
const ASTRO = 'astro.config.mjs';
/** What makes the HTML of bodies, whose keys tell of their texts alone. */
const BODIES = 'src/load/render-body.ts';

/** Changes with any line of the program: results kept by another version are never trusted. */
export function digestProgram(root: string): string {
  return fingerprintModules(root, [PACKAGES, ASTRO, 'src']);
}

/** Changes with all that decides the HTML that is made of props and bodies, the browser's files included. */
export function digestTemplates(root: string): string {
  return fingerprintModules(root, [
    PACKAGES,
    ASTRO,
    'src/templates',
    'src/client',
    'src/styles',
    'src/fonts',
    'src/build/assets.ts',
    'src/build/render-page.ts',
  ]);
}

/** Changes with all that decides the pictures that are made of the views of cards and of covers. */
export function digestCards(root: string): string {
  return fingerprintModules(root, [
    PACKAGES,
    'src/outputs/cards/draw-card.ts',
    'src/outputs/cards/draw-book-cover.ts',
    'src/load/font-files.ts',
    'src/fonts',
  ]);
}

/** Changes with all that decides the books that are made of their views. */
export function digestBooks(root: string): string {
  return fingerprintModules(root, [PACKAGES, 'src/build/expensive-assets.ts', 'src/fonts', BODIES]);
}

/** Changes with all that decides the Markdown that is made of articles and bodies. */
export function digestTwins(root: string): string {
  return fingerprintModules(root, [PACKAGES, 'src/outputs/markdown-twin.ts', BODIES]);
}

/** Changes with all that decides the index that is made of documents. */
export function digestSearch(root: string): string {
  return fingerprintModules(root, [PACKAGES, 'src/outputs/search', BODIES]);
}
