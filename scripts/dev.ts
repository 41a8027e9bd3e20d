import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { openDevSite } from '#integration/dev-site.ts';
import { allowsMdx, listAdditions } from '#integration/list-additions.ts';
import { OPTIONS_VARIABLE, toBuildOptions } from '#integration/options.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, toContentDir, toPort } from './arguments.ts';
import { finishInterrupted } from './content-lock.ts';
import { readConfig } from './read-config.ts';

/** Milliseconds after which the first page has been shown. */
const SETTLED = 3_000;
const USAGE = {
  fr: 'Montre la publication pendant qu’on l’écrit, brouillons compris.\n\n  npm run dev [-- --content DOSSIER] [--port NUMÉRO]',
  en: 'Shows the publication while it is being written, drafts included.\n\n  npm run dev [-- --content FOLDER] [--port NUMBER]',
};
const {
  values: { content, port },
  command,
} = readArguments({
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4322' } },
});
const contentDir = toContentDir(content, command);
await finishInterrupted(contentDir);
const root = resolve(import.meta.dirname, '..');
const config = await readConfig();
const server = { ...config.server, port: toPort(port, command) };
const isOurs = listAdditions({ root, config }).length === 0;
const url = isOurs ? await openOwn() : await openAstro();
// A process that Ctrl-C ends would keep nothing of what it has compiled.
setTimeout(flushCompileCache, SETTLED);
console.log(`\n  ${url}\n  ${tell({ fr: 'Ctrl-C pour arrêter.', en: 'Ctrl-C to stop.' }, command.language)}`);

async function openOwn(): Promise<string> {
  const project = { root, outDir: resolve(root, 'dist'), allowsMdx: allowsMdx(config) };
  return openDevSite({ ...toBuildOptions({ content: contentDir }, project), server });
}

/** Astro’s preview, which heeds what the owner has added to the project. */
async function openAstro(): Promise<string> {
  process.env[OPTIONS_VARIABLE] = JSON.stringify({ content: contentDir });
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const { dev } = await import('astro');
  const { resolvedUrls } = await dev({ root, server, logLevel: 'warn' });
  return resolvedUrls.local[0] ?? '';
}
