/**
 * By hand: `node tests/publish/long-killed.ts [--ssh] [--kills 50] [--reads 50000] [--seed 1]`. Publishes two versions in
 * turn into a folder that nginx serves, as it is or over ssh, ends most publications at a random moment, and reads all the while.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listFiles } from '#publish/releases/release.ts';
import { ask, SERVERS } from '../addresses/servers.ts';
import { mustBuild } from '../build/run-build.ts';
import { copyProject } from '../build/folders.ts';
import { createFolder } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';
import { startSsh } from './ssh-server.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    reads: { type: 'string', default: '50000' },
    seed: { type: 'string' },
    ssh: { type: 'boolean', default: false },
  },
});
const TITLES = ['Avant', 'Après'] as const;
const READERS = 8;
/** Milliseconds between two pages of a reader: without them, readers alone would keep the machine busy. */
const PAUSE = 100;
let seed = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed);
console.log(`seed ${seed}`);

const project = createFolder('publishing');
const place = join(project, 'srv');
copyProject(project);
cpSync(FIXTURE.contentDir, join(project, 'content'), { recursive: true });
const ssh = values.ssh ? await startSsh() : undefined;
const target = JSON.stringify({
  ...(ssh ? { type: 'ssh', ...ssh.target } : { type: 'folder' }),
  path: place,
  keep: 3,
});
writeFileSync(
  join(project, 'astro.config.mjs'),
  `import { ideesRecues } from './src/integration/idees-recues.ts';
export default { integrations: [ideesRecues({ publish: { targets: { site: ${target} } } })] };\n`,
);
mkdirSync(place);

let version = 0;
let longest = 0;
const failures: string[] = [];
const fail = (what: string): void => {
  failures.push(what);
  console.error(what);
};

if (ssh)
  for (const _title of TITLES) {
    change();
    mustBuild({ content: join(project, 'content'), out: join(project, `out-${version}`) });
  }
change();
await publishWhole();
const nginx = SERVERS.find(({ name }) => name === 'nginx');
if (!nginx || nginx.missing !== undefined) throw new Error(`nginx is needed: ${nginx?.missing}`);
const server = await nginx.start(join(place, 'current'));
const agent = new Agent({ keepAlive: true, maxSockets: READERS });
const addresses = listFiles(join(place, 'current')).flatMap((path) =>
  path.endsWith('/index.html') ? path.replace(/index\.html$/, '') : [],
);
const answers = await Promise.all(addresses.map((path) => ask(server.port, path)));
// At the others stand pages for hosts without redirects.
const pages = addresses.filter((_, index) => answers[index]?.status === 200);
let reads = 0;
let isOver = false;
const reading = Promise.all(Array.from({ length: READERS }, (_, reader) => readOn(reader)));
for (let index = 0; index < Number(values.kills); index += 1) {
  change();
  const after = Math.round((0.05 + 0.95 * random()) * longest);
  const { code, printed } = await publish(after);
  if (code !== null && code !== 0) fail(`publication ${index} ends with ${code}: ${printed}`);
  await publishWhole();
  console.log(`${index + 1} killed, ${reads} reads`);
}
while (reads < Number(values.reads)) {
  change();
  await publishWhole();
}
isOver = true;
await reading;
agent.destroy();
await server.stop();
ssh?.stop();
console.log(
  `${values.kills} publications ended by SIGKILL within ${longest} ms, ${reads} reads: ${failures.length} wrong`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function change(): void {
  version = 1 - version;
  const site = join(project, 'content/site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(/^title: .*$/m, `title: ${TITLES[version === 0 ? 0 : 1]}`),
  );
}

/** Published to its end, what is served is what is built. */
async function publishWhole(): Promise<void> {
  const started = performance.now();
  const { code, printed } = await publish();
  longest = Math.max(longest, Math.round(performance.now() - started));
  if (code !== 0) return fail(`a whole publication ends with ${code}: ${printed}`);
  const title = TITLES[version === 0 ? 0 : 1];
  if (!readFileSync(join(place, 'current/index.html'), 'utf8').includes(title))
    fail(`${title} is not served`);
}

/** Over ssh, of two versions that are built beforehand: what is ended is the sending. */
function toCommand(): readonly string[] {
  if (!ssh) return [join(project, 'scripts/publish.ts')];
  return [
    join(import.meta.dirname, 'publish-once.ts'),
    `${project}/out-${version}`,
    target,
    String(Date.now()),
  ];
}

function publish(after?: number): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...toCommand()], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...ssh?.env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  const timer = after === undefined ? undefined : globalThis.setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, printed });
    }),
  );
}

/** A page, and then all that it loads: whatever is published meanwhile, they are there, and of one version. */
async function readOn(reader: number): Promise<void> {
  for (let index = reader; !isOver; index += READERS) {
    const page = pages[index % pages.length] ?? '/';
    await setTimeout(PAUSE);
    const html = await read(page);
    const isOne = TITLES.filter((title) => html.includes(`<title>`) && html.includes(title)).length;
    if (html !== '' && isOne !== 1) fail(`${page} is of ${isOne} versions`);
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) await read(path);
  }
}

function read(path: string): Promise<string> {
  reads += 1;
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port: server.port, path, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (data: string) => (body += data));
      response.on('end', () => {
        if (response.statusCode !== 200) fail(`${path}: ${response.statusCode}`);
        resolve(body);
      });
    }).on('error', (error) => {
      fail(`${path}: ${error.message}`);
      resolve('');
    });
  });
}

/** From 0 to 1 (Park and Miller). */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
