import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '#check/check-folder.ts';
import { fixMarks } from '#check/fix-marks.ts';
import { article, NOW, withFolder } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const check = async (contentDir: string) =>
  (
    await checkFolder({
      contentDir,
      publicDir: join(contentDir, 'public'),
      toNow: () => Date.parse(NOW),
      mdx: 'read',
    })
  ).problems;

it('rewrites the lists and headings of a word processor, and nothing else, once', async () => {
  const body =
    '•\tun · a\n• deux\n\n-\u00a0trois\n\n##\u00a0Quatre\n\n> ###cinq\n\n`• six`\n\n```\n• sept\n```';
  await withFolder({ [FILE]: article({ body }) }, async (folder) => {
    expect(fixMarks(await check(folder), folder)).toEqual([FILE]);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(
      article({
        body: '- un · a\n- deux\n\n- trois\n\n## Quatre\n\n> ### cinq\n\n`• six`\n\n```\n• sept\n```',
      }),
    );
    const after = await check(folder);
    expect(after.filter(({ rule }) => rule === 'pasted-mark')).toEqual([]);
    expect(fixMarks(after, folder)).toEqual([]);
  });
});
