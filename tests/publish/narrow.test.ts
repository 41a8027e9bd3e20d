import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFolders, createWorkshop, digestFolder, type Workshop } from './folders.ts';
import { mustBuild } from './run-build.ts';

const INTERVIEW = 'articles/2025/entretien-avec-jeanne-marchand.md';
const ARTICLE = 'articles/2025/premier-carnet.md';

describe('a build after the edit of a body', () => {
  it('writes only what prints it', () => {
    const workshop = createBuilt('narrow-few');
    appendFileSync(join(workshop.content, ARTICLE), 'Une phrase de plus.\n');
    const { stdout } = mustBuild(workshop);
    const written = Number(/(\d+) fichiers écrits/.exec(stdout)?.[1]);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(Object.keys(digestFolder(workshop.out)).length / 2);
    expectClean(workshop);
  });

  it('mends what somebody has changed or removed in the output meanwhile', () => {
    const workshop = createBuilt('narrow-touched');
    writeFileSync(join(workshop.out, 'archives/index.html'), 'autre chose');
    rmSync(join(workshop.out, 'robots.txt'));
    appendFileSync(join(workshop.content, ARTICLE), 'Une phrase de plus.\n');
    mustBuild(workshop);
    expectClean(workshop);
  });

  it('makes all again when the output is gone', () => {
    const workshop = createBuilt('narrow-gone');
    rmSync(workshop.out, { recursive: true });
    appendFileSync(join(workshop.content, ARTICLE), 'Une phrase de plus.\n');
    mustBuild(workshop);
    expectClean(workshop);
  });

  it('changes the page of who answers when an answer changes', () => {
    const workshop = createBuilt('narrow-answer');
    const file = join(workshop.content, INTERVIEW);
    const text = readFileSync(file, 'utf8');
    const body = text.indexOf('\n---\n', 4);
    const comma = text.indexOf(', ', text.indexOf('**', body + 200));
    writeFileSync(file, `${text.slice(0, comma)} ; ${text.slice(comma + 2)}`);
    const before = digestFolder(workshop.out);
    mustBuild(workshop);
    const changed = compareFolders(before, digestFolder(workshop.out));
    expect(changed).toContain('≠ /personnes/jeanne-marchand/index.html');
    expectClean(workshop);
  });

  it('looks at all when an article has appeared meanwhile', () => {
    const workshop = createBuilt('narrow-time');
    appendFileSync(join(workshop.content, ARTICLE), 'Une phrase de plus.\n');
    const now = '2099-12-31T23:31:00+01:00';
    mustBuild({ ...workshop, now });
    expectClean(workshop, now);
  });
});

function createBuilt(name: string): Workshop {
  const workshop = createWorkshop(name);
  mustBuild(workshop);
  return workshop;
}

function expectClean({ content, out }: Workshop, now?: string): void {
  const clean = `${out}-clean`;
  mustBuild({ content, out: clean, clean: true, ...(now === undefined ? {} : { now }) });
  expect(compareFolders(digestFolder(clean), digestFolder(out))).toEqual([]);
}
