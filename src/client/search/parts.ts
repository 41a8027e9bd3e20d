import type { Language } from '#outputs/search/languages/language.ts';
import { fold } from '#outputs/search/normalise.ts';
import type { Choice } from '#outputs/search/query.ts';
import { isStopWord } from '#outputs/search/stop-words.ts';
import type { VocabularyWord } from '#outputs/search/vocabulary-file.ts';
import type { Knows } from './plan.ts';

interface PartOptions {
  readonly knows: Knows;
  readonly language: Language;
}

/** Two words in one, « kisscool » or « soussol »; undefined when it is not so. */
export async function findParted(
  token: string,
  words: readonly VocabularyWord[],
  { knows, language }: PartOptions,
): Promise<Choice | undefined> {
  for (const [left, right] of listParts(token, words, language)) if (await knows(right)) return [left, right];
  return undefined;
}

/** Ways of parting a word whose first part is a word of the publication, the longest first. */
function listParts(
  token: string,
  words: readonly VocabularyWord[],
  language: Language,
): readonly (readonly [string, string])[] {
  const known = new Map(
    words
      .filter(({ word }) => word.length > 3 || !isStopWord(word, language))
      .map(({ word }) => [fold(word), word]),
  );
  const lengths = Array.from(
    { length: Math.max(0, token.length - 4) },
    (_, index) => token.length - 3 - index,
  );
  return lengths.flatMap((length): (readonly [string, string])[] => {
    const left = known.get(fold(token.slice(0, length)));
    const right = token.slice(length);
    return left === undefined || isStopWord(right, language) ? [] : [[left, right]];
  });
}
