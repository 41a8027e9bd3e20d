import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '#load/load-content.ts';
import { article, itFinds, withFolder } from '../check/content-folder.ts';

const FILE = 'articles/2026/a.md';
const without = (body: string, head = ''): string =>
  article({ body, head }).replace(/^summary: .*$/m, 'summary:');
const PAGE = '---\ntitle: Une page\n---\n\nQui écrit ici.\n';

itFinds(
  'warns of a text without a summary',
  { [FILE]: without('Un texte. Et sa suite.'), 'pages/p.md': PAGE },
  `(${FILE}:4 summary)`,
  '(pages/p.md:2 summary)',
);
itFinds(
  'refuses one whose text has no sentence',
  { [FILE]: without('| a |\n| --- |\n| b |') },
  `${FILE}:4 summary`,
);
itFinds('has a draft wait for it', { [FILE]: without('Un texte.', 'draft: true') }, `[${FILE}:4 summary]`);

it('takes its first sentences, and knows when they change', () =>
  withFolder({ [FILE]: without('Un texte. Et sa suite.') }, async (contentDir) => {
    const before = await loadContent({ contentDir });
    expect(before.catalog?.articles[0]?.data.summary).toBe('Un texte. Et sa suite.');
    const path = join(contentDir, FILE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Un texte', 'Des mots'));
    const after = await loadContent({ contentDir });
    expect(after.catalog?.articles[0]?.data.summary).toBe('Des mots. Et sa suite.');
    expect(after.structure).not.toBe(before.structure);
  }));
