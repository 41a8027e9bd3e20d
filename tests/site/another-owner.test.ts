import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '#load/load-content.ts';
import { digestFolder } from '../build/folders.ts';
import { mustBuild, runScript } from '../build/run-build.ts';
import { createFolder } from '../run-folder.ts';
import { SITE } from './publications.ts';

const folder = createFolder('owner');
const [content, out] = [join(folder, 'content'), join(folder, 'out')];

/** Shorter words are parts of others: `canon` of `canonical`. */
const LEAST = 8;

/** What a publication names, and no other would: whatever the case, and whichever the space. */
async function listOwnWords(): Promise<readonly string[]> {
  const { catalog } = await loadContent({ contentDir: SITE.contentDir });
  if (!catalog) throw new Error('No catalogue');
  const { site, people, organisations, series, tags } = catalog;
  return [
    ...['Idées reçues', 'idee recue', 'idée reçue'],
    ...[site.title, site.tagline, site.description, site.publisher.name, site.publisher.email],
    ...[new URL(site.url).hostname, site.home.introduction],
    ...[...people, ...organisations].map(([, { data }]) => data.name),
    ...series.flatMap(({ slug, data }) => [slug, data.title]),
    ...[...tags.values()].map(({ description }) => description),
  ]
    .map(flatten)
    .filter((word) => word.length >= LEAST);
}

const flatten = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replaceAll('’', "'");

/** The texts of every file, those inside books included, by their paths. */
function listTexts(): readonly (readonly [string, string])[] {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    const inside = name.endsWith('.epub') ? Object.entries(unzipSync(bytes)) : [[name, bytes] as const];
    return inside.map(
      ([part, text]) =>
        [join(parentPath, name, part).slice(out.length), flatten(Buffer.from(text).toString())] as const,
    );
  });
}

describe('a publication of another owner, begun in an empty folder', () => {
  beforeAll(() => {
    const flags = ['--title', 'Le Fil bleu', '--author', 'Ana Ruiz', '--email', 'ana@filbleu.example'];
    runScript('init', [content, ...flags, '--url', 'https://filbleu.example']);
    const texts = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.endsWith('.md'),
    );
    for (const path of texts.map((file) => join(content, file))) {
      const draft = readFileSync(path, 'utf8');
      const text = draft
        .replace('draft: true\n', '')
        .replace('Le premier paragraphe.', 'Voici le premier texte.');
      writeFileSync(path, text);
    }
    mkdirSync(join(content, 'series'), { recursive: true });
    writeFileSync(
      join(content, 'series/debuts.yaml'),
      'title: Débuts\nsummary: Une série de débuts.\nplan: [bienvenue]\n',
    );
    mustBuild({ content, out, now: '2036-01-01T12:00' });
  });

  it('has nothing of ours in its pages, feeds, books, cards, lists and error page', async () => {
    const words = await listOwnWords();
    const texts = listTexts();
    expect(words.length).toBeGreaterThan(40);
    for (const path of [
      '/index.html',
      '/404.html',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/recherche/index.json',
    ])
      expect(texts.map(([file]) => file.replace(/\/[^/]+$/, ''))).toContain(path);
    const found = texts.flatMap(([file, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('shares with ours no file but those of the program', () => {
    const ours = new Set(Object.values(digestFolder(SITE.outDir)));
    const shared = Object.entries(digestFolder(out)).filter(([, digest]) => ours.has(digest));
    expect(
      shared
        .map(([path]) => path)
        .filter((path) => !/^\/(?:assets|pagefind|schemas|_hosting|_headers)/.test(path)),
    ).toEqual([]);
  });

  it('leads in its menu, at its foot and on its error page only to what there is', () => {
    const home = readFileSync(join(out, 'index.html'), 'utf8');
    for (const path of ['idees', 'themes', 'organisations', 'questions', 'corrections']) {
      expect(home).not.toContain(`href="/${path}/"`);
      expect(readFileSync(join(out, '404.html'), 'utf8')).not.toContain(`href="/${path}/"`);
      expect(readFileSync(join(out, path, 'index.html'), 'utf8')).toContain('content="noindex"');
    }
    for (const path of ['verdicts', 'idees/livret']) expect(existsSync(join(out, path))).toBe(false);
    expect(home).not.toContain('href="/verdicts/"');
    expect(home).toContain('href="/series/"');
  });
});
