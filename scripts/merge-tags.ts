import { runRename } from './rename-command.ts';

const USAGE = `
Usage : npm run merge-tags PERDU GARDÉ [-- --content DOSSIER --dry-run]

De deux thèmes n’en fait qu’un : les articles du premier prennent le second, et son adresse y mène.

  --content  dossier du contenu (content)
  --dry-run  dire ce qui changerait, et ne rien changer
`;

await runRename(USAGE, 'Deux thèmes attendus : celui qui s’en va, celui qui reste.', {
  sorts: ['tag'],
  merges: true,
});
