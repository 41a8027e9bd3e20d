/**
 * By hand: `node tests/publish/long-faults.ts [--language fr|en] [--only PART]`. Publishes one version, and then another
 * with something wrong, each time something else: the command fails, tells the cause and a remedy, and readers see what
 * they saw.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles, toSum } from '#publish/releases/release.ts';
import { copyProject } from '../build/folders.ts';
import { mountDisk } from '../build/interruptions.ts';
import { createFolder } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';
import { listFaults, SECRETS, type Fault } from './faults.ts';
import { BUCKET, KEYS, startS3 } from './s3-server.ts';

const { values } = parseArgs({
  options: { language: { type: 'string', default: 'fr' }, only: { type: 'string', default: '' } },
});
const language = values.language === 'en' ? 'en' : 'fr';
const TRACE = /^\s+at \S+.*:\d+/m;
/** Bytes of the small disk. */
const SIZE = 30_000_000;

Object.assign(process.env, KEYS);
const project = createFolder('faults');
copyProject(project);
cpSync(FIXTURE.contentDir, join(project, 'content'), { recursive: true });
const [folder, disk, repository] = [join(project, 'srv'), join(project, 'disk'), join(project, 'pages.git')];
const mounted = mountDisk(disk, SIZE);
if (!mounted) throw new Error('Only root of a Linux machine may mount a small disk.');
execFileSync('git', ['init', '--quiet', '--bare', repository]);
const server = await startS3();
const s3 = { type: 's3', bucket: BUCKET, endpoint: server.endpoint, region: 'us-east-1' };
const filler = join(disk, '.filler');
const faults = listFaults({
  ...{ project, folder, disk, repository, s3, s3Port: server.port },
  leave: (bytes) => {
    rmSync(filler, { force: true });
    const free = SIZE - mounted.used() - bytes;
    if (bytes !== Infinity) writeFileSync(filler, Buffer.alloc(Math.max(0, Math.floor(free / 4096) * 4096)));
  },
  remount: (mode) => void execFileSync('mount', ['-o', `remount,${mode}`, disk]),
});
let wrong = 0;

try {
  rename('Avant', language);
  const places = [
    { type: 'folder', path: folder },
    { type: 'folder', path: disk },
    s3,
    { type: 'git-branch', remote: repository, branch: 'pages' },
  ];
  for (const target of places) {
    const { code, printed } = await run({ name: 'before', target, tells: { fr: /./, en: /./ } });
    if (code !== 0) throw new Error(printed);
  }
  rename('Après', language);
  for (const fault of faults.filter(({ name }) => name.includes(values.only))) await tryFault(fault);
} finally {
  mounted.close();
  await server.close();
}
console.log(`${faults.length} faults in ${language}: ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

async function tryFault(fault: Fault): Promise<void> {
  const { name, prepare, code: expected = 1, tells } = fault;
  const mend = await prepare?.();
  const before = await readServed();
  const { code, printed } = await run(fault);
  const after = await readServed();
  mend?.();
  const failures = [
    code === expected ? '' : `ends with ${code}`,
    before === after ? '' : 'readers see something else',
    tells[language].test(printed) ? '' : 'does not tell the cause',
    expected === 0 || /\n→ |→ |Rien n’a été construit|Nothing was built/.test(printed)
      ? ''
      : 'tells no remedy',
    TRACE.test(printed) ? 'prints a trace' : '',
    SECRETS.some((secret) => printed.includes(secret)) ? 'prints a secret' : '',
  ].filter((one) => one !== '');
  if (failures.length > 0) wrong += 1;
  console.log(`${failures.length === 0 ? 'ok' : `WRONG (${failures.join(', ')})`}  ${name}`);
  console.log(printed.trim().split('\n').slice(-3).join('\n').replace(/^/gm, '    '));
}

/** What readers are answered, everywhere. */
async function readServed(): Promise<string> {
  const folders = [join(folder, 'current'), join(disk, 'current')].filter((one) => existsSync(one));
  const files = folders.flatMap((at) => listFiles(at).map((path) => toSum(readFileSync(at + path))));
  const answers = await Promise.all(['/', '/rss.xml', '/archives/'].map((path) => server.ask(path)));
  const commit = execFileSync('git', ['-C', repository, 'rev-parse', 'pages'], { encoding: 'utf8' });
  return JSON.stringify([files, answers.map(({ body }) => body), commit]);
}

function rename(title: string, code: string): void {
  const file = join(project, 'content/site.yaml');
  const text = readFileSync(file, 'utf8');
  // Links of its texts are to French addresses.
  const language = /^language: .*$(?:\naddresses: fr)?/m;
  writeFileSync(
    file,
    text.replace(/^title: .*$/m, `title: ${title}`).replace(language, `language: ${code}\naddresses: fr`),
  );
}

function run({
  target,
  env,
  script = 'publish',
  args = [],
}: Fault): Promise<{ readonly code: number | null; readonly printed: string }> {
  const settings = JSON.stringify({ publish: { targets: { site: target } } });
  mkdirSync(project, { recursive: true });
  writeFileSync(
    join(project, 'astro.config.mjs'),
    `import { ideesRecues } from './src/integration/idees-recues.ts';\nexport default { integrations: [ideesRecues(${settings})] };\n`,
  );
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(project, `scripts/${script}.ts`), ...args],
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}
