import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFolders, digestFolder } from '../build/folders.ts';
import { createMdxProject, FLAGS, MDX_FILE } from '../build/mdx-project.ts';
import { mustBuild, run } from '../build/run-build.ts';
import { ROOT } from '../run-folder.ts';
import { mustAstroBuild, runAstroBuild } from './run-astro.ts';
import { startDev } from './run-dev.ts';

/**
 * By hand: `node tests/integration/long-mdx.ts`. Fails when Astro's own commands take MDX for something else than ours, or
 * the content runs code by another way.
 */
const { root, content, out, mark } = createMdxProject('long-mdx');
const build = { root, content, out: join(out, '../astro'), noSearch: true, noCards: true, noBooks: true };

const refused = runAstroBuild({ ...build, untrusted: true });
assert.equal(refused.code, 1);
assert.match(refused.stderr, new RegExp(`${MDX_FILE}:1:1 erreur Texte en MDX`));
assert(!existsSync(mark), 'An untrusted text has run');

mustAstroBuild(build);
assert(existsSync(mark));
mustBuild({ root, content, out, flags: FLAGS });
assert.deepEqual(compareFolders(digestFolder(out), digestFolder(build.out)), []);

rmSync(mark);
rmSync(join(root, '.cache/dev'), { recursive: true, force: true });
const server = await startDev(content, root);
try {
  const page = await fetch(`${server.url}articles/en-mdx/`);
  assert.match(await page.text(), /font 4/);
  assert(existsSync(mark));
} finally {
  server.stop();
}
rmSync(mark);
writeFileSync(
  join(content, 'cspell.config.cjs'),
  `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran');\nmodule.exports = {};\n`,
);
const spelled = run([join(ROOT, 'scripts/check.ts'), '--content', content, '--spelling', '--untrusted']);
assert.match(spelled.stderr, /avertissement|aucune faute|erreur/);
assert(!existsSync(mark), 'The content has configured its own spelling');
console.log('MDX is run by Astro’s build and preview where the project allows it, and by nothing untrusted.');
