import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tell } from '../environment.mjs';

const FOLDER = resolve(import.meta.dirname, '../../.cache/bench/eleventy');
/** Fixed, so that two runs of the bench measure the same thing; not a dependency of the project. */
const PACKAGES = {
  '@11ty/eleventy': '3.1.7',
  'markdown-it-anchor': '9.2.0',
  'markdown-it-footnote': '4.0.0',
} as const;
const MANIFEST = `${JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }, null, 2)}\n`;

/** Installs Eleventy in the cache unless it is there, and returns its version. @throws when npm cannot. */
export function installEleventy(): string {
  const wanted = PACKAGES['@11ty/eleventy'];
  if (readVersion() === wanted) return wanted;
  console.error(
    tell({
      fr: 'Installation d’Eleventy (.cache/bench/eleventy)…',
      en: 'Installing Eleventy (.cache/bench/eleventy)…',
    }),
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), MANIFEST);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install Eleventy:\n${stderr}`);
  return wanted;
}

function readVersion(): string | undefined {
  try {
    const { version }: { readonly version?: string } = JSON.parse(
      readFileSync(join(FOLDER, 'node_modules/@11ty/eleventy/package.json'), 'utf8'),
    );
    return version;
  } catch {
    return undefined;
  }
}
