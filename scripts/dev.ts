import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { startDevServer } from '#build/dev-server.ts';
import { readArguments, refuse, toPort } from './arguments.ts';
import type { Problem } from '#model/problem.ts';
import { toTextReport } from '#check/report/text.ts';

const USAGE =
  'Montre la publication pendant qu’on l’écrit, brouillons compris.\n\n  npm run dev [-- --content DOSSIER] [--port NUMÉRO]';
const {
  values: { content, port },
} = readArguments({
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4322' } },
});
const contentDir = resolve(content);
if (!existsSync(join(contentDir, 'site.yaml'))) refuse(USAGE, `Pas de site.yaml dans ${content}.`);
const root = resolve(import.meta.dirname, '..');
const url = await startDevServer({
  root,
  contentDir,
  port: toPort(port, USAGE),
  now: () => Date.now(),
  onProblems: print,
});
console.log(`\n  ${url}\n  Ctrl-C pour arrêter.`);

function print(problems: readonly Problem[], files: number): void {
  if (problems.length > 0)
    process.stderr.write(
      toTextReport(
        { folder: relative(process.cwd(), contentDir), files, problems, hidden: [] },
        { colors: process.stderr.isTTY },
      ),
    );
}
