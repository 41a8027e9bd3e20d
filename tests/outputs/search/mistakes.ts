import { fold } from '#outputs/search/normalise.ts';

/** A word with a mistake made by rule, and the rule. */
export interface Mistake {
  readonly word: string;
  readonly typed: string;
  readonly rule: string;
}

/** What somebody writes who knows a French word by ear alone: each a kind of mistake, and one place at a time. */
const BY_EAR: readonly (readonly [rule: string, written: RegExp, heard: string])[] = [
  ['ph/f', /ph/gu, 'f'],
  ['f/ph', /(?<!f)f(?!f)/gu, 'ph'],
  ['c/k', /c(?=[aorlu])/gu, 'k'],
  ['qu/k', /qu/gu, 'k'],
  ['qu/c', /qu(?=[aou])/gu, 'c'],
  ['k/c', /k(?=[aou])/gu, 'c'],
  ['ç/ss', /ç/gu, 'ss'],
  ['ss/ç', /ss(?=[aou])/gu, 'ç'],
  ['c/s', /(?<![s])c(?=[eéèêi])/gu, 's'],
  ['s/c', /(?<=[aeiounr])s(?=[ei](?!$|s$))/gu, 'c'],
  ['z/s', /z(?!$)/gu, 's'],
  ['s/z', /(?<=[aeiouéè])s(?=[aeiouéèê])/gu, 'z'],
  ['eau/o', /eau/gu, 'o'],
  ['au/o', /(?<!e)au/gu, 'o'],
  ['o/au', /(?<!o|e|i)o(?![uinmey])/gu, 'au'],
  ['er/é', /er$/gu, 'é'],
  ['é/er', /é$/gu, 'er'],
  ['é/ai', /é(?!e?s?$)/gu, 'ai'],
  ['ai/é', /ai(?![nml])/gu, 'é'],
  ['è/ai', /[èê]/gu, 'ai'],
  ['y/i', /(?<=[^aeou])y/gu, 'i'],
  ['i/y', /(?<=[bdflmprst])i(?=[bdfgklpst])/gu, 'y'],
  ['h', /(?<![cps])h/gu, ''],
  ['+h', /^(?=[aeiou])/gu, 'h'],
  ['silent', /(?<=[^aeiou]e?|[aeiouéè])[tdsxp]$/gu, ''],
  ['mute e', /(?<=[bcdfglmnprtv])e$/gu, ''],
  ['doubled', /(?<=([bcdfglmnprt]))\1/gu, ''],
  ['undoubled', /(?<=[aeiouéè])[lmnprtf](?=[aeiouéè])/gu, '&&'],
  ['an/en', /an(?=[bcdfgpqstv])/gu, 'en'],
  ['en/an', /en(?=[bcdfgpqstv])(?!t$)/gu, 'an'],
  ['tion/sion', /tion/gu, 'sion'],
  ['gu/g', /gu(?=[aio])/gu, 'g'],
  ['j/g', /j(?=[ei])/gu, 'g'],
  ['g/j', /g(?=[eéi])/gu, 'j'],
];

/** Letters beside one another on a French keyboard, and those that are taken for one another. */
const NEIGHBOURS = 'azertyuiopqsdfghjklmwxcvbn';

/** Slips of the fingers, at a place of a word. */
const SLIPS: readonly (readonly [rule: string, slip: (word: string, at: number) => string])[] = [
  ['missing', (word, at) => word.slice(0, at) + word.slice(at + 1)],
  [
    'exchanged',
    (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ],
  ['other', (word, at) => word.slice(0, at) + toNeighbour(word[at] ?? '') + word.slice(at + 1)],
  ['added', (word, at) => word.slice(0, at) + toNeighbour(word[at] ?? '') + word.slice(at)],
];

/**
 * Mistakes in these words, `each` for a word: by ear and of the fingers in turns, by every rule and at every place as
 * they come, the first letter included. A mistake that makes another word of `all` is none.
 */
export function makeMistakes(
  words: readonly string[],
  all: readonly string[],
  each: number,
): readonly Mistake[] {
  const known = new Set(all.map(fold));
  const used = new Map<string, number>();
  return words.flatMap((word, rank) => {
    const byEar = BY_EAR.flatMap(([rule, written, heard]) =>
      [...word.matchAll(written)].map(({ 0: found, index }) => ({
        ...{ word, rule },
        typed: word.slice(0, index) + heard.replaceAll('&', found) + word.slice(index + found.length),
      })),
    );
    const slips = SLIPS.flatMap(([rule, slip], kind) => {
      const at = (rank * 7 + kind * 3) % 5 === 0 ? 0 : (rank * 3 + kind * 5) % (word.length - 1);
      return [{ word, rule: at === 0 ? `${rule}, first` : rule, typed: slip(word, at) }];
    });
    const isMistake = ({ typed }: Mistake) => typed !== word && !known.has(fold(typed));
    const take = (some: readonly Mistake[], count: number) =>
      some
        .filter(isMistake)
        .toSorted((a, b) => (used.get(a.rule) ?? 0) - (used.get(b.rule) ?? 0))
        .slice(0, count)
        .map((one) => {
          used.set(one.rule, (used.get(one.rule) ?? 0) + 1);
          return one;
        });
    const some = take(byEar, each - 1);
    return [...some, ...take(slips, each - some.length)];
  });
}

function toNeighbour(letter: string): string {
  const at = NEIGHBOURS.indexOf(fold(letter));
  return NEIGHBOURS[at + 1] ?? NEIGHBOURS[at - 1] ?? 'e';
}
