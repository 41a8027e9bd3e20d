import type { Translated } from '#locales/locale.ts';
import type { Finding, Place } from '#model/problem.ts';

/** What an author reads: the mistake with its value in backticks, and what to do. */
export interface Words {
  readonly message: Translated;
  readonly fix?: Translated | undefined;
}

type Make = (file: string, at: Place, words: Words) => Finding;

/** The place of a mistake that concerns a whole file. */
export const TOP: Place = { line: 1, column: 1 };

/** The two ways in which a rule speaks. An error stops the build; a warning does not. */
export function findingsOf(rule: string): { readonly error: Make; readonly warning: Make } {
  return {
    error: (file, at, words) => ({ file, at, rule, severity: 'error', ...words }),
    warning: (file, at, words) => ({ file, at, rule, severity: 'warning', ...words }),
  };
}

/** A key of a YAML file or of a front matter: `key('figures', 0, 'value')`. */
export function key(...path: readonly (string | number)[]): Place {
  return { path };
}
