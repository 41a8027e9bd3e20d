import { SORTS } from '#edits/find-thing.ts';
import { runRename } from './rename-command.ts';

const USAGE = {
  fr: `
Usage : npm run rename ANCIEN NOUVEAU [-- --content DOSSIER --dry-run]

Renomme un article, une série, un thème, une personne, une organisation ou une page : son fichier, ses images, ses
commentaires, tout ce qui le nomme ou y mène ; son ancienne adresse, si des lecteurs ont pu l’avoir, mène à la nouvelle. Dans un terminal, demande ce qui n’est pas dit.

  ANCIEN     son nom (homais), son fichier (people/homais.yaml) ou son adresse (/personnes/homais/)
  NOUVEAU    son nouveau nom : minuscules sans accent, chiffres, traits d’union
  --content  dossier du contenu (content)
  --dry-run  dire ce qui changerait, et ne rien changer
`,
  en: `
Usage: npm run rename OLD NEW [-- --content FOLDER --dry-run]

Renames an article, a series, a topic, a person, an organisation or a page: its file, its pictures, its comments, all that
names it or leads to it; its old address, if readers may have had it, leads to the new one. In a terminal, asks for what is not given.

  OLD        its name (homais), its file (people/homais.yaml) or its address (/people/homais/)
  NEW        its new name: small letters without accents, figures, hyphens
  --content  folder of the content (content)
  --dry-run  tell what would change, and change nothing
`,
};

await runRename(
  USAGE,
  [
    { fr: 'L’ancien nom', en: 'The old name' },
    { fr: 'Le nouveau nom', en: 'The new name' },
  ],
  { sorts: SORTS },
);
