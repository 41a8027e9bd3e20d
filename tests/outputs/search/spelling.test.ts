import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByLetters } from '#outputs/search/letters.ts';
import { getLanguage } from '#outputs/search/languages/languages.ts';
import { findLetters } from '#outputs/search/manifest.ts';
import { findNearWords } from '#outputs/search/near-words.ts';
import { findLongerWords, getDistance } from '#outputs/search/spelling.ts';
import { toShardWords, toVocabularyFiles } from '#outputs/search/vocabulary.ts';
import { parseVocabulary } from '#outputs/search/vocabulary-file.ts';

const FRENCH = getLanguage('fr');

const toWords = (...words: readonly string[]) =>
  words.map((word, rank) => ({ word, count: 10 - rank, shards: undefined }));

describe('getDistance', () => {
  it.each([
    ['stagiaire', 'stagiaire', 0],
    ['stagaire', 'stagiaire', 1],
    ['stagiiaire', 'stagiaire', 1],
    ['stagieire', 'stagiaire', 1],
    ['satgiaire', 'stagiaire', 1],
    ['mixuer', 'mixeur', 1],
    ['bijenkrfo', 'bijenkorf', 2],
    ['abc', 'xyz', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(getDistance(a, b, 2)).toBe(distance);
    expect(getDistance(b, a, 2)).toBe(distance);
  });

  it('is beyond the limit for words of very different lengths', () => {
    expect(getDistance('a', 'abcd', 2)).toBeGreaterThan(2);
  });
});

describe('findNearWords', () => {
  it('prefers the nearest, then the most used', () => {
    expect(
      findNearWords('mesurr', toWords('masure', 'mesure', 'mesurer', 'mesura'), FRENCH).map(
        ({ word }) => word,
      ),
    ).toEqual(['mesure']);
  });

  it.each([
    ['farmassien', 'pharmacien'],
    ['rezo', 'réseau'],
    ['kados', 'cadeaux'],
    ['fotografie', 'photographie'],
    ['mestlé', 'nestlé'],
    ['nonjour', 'bonjour'],
    ['travailé', 'travaillé'],
    ['etnologue', 'ethnologue'],
    ['esembler', 'ressembler'],
  ])('takes %j for %j, the first letter wrong or written by ear', (typed, word) => {
    const words = toWords('travail', 'travaille', 'rameau', 'cadre', 'philosophe', word, 'ensemble', 'reste');
    expect(findNearWords(typed, words, FRENCH)[0]?.word).toBe(word);
  });

  it('lets two slips pass in a long word and one in a short one', () => {
    expect(findNearWords('comunaute', toWords('communauté'), FRENCH)).toHaveLength(1);
    expect(findNearWords('comunopre', toWords('communauté'), FRENCH)).toHaveLength(0);
    expect(findNearWords('stagaie', toWords('stagiaire'), FRENCH)).toHaveLength(1);
    expect(findNearWords('stagae', toWords('stagaire'), FRENCH)).toHaveLength(0);
    expect(findNearWords('buz', toWords('buzz'), FRENCH)).toHaveLength(0);
    expect(findNearWords('buzzz', toWords('buzz'), FRENCH)).toHaveLength(1);
  });

  it('does not correct figures', () => {
    expect(findNearWords('2011', toWords('2012'), FRENCH)).toEqual([]);
  });
});

describe('findLongerWords', () => {
  it('gives the words that begin so, whatever their accents', () => {
    expect(
      findLongerWords('reput', toWords('réponse', 'réputation', 'réputé'), FRENCH).map(({ word }) => word),
    ).toEqual(['réputation', 'réputé']);
  });
});

describe('the files of the vocabulary', () => {
  it('hold every word once, where its letters lead', () => {
    const word = fc.stringMatching(/^[a-eéœ0-2]{1,6}$/u).map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 400 }),
        fc.integer({ min: 1, max: 30 }),
        (words, limit) => {
          const files = splitByLetters(words, (one) => one, limit);
          expect([...files.values()].flat().sort()).toEqual([...words].sort());
          for (const one of words) {
            const letters = findLetters([...files.keys()], one.normalize('NFD').replace(/\p{M}/gu, ''));
            expect(files.get(letters ?? '')).toContain(one);
          }
        },
      ),
    );
  });

  it('say how many articles have a word, and in which shards it is when few have it', () => {
    const { words: files } = toVocabularyFiles(
      [
        toShardWords(
          new Map([
            ['fan', 1],
            ['buzz', 3],
          ]),
        ),
        toShardWords(new Map([['buzz', 2]])),
        toShardWords(
          new Map([
            ['buzz', 1],
            ['bruit', 1],
          ]),
        ),
      ],
      FRENCH,
    );
    expect(files.get('b')).toBe('bruit 1 2\nbuzz 6\n');
    expect(parseVocabulary(files.get('b') ?? '')).toEqual([
      { word: 'bruit', count: 1, shards: [2] },
      { word: 'buzz', count: 6, shards: undefined },
    ]);
    expect(parseVocabulary(files.get('f') ?? '')).toEqual([{ word: 'fan', count: 1, shards: [0] }]);
  });

  it('name no shard in a publication of one', () => {
    expect(
      toVocabularyFiles(
        [
          toShardWords(
            new Map([
              ['buzz', 3],
              ['fan', 1],
            ]),
          ),
        ],
        FRENCH,
      ).words.get('b'),
    ).toBe('buzz 3\n');
  });
});
