import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '../../src/load/load-content.ts';
import { createEdition } from '../../src/model/edition.ts';
import { listFeedFiles } from '../../src/feeds/feed-files.ts';
const { catalog, problems, getHtml } = await loadContent({ contentDir: 'content' });
console.log(problems.filter(p=>p.severity==='error').slice(0,5));
const edition = createEdition(catalog!, Date.parse('2026-11-22T12:00:00Z'));
console.log(edition.articles.length);
for (const f of listFeedFiles(edition, getHtml)) { const p = join('/tmp/fb/out', f.path); mkdirSync(dirname(p), {recursive:true}); writeFileSync(p, await f.render()); }
