import { SORTS } from '#edits/find-thing.ts';
import { runRename } from './rename-command.ts';

const USAGE = `
Usage : npm run rename ANCIEN NOUVEAU [-- --content DOSSIER --dry-run]

Renomme un article, une série, un thème, une personne, une organisation ou une page : son fichier, ses images, ses
commentaires, tout ce qui le nomme ou y mène ; son ancienne adresse mène à la nouvelle.

  ANCIEN     son nom (homais), son fichier (people/homais.yaml) ou son adresse (/personnes/homais/)
  NOUVEAU    son nouveau nom : minuscules sans accent, chiffres, traits d’union
  --content  dossier du contenu (content)
  --dry-run  dire ce qui changerait, et ne rien changer
`;

await runRename(USAGE, 'Deux noms attendus : l’ancien, puis le nouveau.', { sorts: SORTS });
