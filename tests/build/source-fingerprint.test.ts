import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as digests from '#build/source-fingerprint.ts';
import { createFolder, ROOT } from '../run-folder.ts';

type Name = keyof typeof digests;
const NAMES: readonly Name[] = [
  'digestProgram',
  'digestTemplates',
  'digestCards',
  'digestBooks',
  'digestSearch',
  'digestTwins',
];

/** What must be made again when each file changes, besides what the program keeps of one output. */
const CHANGES: Readonly<Record<string, readonly Name[]>> = {
  'package-lock.json': NAMES,
  'astro.config.mjs': ['digestTemplates'],
  'src/templates/Article.astro': ['digestTemplates'],
  'src/components/AfterArticle.astro': ['digestTemplates'],
  'src/styles/tokens.css': ['digestTemplates'],
  'src/fonts/serif.woff2': ['digestTemplates', 'digestCards', 'digestBooks'],
  'src/client/zoom.ts': ['digestTemplates'],
  'src/outputs/structured-data/citation.ts': ['digestTemplates'],
  'src/build/compile-templates.ts': ['digestTemplates'],
  'src/build/bundle-assets.ts': ['digestTemplates'],
  'src/build/assets.ts': ['digestTemplates'],
  'src/build/direct-render.ts': ['digestTemplates'],
  'src/outputs/cards/draw-card.ts': ['digestCards', 'digestBooks'],
  'src/outputs/cards/palette-png.ts': ['digestCards', 'digestBooks'],
  'src/outputs/cards/draw-book-cover.ts': ['digestCards', 'digestBooks'],
  'src/outputs/epub/zip-book.ts': ['digestBooks'],
  'src/markdown/typography/ranges.ts': ['digestBooks', 'digestSearch', 'digestTwins'],
  'src/outputs/markdown-twin.ts': ['digestBooks', 'digestTwins'],
  'src/load/font-files.ts': ['digestCards', 'digestBooks'],
  'src/outputs/search/rank.ts': ['digestTemplates', 'digestSearch'],
  'src/outputs/search/indexer.ts': ['digestSearch'],
  'src/outputs/search/shards.ts': ['digestSearch'],
  'src/outputs/search/languages/fr.ts': ['digestSearch'],
  'src/publish/hosts/policy.ts': ['digestTemplates'],
  'src/publish/hosts/headers.ts': [],
  'src/outputs/feeds/atom.ts': [],
  'src/check/rules/tags.ts': [],
  'src/outputs/sitemap.ts': [],
};

describe('the digests of the program', () => {
  const root = createFolder('program');
  for (const name of ['src', 'package-lock.json', 'astro.config.mjs'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const take = (): readonly string[] => NAMES.map((name) => digests[name](root));
  const before = take();

  it.each(Object.entries(CHANGES))('change with %s where it decides something', (file, changed) => {
    const path = join(root, file);
    const bytes = readFileSync(path);
    appendFileSync(path, '\n');
    const after = take();
    writeFileSync(path, bytes);
    const names = NAMES.filter((_, index) => after[index] !== before[index]);
    expect(new Set(names)).toEqual(new Set(['digestProgram', ...changed]));
  });
});
