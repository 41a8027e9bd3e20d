import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { toDigest } from '#engine/digest.ts';
import { writeWhole } from '#engine/write-whole.ts';
import { compareFolders, createWorkshop, digestFolder } from '../build/folders.ts';
import { runScript } from '../build/run-build.ts';
import { ROOT } from '../run-folder.ts';

let content: string;
beforeEach(() => {
  content = createWorkshop('edits').content;
});

const toArguments = (...names: readonly string[]): string[] => [...names, '--content', content];

describe('npm run rename', () => {
  it('tells what it has changed, and with --dry-run what it would', () => {
    const before = digestFolder(content);
    const words = ['people/l-atelier.yaml → people/atelier.yaml', 'site.yaml', '/personnes/atelier/.'];
    const trial = runScript('rename', toArguments('l-atelier', 'atelier', '--dry-run'));
    expect(digestFolder(content)).toEqual(before);
    const done = runScript('rename', toArguments('l-atelier', 'atelier'));
    for (const { code, stdout } of [trial, done]) {
      expect(code).toBe(0);
      for (const one of words) expect(stdout).toContain(one);
    }
    expect(runScript('check', ['--content', content]).code).toBe(0);
    expect(runScript('rename', toArguments('l-atelier', 'atelier'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Rien ne s’appelle `l-atelier`\.\n→ Vouliez-vous dire `atelier` \?\n$/),
    });
  });

  it('taken back before anything is published leaves no trace', () => {
    writeFileSync(join(content, 'addresses.txt'), '/\n');
    const before = digestFolder(content);
    for (const [name, other] of [
      ['premier-carnet', 'un-carnet'],
      ['trois-carnets', 'des-carnets'],
      ['commerces', 'boutiques'],
      ['paul-verdier', 'paul'],
    ] as const) {
      expect(runScript('rename', toArguments(name, other)).code).toBe(0);
      expect(digestFolder(content)).not.toEqual(before);
      expect(runScript('rename', toArguments(other, name)).code).toBe(0);
      expect(compareFolders(before, digestFolder(content))).toEqual([]);
    }
  });

  it('lets one of two people rename a thing, and tells the other', async () => {
    const codes = await Promise.all(
      ['atelier', 'ateliers'].map(async (name) => {
        const args = toArguments('l-atelier', name);
        const [code] = await once(
          spawn(process.execPath, [join(ROOT, 'scripts/rename.ts'), ...args]),
          'close',
        );
        return Number(code);
      }),
    );
    expect(codes.sort()).toEqual([0, 1]);
    expect(runScript('check', ['--content', content]).code).toBe(0);
  });

  it('that was interrupted is finished by the next command', () => {
    const file = 'pages/a-propos.md';
    const before = readFileSync(join(content, file), 'utf8');
    const journal = join(ROOT, '.cache/content', toDigest(content), 'changes.json');
    const changes = {
      words: 'a-propos → ici',
      texts: [{ file, before, after: `${before}\nUne ligne.\n` }],
      moves: [{ from: 'comments/premier-carnet.yaml', to: 'comments/deuxieme-carnet.yaml' }],
    };
    writeWhole(journal, JSON.stringify(changes));
    expect(runScript('check', ['--content', content]).stderr).toMatch(
      /^Fini, d’une commande interrompue : a-propos → ici\.\n/,
    );
    expect(readFileSync(join(content, file), 'utf8')).toBe(`${before}\nUne ligne.\n`);
    expect(existsSync(join(content, 'comments/deuxieme-carnet.yaml'))).toBe(true);
    expect(existsSync(journal)).toBe(false);
    rmSync(join(journal, '..'), { recursive: true });
  });
});
