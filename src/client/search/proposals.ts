import { fuse } from '#outputs/search/fuse.ts';
import type { Suggestion } from '#outputs/search/manifest.ts';
import { toUnits } from '#outputs/search/normalise.ts';
import { guessLanguage, isStopWord, type Languages } from '#outputs/search/stop-words.ts';
import { suggest, type SuggestOptions } from '#outputs/search/suggest.ts';
import { findAnswers } from './find-answers.ts';
import { loadResults, type Result } from './results.ts';
import type { SearchIndex } from './search-index.ts';

/** Something to choose while typing: a name or title, or an article whose text answers. */
export interface Proposal {
  readonly url: string;
  readonly title: string;
  readonly type: Suggestion[0];
  readonly note: string;
  readonly lang?: string | undefined;
  /** The result behind it, when the text was searched. */
  readonly result?: Result;
}

const MOST = 8;
const FROM_TEXT = 4;
/** A word of which one letter is typed: titles have those that begin so, texts have too many. */
const LETTER_LAST = /\s\p{L}$/u;
const FULL = 0.999;
const TITLES_BY = 2;

/** Names and titles that have all that is typed, at once: a small file and no full text. */
export async function proposeTitles(index: SearchIndex, typed: string): Promise<readonly Proposal[]> {
  return suggest(typed, await getTitles(index, typed), toOptions(index))
    .filter(({ isCovered }) => isCovered)
    .map(({ suggestion }) => toProposal(suggestion));
}

/** Names and titles fused with the best answers of the full text, by reciprocal ranks. */
export async function proposeAll(index: SearchIndex, typed: string): Promise<readonly Proposal[]> {
  const [titles, answers] = await Promise.all([proposeTitles(index, typed), findAnswers(index, typed)]);
  const whole =
    answers.unknown.length > 0 || LETTER_LAST.test(typed)
      ? []
      : answers.results.filter(({ coverage }) => coverage >= FULL);
  const results = await loadResults(index, whole.slice(0, FROM_TEXT), answers.words);
  const found = results.map((result): Proposal => ({
    url: result.record.url,
    title: result.record.title,
    type: 'article',
    note: result.record.kindLabel,
    lang: result.record.lang,
    result,
  }));
  const articles = new Map(found.map((proposal) => [proposal.url, proposal]));
  const fused = fuse([titles, found], (proposal) => proposal.url);
  return fused.slice(0, MOST).map((proposal) => articles.get(proposal.url) ?? proposal);
}

/** Names, series and themes that the query is the name of. */
export async function findNames(index: SearchIndex, text: string): Promise<readonly Suggestion[]> {
  const longest = listTelling(text, index.languages).reduce(
    (best, token) => (token.length > best.length ? token : best),
    '',
  );
  const names = (await index.getNames(longest)).filter(([type]) => type !== 'article');
  return suggest(text, names, toOptions(index))
    .filter(({ isFull }) => isFull)
    .map(({ suggestion }) => suggestion);
}

/** What most resembles words that nothing has, or an address that leads nowhere. */
export async function proposeNearest(index: SearchIndex, text: string): Promise<readonly Suggestion[]> {
  return suggest(text, await getTitles(index, text), toOptions(index)).map(({ suggestion }) => suggestion);
}

/** Titles are asked for by the longest words that are finished: each may be in a file of its own. */
function getTitles(index: SearchIndex, text: string): Promise<readonly Suggestion[]> {
  const tokens = listTelling(text, index.languages);
  const finished = tokens.length > 1 ? tokens.slice(0, -1) : tokens;
  return index.getTitles(finished.toSorted((a, b) => b.length - a.length).slice(0, TITLES_BY));
}

function toOptions({ languages }: SearchIndex): SuggestOptions {
  return { languages, limit: MOST };
}

function listTelling(text: string, languages: Languages): readonly string[] {
  const tokens = toUnits(text).map((unit) => unit.token);
  const language = guessLanguage(tokens, languages);
  return tokens.filter((token) => !isStopWord(token, language));
}

function toProposal([type, title, url, note, , lang]: Suggestion): Proposal {
  return { type, title, url, note, lang };
}
