/**
 * By hand: `node tests/publish/long-matrix.ts`. What a matrix of four jobs does, twice: each in a new clone makes its part, with
 * a bucket in which they share what they learn; another clone joins the parts and publishes. Readers get what one build alone
 * makes, and a job that finds all in the bucket makes no picture or card.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#publish/releases/release.ts';
import { copyProject } from '../build/folders.ts';
import { createFolder, ROOT } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';
import { BUCKET, KEYS, startS3 } from './s3-server.ts';

const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'init.defaultBranch=main'];
const COUNT = 4;

Object.assign(process.env, KEYS, { CI: 'true' });
const root = createFolder('matrix');
const [remote, owner, place] = [join(root, 'remote.git'), join(root, 'owner'), join(root, 'srv')];
const server = await startS3();
const cache = { bucket: BUCKET, endpoint: server.endpoint, region: 'us-east-1' };
let clones = 0;
let wrong = 0;

mkdirSync(place);
git(root, 'init', '--quiet', '--bare', remote);
git(root, 'clone', '--quiet', `file://${remote}`, owner);
copyProject(owner);
cpSync(FIXTURE.contentDir, join(owner, 'content'), { recursive: true });
const publish = { targets: { site: { type: 'folder', path: place } } };
writeFileSync(join(owner, '.gitignore'), 'node_modules\n.cache\ndist*\n');
configure({ cache, publish });
push();

await publishByParts();
writeFileSync(join(owner, 'content/articles/2026/neuf.md'), toArticle('Un article neuf'));
// Jobs that write nothing back refuse what has no identity yet.
await npm(owner, 'check', '--fix');
pull();
push();
await publishByParts();
await server.close();
console.log(`${clones} clones: ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

async function publishByParts(): Promise<void> {
  const parts = Array.from({ length: COUNT }, (_, index) => `${index + 1}`);
  const jobs = parts.map((part) => ({ part, folder: clone() }));
  const printed = await Promise.all(
    jobs.map(({ part, folder }) => npm(folder, 'build', '--shard', `${part}/${COUNT}`)),
  );
  for (const one of printed) console.log(one.trim());
  const last = clone();
  const names = jobs.map(({ part, folder }) => {
    const name = `dist.shard-${part}-${COUNT}`;
    cpSync(join(folder, name), join(last, name), { recursive: true, preserveTimestamps: false });
    return name;
  });
  console.log((await npm(last, 'merge-shards', ...names)).trim());
  console.log((await npm(last, 'publish', '--commit')).trim());
  await compare();
}

/** What readers see, with what one build of the same commit makes, that learns nothing from anybody. */
async function compare(): Promise<void> {
  const alone = clone();
  await npm(alone, 'build', '--clean', '--out', 'dist');
  const [served, whole] = [join(place, 'current'), join(alone, 'dist')];
  const differing = [...new Set([...listFiles(served), ...listFiles(whole)])].filter(
    (path) => !isSame(served + path, whole + path),
  );
  if (differing.length > 0) fail(`other than one build: ${differing.join(', ')}`);
  console.log(`${listFiles(served).length} files, ${differing.length} other than one build`);
}

function isSame(one: string, other: string): boolean {
  try {
    execFileSync('cmp', ['--quiet', one, other]);
    return true;
  } catch {
    return false;
  }
}

function npm(folder: string, script: string, ...args: readonly string[]): Promise<string> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], { cwd: folder });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 && !/left aside|laissé de côté/.test(printed)
        ? resolve(printed)
        : reject(new Error(`${script}: ${code}\n${printed}`)),
    );
  });
}

function clone(): string {
  clones += 1;
  const folder = join(root, `clone-${clones}`);
  git(root, 'clone', '--quiet', `file://${remote}`, folder);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function configure(options: Readonly<Record<string, unknown>>): void {
  writeFileSync(
    join(owner, 'astro.config.mjs'),
    `import { ideesRecues } from './src/integration/idees-recues.ts';\nexport default { integrations: [ideesRecues(${JSON.stringify(options)})] };\n`,
  );
}

function toArticle(title: string): string {
  return `---\nkind: essay\ntitle: ${title}\nsummary: Ce que reçoivent ceux qui suivent cette publication, une fois et une seule.\ndate: 2026-06-01\ntags: [carnets]\n---\n\nOn le lit une fois.\n`;
}

function fail(what: string): void {
  wrong += 1;
  console.error(what);
}

function pull(): void {
  git(owner, 'add', '--all');
  git(owner, 'commit', '--quiet', '-m', 'Write');
  git(owner, 'pull', '--quiet', '--rebase', 'origin', 'main');
}

function push(): void {
  git(owner, 'add', '--all');
  git(owner, 'commit', '--quiet', '--allow-empty', '-m', 'Change');
  git(owner, 'push', '--quiet', 'origin', 'HEAD:main');
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...AUTHOR, ...args], { encoding: 'utf8' });
}
