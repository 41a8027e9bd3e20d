import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCorpus, type Tool } from '../../scripts/bench/corpus.ts';
import { editArticle } from '../../scripts/bench/edit.ts';
import { updateDocument, type Run } from '../../scripts/bench/report.ts';
import { checkFolder } from '#check/check-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, tool: Tool, articles: number): ReadonlyMap<string, string> {
  const target = join(folder, name);
  writeCorpus({ articles, folders: { [tool]: target } });
  const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(target.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    ]),
  );
}

/** Markdown below the front matter, by the article's name. */
function toBodies(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const articles = [...files].filter(([file]) => /(?:^|\/)articles\/.*\.md$/.test(file));
  return new Map(
    articles.map(([file, text]) => [
      file.replace(/\/index\.md$|\.md$/, '').replace(/.*\//, ''),
      text.slice(text.indexOf('\n---\n') + 5),
    ]),
  );
}

describe('corpus of the bench', () => {
  it('is the same at every generation', () => {
    expect(write('first', 'nous', 60)).toEqual(write('second', 'nous', 60));
  });

  it('is a publication without an error', async () => {
    write('checked', 'nous', 60);
    const { problems, content } = await checkFolder({
      contentDir: join(folder, 'checked'),
      publicDir: folder,
      toNow: () => Date.parse('2026-06-01T12:00:00Z'),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.catalog?.articles.length).toBe(60);
  });

  it('has some 700 words an article, interviews with turns, notes and pictures', async () => {
    const { content } = await checkFolder({
      contentDir: join(folder, 'checked'),
      publicDir: folder,
      toNow: () => Date.parse('2026-06-01T12:00:00Z'),
    });
    const facts = content.catalog?.articles.map((article) => article.facts) ?? [];
    const mean = facts.reduce((sum, one) => sum + one.words, 0) / facts.length;
    expect(mean).toBeGreaterThan(550);
    expect(mean).toBeLessThan(850);
    expect(facts.some(({ turns }) => turns.length > 10)).toBe(true);
    expect(facts.some(({ notes }) => notes > 0)).toBe(true);
    expect(facts.some(({ images }) => images.length > 0)).toBe(true);
  });

  it('gives every tool the same texts', () => {
    const ours = toBodies(write('nous', 'nous', 30));
    expect(toBodies(write('hugo', 'hugo', 30))).toEqual(ours);
    expect(toBodies(write('eleventy', 'eleventy', 30))).toEqual(ours);
  });

  it('changes one word of an article, in every round', () => {
    const input = join(folder, 'edited');
    const { articles } = writeCorpus({ articles: 3, folders: { nous: input } });
    const [oldest] = articles;
    if (!oldest) throw new Error('No article');
    const contender = {
      tool: 'nous',
      version: '',
      input,
      output: '',
      toCommands: () => [],
      forget: () => undefined,
    } as const;
    expect(editArticle(contender, oldest, 'motnouveaub')).toBe('motnouveaub');
    expect(editArticle(contender, oldest, 'motnouveauc')).toBe('motnouveauc');
  });
});

describe('report of the bench', () => {
  const run: Run = {
    articles: 60,
    rounds: 2,
    extras: { search: false, cards: false, books: false },
    fileSystem: 'tmpfs',
    contenders: [],
    works: [],
    samples: [],
    day: '2026-11-21',
  };

  it('puts a run in place of the last one of its size, sizes in order', () => {
    const once = updateDocument('# Head\n\n## What\n\nWords.\n', { ...run, articles: 1000 });
    const twice = updateDocument(updateDocument(once, run), { ...run, rounds: 5 });
    expect(twice.match(/^## .*/gm)).toEqual([
      '## What',
      '## 60 articles, without search',
      '## 1000 articles, without search',
    ]);
    expect(twice).toContain('Medians of 5 rounds.');
  });
});
