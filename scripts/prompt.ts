import { createInterface } from 'node:readline/promises';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';

/** Asks until an answer is right: `read` gives it, or what is wrong with it. */
export type Ask = <T>(question: Told, read: (answer: string) => Answer<T> | Promise<Answer<T>>) => Promise<T>;

export type Answer<T> = { readonly value: T } | { readonly mistake: Told };

export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Questions on the terminal. Ctrl-C or Ctrl-D ends the command with code 130, and nothing is written. */
export async function withPrompt<T>(language: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const leave = (): never => {
    process.stderr.write(
      tell(
        { fr: '\nInterrompu : rien n’a été écrit.\n', en: '\nInterrupted: nothing was written.\n' },
        language,
      ),
    );
    process.exit(130);
  };
  lines.on('SIGINT', leave);
  lines.once('close', leave);
  const result = await work(async (question, read) => {
    for (;;) {
      const answer = await read((await lines.question(`${tell(question, language)} `)).trim());
      if ('value' in answer) return answer.value;
      process.stderr.write(`  ${tell(answer.mistake, language)}\n`);
    }
  });
  lines.off('close', leave);
  lines.close();
  return result;
}
