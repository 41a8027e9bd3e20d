import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPaths } from '#model/paths.ts';
import { findAnswers } from '#client/search/find-answers.ts';
import { toRoot } from '#outputs/search/forms.ts';
import type { Ranked } from '#outputs/search/rank.ts';
import { isStopWord } from '#outputs/search/stop-words.ts';
import { parseVocabulary } from '#outputs/search/vocabulary-file.ts';
import { openFolder } from './from-folder.ts';
import { makeMistakes } from './mistakes.ts';

const SHORTEST = 5;
const EACH = 3;

export interface RightProposals {
  readonly mistakes: number;
  readonly right: number;
  readonly misses: readonly string[];
}

/** What the search of a built folder takes mistakes for, in so many words of its vocabulary, evenly spread. */
export async function countRight(folder: string, count: number): Promise<RightProposals> {
  const index = await openFolder(folder);
  const [language] = index.languages;
  const all = readWords(folder);
  const telling = all.filter(
    (word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word) && !isStopWord(word, language),
  );
  const step = Math.floor(telling.length / count);
  const words = telling.filter((_, at) => at % step === 0).slice(0, count);
  const roots = new Set(all.map((word) => toRoot(word, language)));
  const mistakes = makeMistakes(words, all, EACH).filter(({ typed }) => !roots.has(toRoot(typed, language)));
  const misses: string[] = [];
  for (const { word, typed, rule } of mistakes) {
    const { corrections, results } = await findAnswers(index, typed);
    const [correction] = corrections;
    const isRight = correction
      ? correction.used === word
      : isSame(results, (await findAnswers(index, word)).results);
    if (!isRight) misses.push(`${typed} (${rule}) : ${correction?.used ?? 'rien'} au lieu de ${word}`);
  }
  return { mistakes: mistakes.length, right: mistakes.length - misses.length, misses };
}

/** A stem, or the beginning of a word, may find the same without a correction: « lunetes ». */
function isSame(some: readonly Ranked[], others: readonly Ranked[]): boolean {
  return some.length > 0 && some[0]?.record === others[0]?.record;
}

function readWords(folder: string): readonly string[] {
  const vocabulary = join(folder, getPaths({ language: 'fr' }).search, 'words');
  return readdirSync(vocabulary)
    .sort()
    .flatMap((file) => parseVocabulary(readFileSync(join(vocabulary, file), 'utf8')))
    .map(({ word }) => word);
}
