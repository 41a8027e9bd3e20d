import { SORT_WORDS } from '#edits/find-mistake.ts';
import type { Renamed } from '#edits/rename.ts';

/** Tells what was renamed, or why nothing was; gives the code to end with. */
export function printRenamed(result: Renamed): number {
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
