import { readLanguage } from '#load/read-locale.ts';
import { getTerminalLanguage } from './environment.mjs';

/** What a command speaks: the language of the publication in that folder, or that of the terminal where there is none yet. */
export function findLanguage(contentDir: string): string {
  return readLanguage(contentDir) ?? getTerminalLanguage(process.env);
}
