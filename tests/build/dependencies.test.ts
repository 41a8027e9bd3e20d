import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';
import { NOW } from '../site/publications.ts';
import { buildDesk } from './incremental.ts';
import { mustBuild } from './run-build.ts';

const ARTICLE = 'articles/2025/deuxieme-carnet.md';
const PICTURES = {
  'a folder that texts share': ['/images/partage.svg', 'images/partage.svg'],
  'a folder above': ['../2026/plan.svg', 'articles/2026/plan.svg'],
  'a folder below': ['./plans/un.svg', 'articles/2025/plans/un.svg'],
} as const;

describe('a build after a change of what a text is made with', () => {
  const { content, out } = createWorkshop('dependencies');
  const flags = ['--no-cards'];

  beforeAll(() => {
    for (const [name, [src, file]] of Object.entries(PICTURES)) {
      appendFileSync(join(content, ARTICLE), `\n![Le plan de ${name}, tracé au crayon](${src})\n`);
      draw(file, 40);
    }
    mustBuild({ content, out, flags });
  });

  it('shows the new versions of pictures of other folders', async () => {
    for (const [, file] of Object.values(PICTURES)) draw(file, 60);
    mustBuild({ content, out, flags });
    await expectClean();
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }

  function draw(file: string, width: number): void {
    write(
      file,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><path d="M0 0h9"/></svg>`,
    );
  }

  async function expectClean(): Promise<void> {
    const clean = `${out}-clean`;
    const options = { outDir: clean, clean: true, record: false, noCards: true };
    expect(await buildDesk({ content, now: NOW }, options)).toMatchObject({ built: true });
    expect(compareFolders(digestFolder(clean), digestFolder(out))).toEqual([]);
  }
});
