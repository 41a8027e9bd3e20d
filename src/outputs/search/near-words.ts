import type { Language } from './languages/language.ts';
import { fold } from './normalise.ts';
import { toSound } from './sounds.ts';
import { getDistance } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import type { VocabularyWord } from './vocabulary-file.ts';

/** How many spellings of a word are tried: the other words of the query choose among them. */
const CANDIDATES = 3;
const SHORTEST_WORD = 4;
const TWO_MISTAKES_FROM = 7;
/** Words that sound as typed may be spelt quite otherwise: « rezo », « réseau ». */
const MOST_LETTERS = 6;

/** What a letter costs in a word that sounds as typed, what letters and sounds cost together, and another accent. */
const ALIKE = 0.36;
const BOTH = 0.6;
const ACCENT = 0.1;
/** What being in many articles is worth. */
const USE = 0.08;

/**
 * Words of the publication that the reader may have meant, the likeliest first: those that sound as typed, then those with
 * the fewest slips, the most used of equals. One slip up to 6 letters, two from 7; a slip is a letter missing, added,
 * changed or two letters exchanged.
 */
export function findNearWords(
  typed: string,
  words: readonly VocabularyWord[],
  language: Language,
): readonly VocabularyWord[] {
  const folded = fold(typed);
  if (folded.length < SHORTEST_WORD || /\d/u.test(folded)) return [];
  const limit = folded.length < TWO_MISTAKES_FROM ? 1 : 2;
  const sound = toSound(typed, language);
  const near = words.flatMap((word) => {
    if (word.word.length < 3 || isStopWord(word.word, language)) return [];
    const cost = getCost({ typed, folded, sound, limit }, word.word, language);
    return cost === undefined ? [] : [{ word, cost: cost - USE * Math.log(word.count) }];
  });
  const sorted = near.sort((a, b) => a.cost - b.cost);
  const [best] = sorted;
  return sorted
    .filter(({ cost }) => cost < (best?.cost ?? 0) + MARGIN)
    .slice(0, CANDIDATES)
    .map(({ word }) => word);
}

/** How much worse a spelling may be than the best to be tried beside it. */
const MARGIN = 0.4;

interface Typed {
  readonly typed: string;
  readonly folded: string;
  readonly sound: string;
  readonly limit: number;
}

/** How far a word is from what was typed; undefined when it is another. */
function getCost(
  { typed, folded, sound, limit }: Typed,
  word: string,
  language: Language,
): number | undefined {
  const plain = fold(word);
  const letters = getDistance(folded, plain, limit + 1);
  const heard = getDistance(sound, toSound(word, language), limit);
  if (heard > 0 && letters > limit && (heard > 1 || letters > limit + 1 || sound.length < 5))
    return undefined;
  const all = letters > limit ? getDistance(folded, plain, MOST_LETTERS) : letters;
  const isUnaccented = typed !== folded && getDistance(typed, word, MOST_LETTERS) > all;
  const slips = all + (isUnaccented ? ACCENT : 0);
  return heard === 0 ? ALIKE * slips : Math.min(slips, BOTH * (slips + heard));
}
