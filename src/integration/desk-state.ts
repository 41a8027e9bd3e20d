import type { DeskState } from '#client/desk-state.ts';
import type { Locale } from '#locales/locale.ts';
import type { Problem } from '#model/problem.ts';
import type { Preview } from './open-preview.ts';

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
