import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolder, ROOT } from '../run-folder.ts';

it('takes nothing in the current folder for files that the project serves', () => {
  const folder = createFolder('import-elsewhere');
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/index.xml'), '');
  const source = join(ROOT, 'tests/import/fixtures/hugo');
  const script = join(ROOT, 'scripts/import.ts');
  execFileSync(process.execPath, [script, source, '--into', 'content'], { cwd: folder, stdio: 'pipe' });
  expect(readFileSync(join(folder, 'content/redirects.yaml'), 'utf8')).toContain('"/index.xml"');
});
