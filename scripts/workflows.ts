import { tell } from '#locales/tell.ts';
import { FORGE_NAMES, isForge } from '#publish/workflows/write-workflows.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { findOwnForge, makeWorkflows, toForgeFolder, toNoForgeFolder } from './make-workflows.ts';
import { orRefuse } from './or-refuse.ts';
import { readStatus } from './read-status.ts';

const USAGE = {
  fr: `
Usage : npm run workflows [-- FORGE] [--content DOSSIER]

Écrit de quoi publier depuis une forge : à chaque envoi, à l’heure des articles programmés ; de quoi relire ce que
d’autres proposent.

  FORGE  ${FORGE_NAMES} (celle du dépôt distant « origin »)
`,
  en: `
Usage: npm run workflows [-- FORGE] [--content FOLDER]

Writes what publishes from a forge: at each push, at the hours of scheduled articles; and what reviews the proposals of
others.

  FORGE  ${FORGE_NAMES} (that of the remote “origin”)
`,
};

const {
  values: { content },
  positionals: [name],
  command,
} = readArguments({
  usage: USAGE,
  options: { content: { type: 'string', default: 'content' } },
  positionals: 1,
});
const { language } = command;
const forge = name ?? findOwnForge();
if (forge === undefined || !isForge(forge))
  refuse(command, {
    fr: `Quelle forge ? Nommer l’une de : ${FORGE_NAMES}.`,
    en: `Which forge? Name one of: ${FORGE_NAMES}.`,
  });
const contentDir = toContentDir(content, command);
const folder = toForgeFolder(contentDir);
if (folder === undefined) refuse(command, toNoForgeFolder(content));
await orRefuse(language, async () => {
  const { status, toInstant } = await readStatus(contentDir, command);
  const made = await makeWorkflows({ forge, folder, changes: status.changes, toInstant, language });
  if ('mistake' in made) {
    console.error(tell(made.mistake, language));
    return 1;
  }
  console.log(made.written.join('\n'));
  return 0;
});
