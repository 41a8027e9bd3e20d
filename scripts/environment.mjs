// Plain JavaScript for any Node from 18.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

/** The Node of the `node` package, else the machine's own where it is recent enough, else undefined. */
export function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(ROOT, 'node_modules', 'node', 'bin', name);
  if (existsSync(packaged)) return packaged;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

/** The environment of every command of the project: its own Node and programs first, and compiled code kept. */
export function toEnvironment(node) {
  const { PATH = '', NODE_COMPILE_CACHE = join(ROOT, '.cache', 'node') } = process.env;
  return {
    ...process.env,
    PATH: [dirname(node), join(ROOT, 'node_modules', '.bin'), PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE,
  };
}

/**
 * The language of what is told before a publication is known: that of the terminal, as POSIX names it; French, where it
 * names none.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function getTerminalLanguage(env) {
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  return /^[a-z]{2,3}(?![a-z])/.exec(LC_ALL || LC_MESSAGES || LANG || '')?.[0] ?? 'fr';
}

/**
 * The same as `tell` of src/locales, which an old Node cannot read.
 * @param {import('#locales/locale.ts').Translated} told
 * @returns {string}
 */
export function tell(told) {
  return told[getTerminalLanguage(process.env)] ?? told.en;
}
