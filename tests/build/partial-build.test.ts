import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFolders, createWorkshop, digestFolder } from './folders.ts';
import { mustBuild } from './run-build.ts';
import { NOW } from '../site/publications.ts';
import { buildDesk } from './incremental.ts';

const INTERVIEW = 'articles/2025/entretien-avec-jeanne-marchand.md';
const ARTICLE = 'articles/2025/premier-carnet.md';

describe('a build after the edit of a body', () => {
  const workshop = { ...createWorkshop('partial'), flags: ['--no-cards'] };

  beforeAll(() => {
    mustBuild(workshop);
  });

  it('writes only what prints it', async () => {
    addSentence();
    const { stdout } = mustBuild(workshop);
    const written = Number(/(\d+) fichiers écrits/.exec(stdout)?.[1]);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(Object.keys(digestFolder(workshop.out)).length / 2);
    await expectClean();
  });

  it('mends what somebody has changed or removed in the output meanwhile', async () => {
    writeFileSync(join(workshop.out, 'archives/index.html'), 'autre chose');
    rmSync(join(workshop.out, 'robots.txt'));
    addSentence();
    mustBuild(workshop);
    await expectClean();
  });

  it('changes the page of who answers when an answer changes', async () => {
    const file = join(workshop.content, INTERVIEW);
    const text = readFileSync(file, 'utf8');
    const body = text.indexOf('\n---\n', 4);
    const comma = text.indexOf(', ', text.indexOf('**', body + 200));
    writeFileSync(file, `${text.slice(0, comma)} ; ${text.slice(comma + 2)}`);
    const before = digestFolder(workshop.out);
    mustBuild(workshop);
    const changed = compareFolders(before, digestFolder(workshop.out));
    expect(changed).toContain('≠ /personnes/jeanne-marchand/index.html');
    await expectClean();
  });

  it('follows the titles that wikilinks show, and tells of each page which file it follows', async () => {
    const file = join(workshop.content, ARTICLE);
    const page = join(workshop.out, 'a-propos/index.html');
    expect(readFileSync(page, 'utf8')).toContain('>Le premier carnet</a>');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Le tout premier'));
    const person = join(workshop.content, 'people/paul-verdier.yaml');
    writeFileSync(person, readFileSync(person, 'utf8').replace('role: Relieur', 'role: Doreur'));
    const { stdout } = mustBuild({ ...workshop, flags: ['--why', '--no-cards'] });
    const reasons = stdout.slice(stdout.indexOf('Pages refaites'));
    expect(reasons).toMatch(/\d+ {2}articles\/2025\/premier-carnet\.md \(title\)\n/);
    expect(reasons).toMatch(/\d+ {2}people\/paul-verdier\.yaml \(role\)\n/);
    expect(readFileSync(page, 'utf8')).toContain('>Le tout premier</a>');
    await expectClean();
  });

  it('makes all again when the output is gone', async () => {
    rmSync(workshop.out, { recursive: true });
    addSentence();
    mustBuild(workshop);
    await expectClean();
  });

  it('looks at all when an article has appeared meanwhile', async () => {
    addSentence();
    const now = '2099-12-31T23:31:00+01:00';
    mustBuild({ ...workshop, now });
    await expectClean(now);
  });

  function addSentence(): void {
    appendFileSync(join(workshop.content, ARTICLE), 'Une phrase de plus.\n');
  }

  async function expectClean(now = NOW): Promise<void> {
    const clean = `${workshop.out}-clean`;
    expect(
      await buildDesk({ ...workshop, now }, { outDir: clean, clean: true, record: false, noCards: true }),
    ).toMatchObject({ built: true });
    expect(compareFolders(digestFolder(clean), digestFolder(workshop.out))).toEqual([]);
  }
});
