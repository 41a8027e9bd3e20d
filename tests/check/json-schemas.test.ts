import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listJsonSchemas, writeLocalSchemas } from '#check/json-schemas.ts';
import { toSnippets } from '#edits/snippets.ts';
import { splitFrontMatter } from '#load/front-matter.ts';
import { loadContent } from '#load/load-content.ts';
import { runScript } from '../build/run-build.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const NAMES: Readonly<Record<string, string>> = {
  'site.yaml': 'site',
  'tags.yaml': 'tags',
  'redirects.yaml': 'redirects',
};

describe('what editors are given', () => {
  it('is what the schemas are: npm run schemas writes it again', () => {
    const committed = readdirSync(join(ROOT, 'schemas')).filter((name) => name.endsWith('.json'));
    expect(committed.map((name) => [name, read(`schemas/${name}`)]).sort()).toEqual(
      [...listJsonSchemas()].sort(),
    );
    expect(read('.vscode/articles.code-snippets')).toBe(toSnippets('fr'));
  });

  it('has a schema for each file of content/ that the settings of VS Code name', () => {
    const { 'yaml.schemas': schemas } = JSON.parse(read('.vscode/settings.json'));
    const named = Object.keys(schemas).map((path) => path.replace('./schemas/local/', ''));
    expect([...named, 'article.json', 'page.json'].sort()).toEqual([...listJsonSchemas().keys()].sort());
  });

  it('is written by the check with what the content has: it takes all of it, and refuses other names', async () => {
    const folder = createFolder('schemas');
    const { catalog, files } = await loadContent({ contentDir: FIXTURE.contentDir });
    if (!catalog) throw new Error('No catalogue');
    writeLocalSchemas(folder, catalog);
    const accepts = (name: string, data: unknown): boolean =>
      z.fromJSONSchema(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).safeParse(data)
        .success;
    const seen = files.filter(({ role }) => !['asset', 'addresses', 'identity'].includes(role));
    const refused = seen.filter(({ file, role }) => {
      const text = readFileSync(join(FIXTURE.contentDir, file), 'utf8');
      return !accepts(NAMES[file] ?? role, parse(splitFrontMatter(text)?.yaml ?? text));
    });
    expect(seen.length).toBeGreaterThan(20);
    expect(refused.map(({ file }) => file)).toEqual([]);
    const article = { kind: 'essay', title: 'T', summary: 'S', date: '2026-01-01' };
    expect(accepts('article', { ...article, tags: ['carnets'] })).toBe(true);
    expect(accepts('article', { ...article, tags: ['carnet'] })).toBe(false);
    expect(accepts('article', { ...article, tag: 'carnets' })).toBe(false);
  });

  it('is written by the check of a publication that init began, beside settings that name each', () => {
    const folder = createFolder('schemas-init');
    const content = join(folder, 'blog');
    const named = [
      '--title',
      'Blog',
      '--url',
      'https://blog.example',
      '--author',
      'Ève Loup',
      '--email',
      'e@b.fr',
    ];
    expect(runScript('init', [content, ...named]).code).toBe(0);
    expect(runScript('check', ['--content', content]).code).toBe(0);
    expect(readFileSync(join(content, '.schemas/article.json'), 'utf8')).toContain('"eve-loup"');
    expect(readFileSync(join(content, '.schemas/.gitignore'), 'utf8')).toBe('*\n');
    const { 'yaml.schemas': own } = JSON.parse(readFileSync(join(content, '.vscode/settings.json'), 'utf8'));
    const { 'yaml.schemas': ours } = JSON.parse(read('.vscode/settings.json').replaceAll('content/', ''));
    expect(own).toEqual(JSON.parse(JSON.stringify(ours).replaceAll('./schemas/local/', './.schemas/')));
    for (const schema of Object.keys(own)) expect(existsSync(join(content, schema)), schema).toBe(true);
  });

  it('is written by the check of the content of the project', () => {
    expect(runScript('check', []).code).toBe(0);
    expect(read('schemas/local/article.json')).toContain('"la-redaction"');
    expect(read('.gitignore')).toContain('schemas/local/');
  });
});
