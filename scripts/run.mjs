// Plain JavaScript for any Node from 18: installs what is missing, then runs scripts/<name>.ts with the Node that the
// project brings, so that nothing depends on what the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const [name, ...rest] = process.argv.slice(2);

if (!name || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  console.error(`Commande inconnue : ${name ?? ''}`);
  process.exit(2);
}
if (!isInstalled()) install();
const node = findNode();
const result = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'node'),
    },
  },
);
process.exit(result.status ?? 1);

/** Same packages as package-lock.json asks for: npm keeps its own copy of the lock beside what it installed. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(wanted).every(
      ([path, pack]) => path === '' || pack.optional || pack.peer || present[path]?.version === pack.version,
    );
  } catch {
    return false;
  }
}

function install() {
  console.error('Installation des paquets (une à deux minutes la première fois)…');
  // npm ci refuses a lock file that package.json has outgrown, as while somebody edits it; npm install does not.
  if (runNpm('ci', 'ignore') || runNpm('install', 2)) return;
  console.error(
    'L’installation a échoué. Vérifier le réseau, puis relancer ; ou lancer « npm install » pour voir le détail.',
  );
  process.exit(1);
}

function runNpm(command, output) {
  const args = [command, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  return done.status === 0;
}

/** The Node of the `node` package; the machine's own where it is recent enough and that one is absent. */
function findNode() {
  const brought = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(`Il faut Node 24, et le paquet « node » n’a pas pu s’installer. Relancer « npm ci ».`);
  process.exit(1);
}
