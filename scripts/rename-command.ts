import { SORT_WORDS } from '#edits/find-mistake.ts';
import { rename, type Renamed, type RenameRequest } from '#edits/rename.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { withContentLock } from './content-lock.ts';

/** Runs a command that gives a thing another name: its two words are the names. Ends with 1 where nothing was done. */
export async function runRename(
  usage: string,
  wanted: string,
  kind: Pick<RenameRequest, 'sorts' | 'merges'>,
): Promise<void> {
  const { values, positionals } = readArguments({
    usage,
    positionals: 2,
    options: {
      content: { type: 'string', default: 'content' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [from, to] = positionals;
  if (from === undefined || to === undefined) refuse(usage, wanted);
  const contentDir = toContentDir(values.content, usage);
  process.exitCode = await withContentLock(contentDir, (place) =>
    printRenamed(rename({ place, from, to, isTrial: values['dry-run'], ...kind })),
  );
}

/** Tells what was renamed, or why nothing was; gives the code to end with. */
function printRenamed(result: Renamed): number {
  if ('refused' in result) {
    console.error(result.refused);
    return 1;
  }
  const { sort, texts, moves, isTrial, redirect } = result;
  for (const { from, to } of moves) console.log(`${from} → ${to}`);
  for (const file of texts) console.log(file);
  console.log(
    `${isTrial ? 'Serait fait' : 'Fait'} (${SORT_WORDS[sort]}) : ${redirect.from} mène à ${redirect.to}.`,
  );
  return 0;
}
