import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadContent } from '#load/load-content.ts';
import { article, withFolder } from '../check/content-folder.ts';
import { ROOT } from '../run-folder.ts';
import { html, startWeb, type LocalWeb } from './local-web.ts';

let web: LocalWeb | undefined;
afterEach(() => web?.close());

/** The command as its owner runs it; it must not stop this process, which serves the pages. */
function runLinks(
  ...args: readonly string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const script = join(ROOT, 'scripts/links.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, '--pause', '1', ...args],
    { cwd: ROOT },
  );
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (printed.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed.stderr += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...printed })));
}

describe('npm run links', () => {
  it('leaves a file that can be read where there is no address, and tells of content that cannot be', () =>
    withFolder({ 'articles/2026/a.md': article() }, async (folder) => {
      expect((await runLinks('--content', folder)).code).toBe(0);
      expect((await loadContent({ contentDir: folder })).problems).toEqual([]);
      writeFileSync(join(folder, 'site.yaml'), 'title: [');
      const { code, stderr } = await runLinks('--content', folder);
      expect(code).toBe(1);
      expect(stderr).toContain('Le contenu ne peut pas être lu');
    }));

  it('says what is dead, remembers it, and gives sources their archived copy', async () => {
    const copy = 'https://web.archive.org/web/2011/x';
    web = await startWeb({
      '/vivant': html('Vivant'),
      '/archives': (_request, response) =>
        response.end(JSON.stringify({ archived_snapshots: { closest: { available: true, url: copy } } })),
    });
    const files = {
      'articles/2026/a.md': article({
        body: `Voir [ceci](${web.url}/vivant#ici).`,
        head: `sources:\n  - title: Mort\n    url: ${web.url}/mort`,
      }),
    };
    await withFolder(files, async (folder) => {
      const args = ['--content', folder, '--now', '2026-11-30', '--retries', '0'];
      const { code, stdout, stderr } = await runLinks(
        ...args,
        '--archive',
        '--archive-service',
        `${web?.url ?? ''}/archives`,
      );
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toContain(`Mortes : 1\n  ${web?.url ?? ''}/mort (404)\n    articles/2026/a.md`);
      expect(stdout).toContain('1 sur 2 répondent');
      expect(readFileSync(join(folder, 'articles/2026/a.md'), 'utf8')).toContain(`    archived: "${copy}"\n`);
      const { catalog, problems } = await loadContent({ contentDir: folder });
      expect(problems).toEqual([]);
      expect([...(catalog?.deadLinks ?? [])]).toEqual([`${web?.url ?? ''}/mort`]);
      const before = readFileSync(join(folder, 'links.yaml'), 'utf8');
      await runLinks(...args);
      expect(readFileSync(join(folder, 'links.yaml'), 'utf8')).toBe(before);
    });
  });

  it('keeps what another run learns meanwhile', async () => {
    const others: string[] = [];
    web = await startWeb({
      '/vivant': (_request, response) => {
        for (const file of others)
          writeFileSync(
            file,
            `- { url: "${web?.url ?? ''}/vu", status: "dead", checked: "2026-11-29", reason: "410" }\n`,
          );
        response.end('<title>Vivant</title>');
      },
      '/vu': html('Vu'),
    });
    const body = `Voir [ceci](${web.url}/vivant) et [cela](${web.url}/vu).`;
    await withFolder({ 'articles/2026/a.md': article({ body }) }, async (folder) => {
      const file = join(folder, 'links.yaml');
      const seen = { status: 'alive', alive: '2026-11-28', checked: '2026-11-28' };
      writeFileSync(file, `- ${JSON.stringify({ url: `${web?.url ?? ''}/vu`, ...seen })}\n`);
      others.push(file);
      await runLinks('--content', folder, '--now', '2026-11-30', '--retries', '0');
      expect(readFileSync(file, 'utf8')).toMatch(/vivant", status: "alive"[\s\S]*vu", status: "dead"/);
    });
  });

  it('learns nothing where nothing answers, as on a machine without a network', async () => {
    const body = 'Voir [ceci](http://127.0.0.1:1/a) et [cela](http://127.0.0.2:1/b).';
    await withFolder({ 'articles/2026/a.md': article({ body }) }, async (folder) => {
      const { code, stderr } = await runLinks('--content', folder, '--retries', '0');
      expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('pas de réseau') });
      expect(() => readFileSync(join(folder, 'links.yaml'))).toThrow();
    });
  });

  it('ends with 2 on wrong use', async () => {
    expect(await runLinks('--parallel', 'beaucoup')).toMatchObject({ code: 2, stdout: '' });
    expect(await runLinks('--content', '/nulle/part')).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    ['parallel', '0', 'Nombre entier d’au moins 1'],
    ['parallel', '1.5', 'Nombre entier d’au moins 1'],
    ['parallel', '-1', 'Nombre entier d’au moins 1'],
    ['timeout', '0', 'Nombre supérieur à 0'],
    ['retries', '1.5', 'Nombre entier'],
    ['pause', 'un', 'Nombre'],
    ['max-age', '', 'Nombre'],
  ])('refuses --%s %s before it reads anything', async (name, written, expected) => {
    const { code, stdout, stderr } = await runLinks('--content', '/nulle/part', `--${name}=${written}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${expected} attendu : --${name} ${written}.\n`);
  });
});
