import type { Locale } from '#locales/locale.ts';
import type { Problem } from '#model/problem.ts';
import type { Preview } from './open-preview.ts';

/** What the preview tells the author's browser of all that waits to be mended. */
export interface DeskState {
  readonly summary: string;
  readonly problems: readonly DeskProblem[];
  /** What readers do not see yet, by its address: « Brouillon ». */
  readonly hidden: Readonly<Record<string, string>>;
}

interface DeskProblem extends Pick<Problem, 'message' | 'fix'> {
  /** File and line. */
  readonly place: string;
  /** The page that shows the file. */
  readonly url?: string | undefined;
  /** What stands above the problems of one page. */
  readonly title: string;
}

/** Errors, and what drafts lack. */
export function toDeskState(
  problems: readonly Problem[],
  { urls, hidden }: Pick<Preview, 'urls' | 'hidden'>,
  words: Locale['desk'],
): DeskState {
  const shown = problems.filter(({ severity }) => severity !== 'warning');
  const errors = shown.filter(({ severity }) => severity === 'error').length;
  return {
    summary: words.waiting(errors, shown.length - errors),
    hidden: Object.fromEntries(hidden.map(({ url, state }) => [url, words[state]])),
    problems: shown.map(({ file, line, message, fix, severity }) => ({
      place: `${file}:${line}`,
      url: urls.get(file),
      title: severity === 'error' ? words.faulty : words.incomplete,
      message,
      fix,
    })),
  };
}
