import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkshop } from './folders.ts';
import { mustBuild, runBuild } from './run-build.ts';

const FAST = ['--no-search', '--no-cards', '--no-books'];
const SLUG = 'carnet-abandonne';

it('shares the pictures of a draft beside its page, and nowhere else, until it shows them no more', () => {
  const { content, out } = createWorkshop('shared-pictures');
  const file = join(content, 'articles/2026/carnet-abandonne.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    join(content, 'articles/2026/plan.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
  );
  writeFileSync(file, `${text}\n![Un plan](./plan.svg "Le plan. Crédit : nous")\n`);
  const listPlans = (): readonly string[] =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /plan-\w+\.svg$/.test(name));
  const share = { content, out, flags: [...FAST, '--preview', SLUG], env: { CI: '' } };
  mustBuild(share);
  expect(listPlans()).toEqual([expect.stringMatching(/^_apercu\/[0-9a-f]{32}\/images\/2026\/plan-/)]);
  const [plan = ''] = listPlans();
  expect(readFileSync(join(out, plan.slice(0, 40), 'index.html'), 'utf8')).toContain(` src="/${plan}"`);
  writeFileSync(file, text);
  rmSync(join(content, 'articles/2026/plan.svg'));
  mustBuild(share);
  expect(listPlans()).toEqual([]);
});

it('shares a draft at an address that nothing tells, until it is ended or thirty days are over', () => {
  const { content, out } = createWorkshop('shared-drafts');
  const env = { CI: '' };
  const build = { content, out, flags: FAST, env };
  const share = { ...build, flags: [...FAST, '--preview', SLUG] };
  const [, address = ''] = /^ {2}\/_apercu\/([0-9a-f]{32})\/$/m.exec(mustBuild(share).stdout) ?? [];
  const page = join(out, '_apercu', address, 'index.html');
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('>Le carnet abandonné</h1>');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
  expect(html).not.toContain('application/ld+json');
  const { stdout, stderr } = mustBuild(build);
  expect(stdout + stderr).not.toMatch(/_apercu/);
  expect(readFileSync(page, 'utf8')).toBe(html);
  const naming = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.includes(address))
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => readFileSync(file).includes(address));
  expect(naming).toEqual([]);
  mustBuild({ ...build, now: '2099-01-01' });
  expect(existsSync(join(out, '_apercu'))).toBe(false);
  const again = /_apercu\/([0-9a-f]{32})/.exec(mustBuild(share).stdout)?.[1];
  expect(again).not.toBe(address);
  mustBuild({ ...share, flags: [...share.flags, '--end'] });
  expect(existsSync(join(out, '_apercu'))).toBe(false);
  expect(runBuild({ ...share, flags: [...share.flags, '--end'] }).code).toBe(1);
  expect(runBuild({ ...share, flags: ['--preview', 'carnet-abandone'] }).stderr).toContain(`\`${SLUG}\``);
  expect(runBuild({ ...share, env: { CI: 'true' } }).stderr).toContain('CI');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'CNAME'), 'carnet.example');
  expect(runBuild(share).stderr).toContain('CNAME');
});
