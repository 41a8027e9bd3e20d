import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import type { Random } from '../../scripts/bench/corpus/random.ts';

/** A publication being edited: its files, the instant at which it is built, and chance. */
export interface Desk {
  readonly content: string;
  readonly random: Random;
  now: string;
}

export function editText({ content }: Desk, file: string, change: (text: string) => string): string {
  writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
  return file;
}

export function writeText({ content }: Desk, file: string, text: string): string {
  writeFileSync(join(content, file), text);
  return file;
}

export function editYaml(desk: Desk, file: string, change: (data: Document) => unknown): string {
  return editText(desk, file, (text) => toChanged(text, change));
}

export function editSite(desk: Desk, change: (data: Document) => unknown): string {
  return editYaml(desk, 'site.yaml', change);
}

export function editHead(desk: Desk, file: string, change: (head: Document) => unknown): string {
  return editText(desk, file, (text) =>
    text.replace(/^---\n(.*?\n)---\n/s, (_, yaml: string) => `---\n${toChanged(yaml, change)}---\n`),
  );
}

export function pickArticle(desk: Desk): string {
  return desk.random.pick(listArticles(desk));
}

export function listArticles(desk: Desk): readonly string[] {
  return listFiles(desk, 'articles').filter((file) => file.endsWith('.md'));
}

export function pick(desk: Desk, folder: string): string {
  return desk.random.pick(listFiles(desk, folder).filter((file) => /\.(?:yaml|md)$/.test(file)));
}

export function listFiles({ content }: Desk, folder: string): readonly string[] {
  return readdirSync(join(content, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
}

export function toSlug(file: string): string {
  return basename(file) === 'index.md' ? basename(join(file, '..')) : basename(file, '.md');
}

function toChanged(yaml: string, change: (data: Document) => unknown): string {
  const document = parseDocument(yaml);
  change(document);
  return document.toString({ lineWidth: 0 });
}
