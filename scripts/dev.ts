import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { OPTIONS_VARIABLE } from '#integration/options.ts';
import { readArguments, toContentDir, toPort } from './arguments.ts';
import { finishInterrupted } from './content-lock.ts';

/** Milliseconds after which the first page has been shown. */
const SETTLED = 3_000;
const USAGE =
  'Montre la publication pendant qu’on l’écrit, brouillons compris.\n\n  npm run dev [-- --content DOSSIER] [--port NUMÉRO]';
const {
  values: { content, port },
} = readArguments({
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4322' } },
});
const contentDir = toContentDir(content, USAGE);
await finishInterrupted(contentDir);
process.env[OPTIONS_VARIABLE] = JSON.stringify({ content: contentDir });
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
const { dev } = await import('astro');
const { resolvedUrls } = await dev({
  root: resolve(import.meta.dirname, '..'),
  server: { port: toPort(port, USAGE) },
  logLevel: 'warn',
});
// A process that Ctrl-C ends would keep nothing of what it has compiled.
setTimeout(flushCompileCache, SETTLED);
console.log(`\n  ${resolvedUrls.local[0]}\n  Ctrl-C pour arrêter.`);
