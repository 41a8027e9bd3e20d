import { findPage } from '#client/pages.ts';
import { isOnlySmallWords, MAX_LENGTH } from '#outputs/search/query.ts';
import { searchWords } from '../words.ts';
import { toAddress, toState } from './address.ts';
import { SearchFailure } from './client.ts';
import { h, toButton, toNameLink } from './dom.ts';
import type { Suggestion } from '#outputs/search/manifest.ts';
import type { Answers } from './find-answers.ts';
import type { Correction } from './repair.ts';

/** What the search made of the words: cut, corrected, too common, unknown. */
export function listNotices(
  { query, corrections, unknown, results }: Answers,
  typed: string,
  onLiteral: (text: string) => void,
): readonly Node[] {
  const { text } = query;
  const lines = typed.length > MAX_LENGTH ? [h('p', {}, searchWords.tooLong)] : [];
  if (results.length === 0) return lines;
  if (corrections.length > 0) lines.push(toCorrectionLine(text, corrections, () => onLiteral(text)));
  if (isOnlySmallWords(query)) lines.push(h('p', {}, searchWords.smallWords));
  if (unknown.length > 0) lines.push(h('p', { class: 'search-unknown' }, searchWords.unknown(unknown)));
  return lines;
}

/** « Résultats pour fidéliser — chercher plutôt fidéliserr ». The link is followed without leaving the page. */
function toCorrectionLine(
  text: string,
  corrections: readonly Correction[],
  onLiteral: () => void,
): HTMLParagraphElement {
  const used = corrections.reduce((line, { typed, used: word }) => line.replace(typed, word), text);
  const link = h('a', { href: toAddress(toState(text, { isLiteral: true })) }, text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onLiteral();
  });
  return h(
    'p',
    { class: 'search-correction' },
    searchWords.instead,
    h('strong', {}, used),
    searchWords.ratherSearch,
    link,
  );
}

/** Names, series and themes that bear the words of the query. */
export function toNamesLine(names: readonly Suggestion[]): HTMLParagraphElement {
  const links = names.flatMap((name, index) => [
    index === 0 ? '' : ', ',
    toNameLink(name),
    ` (${searchWords.inText(searchWords.types[name[0]])})`,
  ]);
  return h('p', { class: 'search-names' }, searchWords.seeAlso, ...links);
}

/** Nothing was found: what resembles it, and the way to what is there. */
export function toNothing(nearest: readonly Suggestion[]): HTMLElement {
  const items = nearest.map((name) =>
    h('li', {}, toNameLink(name), ' ', h('span', { class: 'option-kind' }, searchWords.types[name[0]])),
  );
  const near =
    items.length > 0
      ? [h('h2', {}, searchWords.nearest), h('ul', { class: 'search-nearest' }, ...items)]
      : [];
  return h('div', { class: 'search-nothing' }, h('p', {}, searchWords.nothingHelp), ...near, toArchiveLine());
}

/** What went wrong. */
export function toFailureWords(error: unknown): string {
  const { failure, path = '' } = error instanceof SearchFailure ? error : { failure: 'unsupported' as const };
  return failure === 'missing' ? searchWords.missing(path) : searchWords[failure];
}

/** What went wrong, in words, and what can be done about it. */
export function toFailureNotice(error: unknown, onRetry: () => void): HTMLElement {
  const retry =
    error instanceof SearchFailure && error.failure === 'broken'
      ? toButton('search-retry', searchWords.reload, () => location.reload())
      : toButton('search-retry', searchWords.retry, onRetry);
  return h(
    'div',
    { class: 'search-failure', role: 'alert' },
    h('p', {}, toFailureWords(error)),
    h('p', {}, retry),
    toArchiveLine(),
  );
}

function toArchiveLine(): HTMLParagraphElement {
  return h('p', {}, h('a', { href: findPage('archive') }, searchWords.archive));
}
