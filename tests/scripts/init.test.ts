import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestFolder } from '../build/folders.ts';
import { runScript } from '../build/run-build.ts';
import { writeInto } from '../check/content-folder.ts';
import { getTerminalLanguage } from '../../scripts/environment.mjs';
import { createFolder, ROOT } from '../run-folder.ts';

const FLAGS = ['--title', 'L’été : un blog', '--author', 'Jeanne d’Arc', '--email', 'j@blog.example'];

let folder: string;
beforeEach(() => {
  folder = createFolder('init');
});

describe('the language of a terminal', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'POSIX' }, 'fr'],
    [{ LANG: 'fr_CA.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR', LC_MESSAGES: 'de_DE@euro' }, 'de'],
    [{ LANG: 'fr_FR', LC_MESSAGES: 'fr', LC_ALL: 'en' }, 'en'],
  ])('is of %j', (env, language) => {
    expect(getTerminalLanguage(env)).toBe(language);
  });

  it('is that of a command, and of the publication that it begins', () => {
    const terminal = { LC_ALL: 'en_GB.UTF-8' };
    expect(runScript('init', [], terminal).stderr).toMatch(/^No folder is given\.\n\nUsage: .*\(en\)\n$/s);
    const blog = join(folder, 'blog');
    const { stdout } = runScript('init', [blog, ...FLAGS, '--url', 'https://blog.example'], terminal);
    expect(stdout).toContain('is ready.');
    expect(runScript('new-article', ['--content', blog, '--kind', 'x']).stderr).toMatch(/^Unknown kind: x\./);
  });
});

describe('npm run init', () => {
  it('makes a publication that has nothing wrong, and nothing to publish as it is', () => {
    const blog = join(folder, 'blog');
    expect(runScript('init', [blog, ...FLAGS, '--url', 'https://blog.example']).code).toBe(0);
    expect(runScript('check', ['--content', blog])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^4 manques de brouillons dans 3 fichiers, sur 6\.\n$/m),
    });
    const texts = globSync('**/*.md', { cwd: blog }).map((file) => readFileSync(join(blog, file), 'utf8'));
    expect(texts.filter((text) => text.includes('\ndraft: true\n'))).toHaveLength(3);
  });

  it.each([
    [
      'README.md',
      'fr',
      /^guid écrit : \S*mon-article\.md\n[^]*\n4 manques de brouillons dans 3 fichiers, sur 7\.\n$/,
    ],
    ['docs/writing.md', 'fr', /^guid écrit : \S*mon-article\.md\n[^]*\n4 manques de brouillons/],
    [
      'docs/writing.en.md',
      'en',
      /^guid written: \S*mon-article\.md\n[^]*\n4 gaps in drafts in 3 files, of 7\.\n$/,
    ],
  ])('makes one in which the first article of %s is right', (guide, language, report) => {
    const blog = join(folder, 'blog');
    runScript('init', [blog, ...FLAGS, '--url', 'https://blog.example', '--language', language]);
    const [, article = ''] =
      /```markdown\n(---\n.*?)```/s.exec(readFileSync(join(ROOT, guide), 'utf8')) ?? [];
    const file = `articles/${new Date().getFullYear()}/mon-article.md`;
    writeInto(blog, file, article);
    expect(runScript('check', ['--content', blog, '--fix', '--now', '2027-01-01'])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(report),
    });
  });

  it.each([
    [['--url', 'blog.example'], 'url : adresse http(s) complète attendue. Écrire `https://blog.example`.'],
    [
      ['--url', 'https://blog.example/ici'],
      'url : adresse sans chemin attendue, telle que https://exemple.fr',
    ],
    [[], 'À dire : --url'],
  ])('says what %j lacks, and writes nothing', (flags, words) => {
    const { code, stderr } = runScript('init', [join(folder, 'blog'), ...FLAGS, ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
    expect(existsSync(join(folder, 'blog'))).toBe(false);
  });

  it('writes an English publication', () => {
    const blog = join(folder, 'blog');
    const flags = ['--title', 'A blog', '--author', 'Jane', '--email', 'j@blog.example'];
    const all = [blog, ...flags, '--url', 'https://blog.example', '--language', 'en-GB'];
    expect(runScript('init', all)).toMatchObject({ code: 0, stdout: expect.stringContaining('is ready.') });
    expect(runScript('check', ['--content', blog]).code).toBe(0);
    expect(existsSync(join(blog, 'pages/about.md'))).toBe(true);
    for (const file of ['site.yaml', 'tags.yaml', 'words.txt', 'people/jane.yaml', 'pages/about.md'])
      expect(readFileSync(join(blog, file), 'utf8')).not.toMatch(/[àâçéèêîôùû«»]|\b(?:les?|une|des|vous)\b/i);
    const article = runScript('new-article', ['--content', blog, '--kind', 'essay', '--title', 'Two words']);
    expect(article.code).toBe(0);
    const file = `articles/${new Date().getFullYear()}/two-words.md`;
    expect(readFileSync(join(blog, file), 'utf8')).toContain('\n\nThe first paragraph.\n');
  });

  it('refuses a language that nobody has translated, and names those that are', () => {
    const flags = [...FLAGS, '--url', 'https://blog.example', '--language', 'it'];
    expect(runScript('init', [join(folder, 'blog'), ...flags])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('fr, en, de'),
    });
  });

  it('takes a name without end, with what a terminal pasted', () => {
    const blog = join(folder, 'blog');
    const flags = [...FLAGS, '--author', `É\u0001 ${'mot '.repeat(200)}`, '--url', 'https://blog.example'];
    expect(runScript('init', [blog, ...flags]).code).toBe(0);
    expect(runScript('check', ['--content', blog])).toMatchObject({ code: 0 });
  });

  it('leaves a folder that holds something as it is', () => {
    writeFileSync(join(folder, 'mot.txt'), 'Un mot.');
    const before = digestFolder(folder);
    expect(runScript('init', [folder, ...FLAGS, '--url', 'https://blog.example'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('n’est pas vide'),
    });
    expect(digestFolder(folder)).toEqual(before);
  });
});
