import { runRename } from './rename-command.ts';

const USAGE = {
  fr: `
Usage : npm run merge-tags PERDU GARDÉ [-- --content DOSSIER --dry-run]

De deux thèmes n’en fait qu’un : les articles du premier prennent le second, et son adresse y mène.

  --content  dossier du contenu (content)
  --dry-run  dire ce qui changerait, et ne rien changer
`,
  en: `
Usage: npm run merge-tags LOST KEPT [-- --content FOLDER --dry-run]

Makes one topic of two: the articles of the first take the second, and its address leads there.

  --content  folder of the content (content)
  --dry-run  tell what would change, and change nothing
`,
};

await runRename(
  USAGE,
  [
    { fr: 'Le thème qui s’en va', en: 'The topic that goes' },
    { fr: 'Celui qui reste', en: 'The one that stays' },
  ],
  {
    sorts: ['tag'],
    merges: true,
  },
);
