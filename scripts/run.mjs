// Plain JavaScript for any Node from 18: installs what is missing, then runs scripts/<name>.ts with the Node that the
// project brings, so that nothing depends on what the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, ROOT, tell, toEnvironment } from './environment.mjs';

const [name, ...rest] = process.argv.slice(2);
const script = join(ROOT, 'scripts', `${name ?? ''}.ts`);

if (!existsSync(script)) {
  console.error(tell({ fr: `Commande inconnue : ${name ?? ''}`, en: `Unknown command: ${name ?? ''}` }));
  process.exit(2);
}
if (!isInstalled()) install();
const node = findNode();
if (!node) {
  console.error(
    tell({
      fr: 'Il faut Node 24, et le paquet « node » n’a pas pu l’installer. Lancer « npm rebuild node --ignore-scripts=false ».',
      en: 'Node 24 is needed, and the package “node” could not install it. Run “npm rebuild node --ignore-scripts=false”.',
    }),
  );
  process.exit(1);
}
const result = spawnSync(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...toEnvironment(node),
    ...(rest.includes('--untrusted') ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {}),
  },
});
if (isOutOfMemory(result))
  console.error(
    tell({
      fr: 'Arrêté, sans doute faute de mémoire.\n→ Fermer d’autres programmes ; ou, si la machine en a davantage, en permettre plus : NODE_OPTIONS=--max-old-space-size=4096 (en Mo), puis relancer.',
      en: 'Stopped, probably out of memory.\n→ Close other programs; or, if the machine has more, allow more: NODE_OPTIONS=--max-old-space-size=4096 (in MB), then run the command again.',
    }),
  );
process.exit(result.status ?? 1);

/** Node aborts where its own limit is reached; Linux kills where that of the machine is. A shell tells both by numbers. */
function isOutOfMemory({ signal, status }) {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || status === 134 || status === 137;
}

/** Same packages as package-lock.json asks for: npm keeps its own copy of the lock beside what it installed. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return Object.entries(wanted).every(
      ([path, pack]) => path === '' || pack.optional || pack.peer || present[path]?.version === pack.version,
    );
  } catch {
    return false;
  }
}

function install() {
  console.error(
    tell({
      fr: 'Installation des paquets (une à deux minutes la première fois)…',
      en: 'Installing the packages (one or two minutes the first time)…',
    }),
  );
  // npm ci refuses a lock file that package.json has outgrown, as while somebody edits it; npm install does not. What npm
  // has of each package is asked of nobody again, unless it lacks the version.
  if (runNpm(['ci', '--prefer-offline'], 'ignore') || runNpm(['install'], 2)) return;
  console.error(
    tell({
      fr: 'L’installation a échoué. Vérifier le réseau, puis relancer ; ou lancer « npm install » pour voir le détail.',
      en: 'The installation failed. Check the network and run the command again; or run “npm install” to see the details.',
    }),
  );
  process.exit(1);
}

function runNpm(command, output) {
  const args = [...command, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  return done.status === 0;
}
