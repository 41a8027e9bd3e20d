import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#kinds/kinds.ts';
import { createWorkshop } from '../build/folders.ts';
import { mustBuild, runScript } from '../build/run-build.ts';
import type { Problem } from '#model/problem.ts';
import { article, itFinds, toLine, withFolder } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const FAST = ['--no-search', '--no-cards', '--no-books'];

describe('a draft', () => {
  itFinds(
    'may lack anything, and the check lists it',
    {
      [FILE]:
        '---\nkind: interview\ntitle: A\ndraft: true\ninterviewees: [inconnue]\n---\n\n![](./rien.png)\n',
      'articles/2026/b.md': '---\ndraft: true\nkind: roman\n---\n\nTexte.\n',
    },
    ...['date', 'interviewer'].map(() => `[${FILE}:2 schema]`),
    `[${FILE}:2 summary]`,
    `[${FILE}:8 missing-image]`,
    '[articles/2026/b.md:2 summary]',
    '[articles/2026/b.md:3 schema]',
  );

  it('of each kind, as it is made, stops no check and no build, and is in neither build', () => {
    const { content, out } = createWorkshop('drafts');
    const files = KINDS.map((kind) =>
      runScript('new-article', ['--kind', kind, '--title', `Neuf ${kind}`, '--content', content]),
    );
    expect(files.map(({ code }) => code)).toEqual(KINDS.map(() => 0));
    const { code, stderr } = runScript('check', ['--content', content]);
    expect(code).toBe(0);
    for (const kind of KINDS) {
      expect(stderr).toContain(`neuf-${kind}.md:4:1 brouillon incomplet Chapô absent`);
      expect(stderr).toMatch(new RegExp(`neuf-${kind}.md:\\d+:1 brouillon incomplet Reste à écrire`));
    }
    for (const flags of [[], ['--drafts']]) {
      mustBuild({ content, out, flags: [...FAST, ...flags] });
      for (const kind of KINDS) expect(existsSync(join(out, `articles/neuf-${kind}`))).toBe(false);
      expect(existsSync(join(out, 'articles/le-carnet-du-siecle'))).toBe(flags.length > 0);
    }
  });
});

describe('an identity that is not written yet', () => {
  it('is written by the build that publishes it, which tells of it', () => {
    const { content, out } = createWorkshop('identities');
    const file = join(content, 'articles/2025/premier-carnet.md');
    const before = readFileSync(file, 'utf8');
    const line = 'guid: tag:carnet.example,2025:premier-carnet\n';
    expect(before).toContain(line);
    writeFileSync(file, before.replace(line, ''));
    const build = { content, out, flags: FAST };
    expect(mustBuild(build).stdout).not.toContain('guid');
    expect(readFileSync(file, 'utf8')).toBe(before.replace(line, ''));
    expect(mustBuild({ ...build, record: true }).stdout).toMatch(
      /^guid écrit\s: articles\/2025\/premier-carnet\.md$/m,
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(mustBuild({ ...build, record: true }).stdout).not.toContain('guid');
  });

  it('is an error on a runner, where it would be lost', () =>
    withFolder({ [FILE]: article({ guid: '' }) }, (folder) => {
      const { code, stderr } = runScript('check', ['--content', folder], { CI: 'true' });
      expect(code).toBe(1);
      expect(stderr).toMatch(/erreur Identité permanente absente[^\n]*\n[^\n]*npm run check -- --fix/);
      expect(runScript('check', ['--content', folder], { CI: 'false' }).code).toBe(0);
    }));
});

it('tells at once of comments without their article, of what nobody knows, and of addresses that would be lost', () =>
  withFolder(
    {
      'addresses.txt': '/articles/ancien/\n/articles/a/\n/themes/notes/\n',
      [FILE]: article({ head: 'tags: [notes]\ndisclosre: Rien.' }),
      'articles/2026/b.md': article({
        title: 'B',
        kind: 'interview',
        head: 'interviewees: [nul]\ninterviewer: redac',
        body: 'Une question.\n\n**La rédaction :** Oui ?',
      }),
      'comments/ancien.yaml': '- { id: c1, author: Léon, date: 2026-02-01, text: Bien. }\n',
      'tags.yaml': '- { slug: notes, label: Notes, description: Des notes. }\n',
    },
    (folder) => {
      const { stdout } = runScript('check', ['--content', folder, '--format', 'json']);
      const { problems }: { problems: readonly Problem[] } = JSON.parse(stdout);
      expect(problems.filter(({ severity }) => severity === 'error').map(toLine)).toEqual([
        'addresses.txt:1 address',
        `${FILE}:8 unknown-key`,
        'articles/2026/b.md:1 interview',
        'articles/2026/b.md:7 reference',
        'comments/ancien.yaml:1 comment',
      ]);
    },
  ));
