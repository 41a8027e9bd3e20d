import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE } from '../site/publications.ts';
import { compareFolders, copyProject, digestFolder } from './folders.ts';
import { mustBuild } from './run-build.ts';

type Change = (text: string) => string;

const DATES = 'how dates are written';

const CHANGES: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  [DATES]: {
    'src/locales/date-formats.ts': (text) => text.replaceAll("month: 'long'", "month: 'numeric'"),
  },
  'a template, a style and a script': {
    'src/templates/Article.astro': (text) => text.replace('<article', '<article data-version="2"'),
    'src/styles/site.css': (text) => `${text}\n.version-2 {\n  color: red;\n}\n`,
    'src/client/site.ts': (text) => `${text}\ndocument.documentElement.dataset.version = '2';\n`,
  },
};

describe('a build after a change of the program', () => {
  const root = mkdtempSync(join(tmpdir(), 'programme-'));
  const build = { root, content: FIXTURE.contentDir, out: join(root, 'site') };

  beforeAll(() => {
    copyProject(root);
    mustBuild(build);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each(Object.entries(CHANGES))('is that of a clean one: %s', (name, changes) => {
    // Link cards print dates, and no template.
    const flags = name === DATES ? [] : ['--no-cards'];
    const before = digestFolder(build.out);
    for (const [path, change] of Object.entries(changes)) {
      const file = join(root, path);
      const text = readFileSync(file, 'utf8');
      expect(change(text), path).not.toBe(text);
      writeFileSync(file, change(text));
    }
    mustBuild({ ...build, flags });
    const clean = join(root, 'propre');
    mustBuild({ ...build, out: clean, clean: true, flags });
    const after = digestFolder(build.out);
    expect(compareFolders(digestFolder(clean), after)).toEqual([]);
    expect(compareFolders(before, after).length).toBeGreaterThan(10);
  });
});
