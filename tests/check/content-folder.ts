import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '#check/check-folder.ts';
import type { Problem } from '#model/problem.ts';

/** Texts by their path from the content folder; undefined leaves out a file that every folder has. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const SUMMARY = 'Ce que le lecteur gagnera à lire, en une phrase assez longue pour une liste.';

/** A publication without a fault: what every example adds to. */
export const BASE: Files = {
  'site.yaml': `title: Essai
tagline: Essai
description: Une publication d'essai.
url: https://carnet.example
publisher: { name: Essai, email: essai@carnet.example }
defaultAuthors: [redac]
home: { introduction: Bonjour. }
`,
  'people/redac.yaml': 'name: La rédaction\ndescription: Elle relit.\ncollective: true\n',
  'people/emma-bovary.yaml': 'name: Emma Bovary\ndescription: Elle lit.\n',
};

export const NOW = '2026-06-01T12:00:00Z';

interface ArticleParts {
  readonly kind?: string;
  readonly title?: string;
  readonly date?: string;
  readonly summary?: string;
  /** Without it, one made of the title; empty for none. */
  readonly guid?: string;
  /** Further lines of the front matter: the first is line 7 of the file, line 6 without guid. */
  readonly head?: string;
  readonly body?: string;
}

/** An article's text: kind, title, summary, date and guid are lines 2 to 6. */
export function article({
  kind = 'essay',
  title = 'Un article',
  date = '2026-01-10',
  summary = SUMMARY,
  guid = `urn:${title}`,
  head = '',
  body = 'Un texte.',
}: ArticleParts = {}): string {
  const lines = [
    `kind: ${kind}`,
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(summary)}`,
    `date: ${date}`,
    ...(guid ? [`guid: ${JSON.stringify(guid)}`] : []),
    ...(head ? [head.trim()] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Writes a content folder, gives it to `use`, and removes it. */
export async function withFolder<T>(files: Files, use: (contentDir: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'contenu-'));
  try {
    writeFiles(folder, files);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a publication without a fault, and these files. */
export function writeFiles(folder: string, files: Files): void {
  for (const [file, data] of Object.entries({ ...BASE, ...files }))
    if (data !== undefined) writeInto(folder, file, data);
}

/** All problems of a folder made of `files` and of a publication without a fault. */
export function checkFiles(files: Files): Promise<readonly Problem[]> {
  return withFolder(
    files,
    async (contentDir) =>
      (
        await checkFolder({
          contentDir,
          publicDir: join(contentDir, 'public'),
          toNow: () => Date.parse(NOW),
          mdx: 'read',
        })
      ).problems,
  );
}

/** `file:line rule`, a warning between parentheses. */
export function toLine({ file, line, rule, severity }: Problem): string {
  const words = `${file}:${line} ${rule}`;
  return { error: words, warning: `(${words})`, incomplete: `[${words}]` }[severity];
}

/** A test: these files have these problems and no other. */
export function itFinds(sentence: string, files: Files, ...expected: readonly string[]): void {
  it(sentence, async () => {
    const problems = await checkFiles(files);
    expect(problems.map(toLine).sort()).toEqual(expected.toSorted());
    for (const { message, fix } of problems) expect(`${message} ${fix ?? ''}`).toMatch(/`[^`]+`|« [^»]+ »/u);
  });
}

export function writeInto(folder: string, file: string, data: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
