import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, writeFiles, writeInto } from '../check/content-folder.ts';
import { compareFolders, digestFolder } from './folders.ts';
import { createMdxProject, FLAGS, MDX_FILE } from './mdx-project.ts';
import { mustBuild, run, runBuild, runScript, type Ran } from './run-build.ts';

const { root, content, out, mark } = createMdxProject('mdx');
const PAGE = 'articles/en-mdx/index.html';

const hasRun = (): boolean => existsSync(mark);
beforeEach(() => rmSync(mark, { force: true }));

function check(folder: string, ...args: readonly string[]): Ran {
  return run([join(root, 'scripts/check.ts'), '--content', folder, ...args], {}, root);
}

function expectRefusal({ code, stderr }: Ran): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`${MDX_FILE}:1:1 erreur Texte en MDX, [^\\n]*\`${MDX_FILE}\``));
  expect(stderr).toMatch(/→ L’écrire en Markdown[^\n]*mdx\(\) de `@astrojs\/mdx`[^\n]*astro\.config\.mjs/);
  expect(stderr).not.toContain('/articles/suite/');
  expect(hasRun()).toBe(false);
}

describe('a project without mdx()', () => {
  it('has an error for each MDX text, with how to allow it, and runs none', () => {
    expectRefusal(runScript('check', ['--content', content]));
    expectRefusal(runBuild({ content, out }));
    expect(existsSync(out)).toBe(false);
  });
});

describe('a project with mdx()', () => {
  it('checks its texts without running them, and tells nothing of what running them would show', () => {
    expect(check(content)).toMatchObject({ code: 0 });
    expect(hasRun()).toBe(false);
  });

  it('runs them for its own build', () => {
    const { stderr } = mustBuild({ root, content, out, record: true, flags: FLAGS });
    expect(stderr).not.toContain('Astro');
    expect(hasRun()).toBe(true);
    expect(readFileSync(join(out, PAGE), 'utf8')).toContain('font 4');
    expect(readFileSync(join(content, 'addresses.txt'), 'utf8')).toContain('#de-son-code');
    expect(check(content)).toMatchObject({ code: 0 });
  });

  it('still has what they gave, after builds that did not ask for it', () => {
    for (const word of ['un', 'deux']) {
      // Each of these teaches enough for what is not used any more to be dropped.
      for (let index = 0; index < 12; index += 1)
        writeInto(
          content,
          `people/${word}-${index}.yaml`,
          `name: Témoin ${word} ${index}\ndescription: Lit.\n`,
        );
      mustBuild({ root, content, out, flags: FLAGS });
    }
    const site = join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^title: .*$/m, 'title: Un autre carnet'));
    mustBuild({ root, content, out, flags: FLAGS });
    expect(hasRun()).toBe(false);
    expect(readFileSync(join(out, PAGE), 'utf8')).toMatch(/font 4<sup><a[^>]* class="note-call"/);
  });
});

describe('--untrusted', () => {
  const stranger = join(content, '../stranger');
  const temporary = join(content, '../temporary');
  const cache = join(root, '.cache');

  it('runs no MDX, whatever the project allows', () => {
    expectRefusal(check(content, '--untrusted'));
    expectRefusal(runBuild({ root, content, out, flags: ['--untrusted', ...FLAGS] }));
  });

  it('neither reads nor writes what is kept for other content, and leaves nothing of its own', async () => {
    writeFiles(stranger, {
      'articles/2026/a.md': article(),
      'articles/2026/b.md': article({ title: 'B', body: '![Un carré noir, sans plus](./carre.png)' }),
      'articles/2026/carre.png': await sharp({
        create: { width: 8, height: 8, channels: 3, background: 'black' },
      })
        .png()
        .toBuffer(),
    });
    mkdirSync(temporary);
    const before = digestFolder(out);
    const [renderer = ''] = globSync(join(cache, 'templates/*/renderer.mjs'));
    const compiled = readFileSync(renderer, 'utf8');
    appendFileSync(renderer, '\nthrow new Error("Read");\n');
    const kept = listKept(cache);
    const env = { TMPDIR: temporary };
    expect(check(stranger, '--untrusted')).toMatchObject({ code: 0 });
    mustBuild({ root, content: stranger, out, env, flags: ['--untrusted', ...FLAGS.slice(1)] });
    expect(existsSync(join(out, 'articles/b/index.html'))).toBe(true);
    expect(listKept(cache)).toEqual(kept);
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(join(stranger, 'addresses.txt'))).toBe(false);

    writeFileSync(renderer, compiled);
    mustBuild({ root, content, out, flags: FLAGS });
    expect(compareFolders(before, digestFolder(out))).toEqual([]);
  });
});

/** Every file below a folder, as a change of it or its being written would show. */
function listKept(folder: string): readonly string[] {
  return globSync('**', { cwd: folder, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs, ctimeMs, size } = statSync(path);
    return `${path} ${mtimeMs} ${ctimeMs} ${size}`;
  });
}
