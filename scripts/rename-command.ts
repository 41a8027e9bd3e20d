import { SORT_WORDS } from '#edits/find-mistake.ts';
import { rename, type Renamed, type RenameRequest } from '#edits/rename.ts';
import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { readArguments, refuse, toContentDir } from './arguments.ts';
import { withContentLock } from './content-lock.ts';
import { isTerminal, withPrompt, type Ask } from './prompt.ts';

/** Runs a command that gives a thing another name: its two words are the names. Ends with 1 where nothing was done. */
export async function runRename(
  usage: Translated,
  questions: readonly [from: Translated, to: Translated],
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
  const contentDir = toContentDir(values.content, command);
  const [from, to] =
    positionals.length < 2 && isTerminal()
      ? await withPrompt(command.language, (ask) => complete(positionals, questions, ask))
      : positionals;
  if (from === undefined || to === undefined) return refuse(command, toWanted(questions));
  process.exitCode = await withContentLock(contentDir, (place) =>
    printRenamed(rename({ place, from, to, isTrial: values['dry-run'], ...kind }), command.language),
  );
}

/** The words that were not given, asked. */
async function complete(
  given: readonly string[],
  questions: readonly Translated[],
  ask: Ask,
): Promise<readonly string[]> {
  const words = [...given];
  for (const { fr, en } of questions.slice(given.length))
    words.push(
      await ask<string>({ fr: `${fr} :`, en: `${en}:` }, (answer) =>
        answer === ''
          ? { mistake: { fr: 'Un nom est attendu.', en: 'A name is expected.' } }
          : { value: answer },
      ),
    );
  return words;
}

function toWanted([from, to]: readonly [from: Translated, to: Translated]): Translated {
  return { fr: `À dire : ${from.fr}, puis ${to.fr}.`, en: `To be given: ${from.en}, then ${to.en}.` };
}

/** Tells what was renamed, or why nothing was; gives the code to end with. */
function printRenamed(result: Renamed, language: string): number {
  if ('refused' in result) {
    console.error(tell(result.refused, language));
    return 1;
  }
  const { sort, texts, moves, isTrial, isKept, redirect } = result;
  for (const { from, to } of moves) console.log(`${from} → ${to}`);
  for (const file of texts) console.log(file);
  const { from, to } = redirect;
  const led: Translated = isKept
    ? { fr: `${from} mène à ${to}.`, en: `${from} leads to ${to}.` }
    : {
        fr: `son adresse est ${to} ; rien ne mène de ${from}, que personne n’a eue.`,
        en: `its address is ${to}; nothing leads there from ${from}, which nobody had.`,
      };
  console.log(
    tell(
      {
        fr: `${isTrial ? 'Serait fait' : 'Fait'} (${tell(SORT_WORDS[sort], 'fr')}) : ${led.fr}`,
        en: `${isTrial ? 'Would be done' : 'Done'} (${tell(SORT_WORDS[sort], 'en')}): ${led.en}`,
      },
      language,
    ),
  );
  return 0;
}
