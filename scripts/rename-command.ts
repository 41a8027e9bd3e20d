import { SORT_WORDS } from '#edits/find-mistake.ts';
import { rename, type Renamed, type RenameRequest } from '#edits/rename.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { withContentLock } from './content-lock.ts';

/** Runs a command that gives a thing another name: its two words are the names. Ends with 1 where nothing was done. */
export async function runRename(
  usage: Translated,
  wanted: Translated,
  kind: Pick<RenameRequest, 'sorts' | 'merges'>,
): Promise<void> {
  const { values, positionals, command } = readArguments({
    usage,
    positionals: 2,
    options: {
      content: { type: 'string', default: 'content' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [from, to] = positionals;
  if (from === undefined || to === undefined) refuse(command, wanted);
  const contentDir = toContentDir(values.content, command);
  process.exitCode = await withContentLock(contentDir, (place) =>
    printRenamed(rename({ place, from, to, isTrial: values['dry-run'], ...kind }), command.language),
  );
}

/** Tells what was renamed, or why nothing was; gives the code to end with. */
function printRenamed(result: Renamed, language: string): number {
  if ('refused' in result) {
    console.error(tell(result.refused, language));
    return 1;
  }
  const { sort, texts, moves, isTrial, redirect } = result;
  for (const { from, to } of moves) console.log(`${from} → ${to}`);
  for (const file of texts) console.log(file);
  console.log(
    tell(
      {
        fr: `${isTrial ? 'Serait fait' : 'Fait'} (${tell(SORT_WORDS[sort], 'fr')}) : ${redirect.from} mène à ${redirect.to}.`,
        en: `${isTrial ? 'Would be done' : 'Done'} (${tell(SORT_WORDS[sort], 'en')}): ${redirect.from} leads to ${redirect.to}.`,
      },
      language,
    ),
  );
  return 0;
}
