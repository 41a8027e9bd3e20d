import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SORTS } from '#edits/find-thing.ts';
import { rename } from '#edits/rename.ts';
import { readArguments, refuse } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { printRenamed } from './print-renamed.ts';

const USAGE = `
Usage : npm run rename ANCIEN NOUVEAU [-- --content DOSSIER] [--dry-run]

Renomme un article, une série, un thème, une personne, une organisation ou une page : son fichier, ses images, ses
commentaires, tout ce qui le nomme ou y mène ; son ancienne adresse mène à la nouvelle.

  ANCIEN     son nom (homais), son fichier (people/homais.yaml) ou son adresse (/personnes/homais/)
  NOUVEAU    son nouveau nom : minuscules sans accent, chiffres, traits d’union
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
if (from === undefined || to === undefined) refuse(USAGE, 'Deux noms attendus : l’ancien, puis le nouveau.');
const contentDir = resolve(values.content);
if (!existsSync(join(contentDir, 'site.yaml'))) refuse(USAGE, `Pas de site.yaml dans ${values.content}.`);
process.exitCode = await withContentLock(contentDir, (place) =>
  printRenamed(rename({ place, from, to, isTrial: values['dry-run'], sorts: SORTS })),
);
