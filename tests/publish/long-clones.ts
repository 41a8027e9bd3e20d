/**
 * By hand: `node tests/publish/long-clones.ts`. Five publications, each from a new clone as a workflow makes it, with a new
 * article, one that is scheduled, and two renamings between: no subscriber sees anything twice, no published address is
 * lost.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serve } from '../../scripts/static-server.ts';
import { copyProject } from '../build/folders.ts';
import { Subscriber } from '../outputs/feeds/newsboat.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';

const FEEDS = ['/rss.xml', '/atom.xml', '/themes/carnets/rss.xml'];
const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'init.defaultBranch=main'];
const MINUTE = 60_000;

const root = createFolder('clones');
const remote = join(root, 'remote.git');
const owner = join(root, 'owner');
const place = join(root, 'srv');
let clones = 0;
let wrong = 0;

mkdirSync(place);
git(root, 'init', '--quiet', '--bare', remote);
git(root, 'clone', '--quiet', `file://${remote}`, owner);
copyProject(owner);
cpSync(FIXTURE.contentDir, join(owner, 'content'), { recursive: true });
const target = JSON.stringify({ type: 'folder', path: place, keep: 3 });
write(
  'astro.config.mjs',
  `import { ideesRecues } from './src/integration/idees-recues.ts';\nexport default { integrations: [ideesRecues({ publish: { targets: { site: ${target} } } })] };\n`,
);
write('.gitignore', 'node_modules\n.cache\ndist\n');
push();

publish();
const server = await serve(join(place, 'current'));
const readers = FEEDS.map((feed, index) => {
  const folder = join(root, `reader-${index}`);
  mkdirSync(folder);
  return new Subscriber(folder, `${server.url}${feed}`);
});
await readNew();

pull();
const due = Math.ceil((Date.now() + 4 * MINUTE) / MINUTE) * MINUTE;
write('content/articles/2026/neuf.md', toArticle('Un article neuf', '2026-06-01'));
write('content/articles/2026/promis.md', toArticle('Un article promis', toParis(due)));
push();
publish();
await expectNew(['Un article neuf']);

pull();
npm('rename', 'neuf', 'neuf-autrement', '--content', 'content');
push();
publish();
await expectNew([]);

await setTimeout(Math.max(0, due + 2000 - Date.now()));
publish();
await expectNew(['Un article promis']);

pull();
npm('rename', 'promis', 'tenu', '--content', 'content');
const text = readFileSync(join(owner, 'content/articles/2026/neuf-autrement.md'), 'utf8');
write('content/articles/2026/neuf-autrement.md', text.replace(/^title: .*$/m, 'title: Un tout autre titre'));
push();
publish();
await expectNew([]);

await server.close();
console.log(`${clones} publications from new clones: ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

/** As a runner does: it has nothing but the clone and the packages. */
function publish(): void {
  clones += 1;
  const clone = join(root, `clone-${clones}`);
  git(root, 'clone', '--quiet', `file://${remote}`, clone);
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  const ran = spawnSync('npm', ['run', '--silent', 'publish', '--', '--commit'], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  if (ran.status !== 0) throw new Error(ran.stdout + ran.stderr);
  console.log(ran.stdout.trim().split('\n').at(-1));
  rmSync(clone, { recursive: true });
}

/** What subscribers get that they had not, and then have read. */
async function readNew(): Promise<readonly string[]> {
  // newsboat asks by the second: two versions of one second would be the same to it.
  await setTimeout(1100);
  const found = await Promise.all(readers.map((reader) => reader.reload()));
  for (const reader of readers) reader.readAll();
  return found.flat().flatMap(({ title, unread }) => (unread ? title : []));
}

/** Subscribers get these, each once in each feed, and every address that was ever published answers. */
async function expectNew(titles: readonly string[]): Promise<void> {
  const expected = titles.flatMap((title) => FEEDS.map(() => title));
  const found = await readNew();
  if (found.join() !== expected.join())
    fail(`subscribers get ${found.join() || 'nothing'}, not ${expected.join()}`);
  const lines = git(remote, 'show', 'main:content/addresses.txt').split('\n');
  const addresses = lines.flatMap((line) => (line.startsWith('/') ? (/^[^#\s]+/.exec(line) ?? []) : []));
  const lost: string[] = [];
  for (const address of new Set(addresses)) {
    const { status } = await fetch(new URL(encodeURI(address), server.url), { redirect: 'manual' });
    if (![200, 301, 302, 410].includes(status)) lost.push(address);
  }
  if (lost.length > 0) fail(`lost: ${lost.join()}`);
  console.log(`new: ${found.join() || 'nothing'}; ${new Set(addresses).size} addresses, ${lost.length} lost`);
}

function fail(what: string): void {
  wrong += 1;
  console.error(what);
}

function toArticle(title: string, date: string): string {
  return `---\nkind: essay\ntitle: ${title}\nsummary: Ce que reçoivent ceux qui suivent cette publication, une fois et une seule.\ndate: ${date}\ntags: [carnets]\n---\n\nOn le lit une fois.\n`;
}

/** The hour there, as authors write it. */
function toParis(at: number): string {
  const options = { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at).replace(' ', 'T');
}

function npm(script: string, ...args: readonly string[]): void {
  execFileSync('npm', ['run', '--silent', script, '--', ...args], { cwd: owner, stdio: 'pipe' });
}

function write(path: string, content: string): void {
  writeFileSync(join(owner, path), content);
}

function pull(): void {
  git(owner, 'pull', '--quiet', '--rebase', 'origin', 'main');
}

function push(): void {
  git(owner, 'add', '--all');
  git(owner, 'commit', '--quiet', '-m', 'Change');
  git(owner, 'push', '--quiet', 'origin', 'HEAD:main');
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...AUTHOR, ...args], { encoding: 'utf8' });
}
