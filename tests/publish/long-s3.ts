/**
 * By hand: `node tests/publish/long-s3.ts [--kills 50] [--reads 50000] [--seed 1]`. Publishes one version after the other to
 * a bucket of this machine, ends each publication at a random moment, finishes half of them, and reads the site all the
 * while. At no moment may a page lead to what is not there. Each version has another style sheet, and a page and a picture
 * more.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '#publish/releases/release.ts';
import { mustBuild } from '../build/run-build.ts';
import { createWorkshop } from '../build/folders.ts';
import { BUCKET, KEYS, startS3 } from './s3-server.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    reads: { type: 'string', default: '50000' },
    seed: { type: 'string' },
  },
});
/** Between two versions, in milliseconds: old style sheets are removed a day after they were in use. */
const PACE = 13 * 3_600_000;
const LINK = /\s(?:href|src)="(\/(?!\/)[^"#?]*)/g;
const READERS = 4;
const ONCE = join(import.meta.dirname, 'publish-once.ts');
let seed = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed);
console.log(`seed ${seed}`);

Object.assign(process.env, KEYS);
const workshop = createWorkshop('bucket');
const folder = workshop.out;
mustBuild({ ...workshop });
const server = await startS3();
const target = JSON.stringify({ type: 's3', bucket: BUCKET, endpoint: server.endpoint, region: 'us-east-1' });
const failures: string[] = [];
let version = 0;
let longest = 0;
let reads = 0;
let isOver = false;

advance();
await publishWhole();
const pages = listPages().filter((page) => !page.includes('/version-'));
const reading = Promise.all(Array.from({ length: READERS }, (_, reader) => readOn(reader)));
for (let index = 0; index < Number(values.kills); index += 1) {
  advance();
  await publish(Math.round((0.02 + 0.98 * random()) * longest));
  if (random() < 0.5) continue;
  await publishWhole();
  await findWrong();
  console.log(`${index + 1} killed, ${reads} reads`);
}
await publishWhole();
await findWrong();
while (reads < Number(values.reads)) await new Promise((resolve) => setTimeout(resolve, 1000));
isOver = true;
await reading;
await server.close();
console.log(
  `${values.kills} publications to a bucket ended by SIGKILL within ${longest} ms, ${version} versions, ${reads} reads: ${failures.length} wrong`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function fail(what: string): void {
  failures.push(what);
  console.error(what);
}

function listPages(): readonly string[] {
  return listFiles(folder).filter((path) => path.endsWith('/index.html'));
}

/** Another style sheet on all pages, a page and a picture that the home page names. */
function advance(): void {
  const [old = ''] = listFiles(folder).filter((path) => /^\/assets\/style-\w{8}\.css$/.test(path));
  version += 1;
  const digest = String(version).padStart(8, '0');
  const style = `/assets/style-${digest}.css`;
  renameSync(folder + old, folder + style);
  const mark = (html: string): string =>
    html.replaceAll(old, style).replace(/(<!-- v\d+ -->)?$/, `<!-- v${version} -->`);
  for (const path of listFiles(folder).filter((one) => one.endsWith('.html')))
    writeFileSync(folder + path, mark(readFileSync(folder + path, 'utf8')));
  const picture = `/images/dessin-${digest}.svg`;
  const page = `/articles/version-${version}/`;
  const home = readFileSync(`${folder}/index.html`, 'utf8');
  write(`${page}index.html`, mark(`<link href="${style}"><img src="${picture}"><a href="/">`));
  write(picture, `<svg xmlns="http://www.w3.org/2000/svg" id="v${version}"/>`);
  write('/index.html', home.replace('</main>', `<a href="${page}"></a></main>`));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(folder + path), { recursive: true });
  writeFileSync(folder + path, content);
}

async function publishWhole(): Promise<void> {
  const started = performance.now();
  const { code, printed } = await publish();
  longest = Math.max(longest, Math.round(performance.now() - started));
  if (code !== 0) fail(`a whole publication ends with ${code}: ${printed}`);
}

/** All that was built is served as it was built. */
async function findWrong(): Promise<void> {
  for (const path of listPages()) {
    const { body } = await server.ask(path);
    if (body !== readFileSync(folder + path, 'utf8')) fail(`${path} is not served as it was built`);
  }
}

function publish(after?: number): Promise<{ readonly code: number | null; readonly printed: string }> {
  const now = Date.UTC(2026, 0, 1) + version * PACE;
  const args = ['--disable-warning=ExperimentalWarning', ONCE, folder, target, String(now)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ code, printed });
    }),
  );
}

/** A page, and then all that it leads to. */
async function readOn(reader: number): Promise<void> {
  for (let index = reader; !isOver; index += READERS) {
    const page = (pages[index % pages.length] ?? '/').replace(/index\.html$/, '');
    const html = await read(page, 'the list of pages');
    const links = new Set([...html.matchAll(LINK)].map(([, path = '']) => path));
    for (const path of links) await read(path, page);
  }
}

async function read(path: string, from: string): Promise<string> {
  reads += 1;
  try {
    const { status, body } = await server.ask(decodeURI(path));
    if (status !== 200 && status !== 302) fail(`${path}: ${status} (from ${from}, version ${version})`);
    return body;
  } catch (error) {
    fail(`${path}: ${String(error)} (from ${from})`);
    return '';
  }
}

/** From 0 to 1 (Park and Miller). */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
