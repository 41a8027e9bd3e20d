import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rename } from '#edits/rename.ts';
import { readArguments, refuse } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { printRenamed } from './print-renamed.ts';

const USAGE = `
Usage : npm run merge-tags PERDU GARDÉ [-- --content DOSSIER] [--dry-run]

De deux thèmes n’en fait qu’un : les articles du premier prennent le second, et son adresse y mène.

  --content  dossier du contenu (content)
  --dry-run  dire ce qui changerait, et ne rien changer
`;

const { values, positionals } = readArguments({
  usage: USAGE,
  positionals: 2,
  options: {
    content: { type: 'string', default: 'content' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const [from, to] = positionals;
if (from === undefined || to === undefined)
  refuse(USAGE, 'Deux thèmes attendus : celui qui s’en va, celui qui reste.');
const contentDir = resolve(values.content);
if (!existsSync(join(contentDir, 'site.yaml'))) refuse(USAGE, `Pas de site.yaml dans ${values.content}.`);
process.exitCode = await withContentLock(contentDir, (place) =>
  printRenamed(rename({ place, from, to, sorts: ['tag'], merges: true, isTrial: values['dry-run'] })),
);
