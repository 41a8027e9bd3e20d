import { createRandom, createZipf, shuffle, type Random } from './random.ts';
import { ADJECTIVES, ADVERBS, FEMININE, MASCULINE, VERBS } from './words.ts';

export interface Noun {
  readonly singular: string;
  readonly plural: string;
  readonly isFeminine: boolean;
}

export interface Adjective {
  readonly masculine: string;
  readonly feminine: string;
}

/** Third persons and infinitive of a verb of the first group. */
export interface Verb {
  readonly infinitive: string;
  readonly tenses: readonly { readonly singular: string; readonly plural: string }[];
}

/** Some thousands of word forms, each class drawn from by Zipf's law. */
export interface Vocabulary {
  readonly noun: (random: Random) => Noun;
  readonly adjective: (random: Random) => Adjective;
  readonly verb: (random: Random) => Verb;
  readonly adverb: (random: Random) => string;
  /** Every noun, the most frequent first. */
  readonly nouns: readonly Noun[];
}

/** Which words are frequent depends on the seed. */
export function createVocabulary(seed: number): Vocabulary {
  const random = createRandom(seed);
  const stems = VERBS.flatMap((stem) => [stem, addPrefix('ré', 're', stem), addPrefix('dés', 'dé', stem)]);
  const nouns = shuffle([...toBaseNouns(), ...VERBS.flatMap(toDerivedNouns)], random);
  const adjectives = shuffle(
    [
      ...toBaseAdjectives(),
      ...VERBS.map((stem) => regular(`${soften(stem)}able`)),
      ...VERBS.map((stem) => regular(`${stem}é`)),
    ],
    random,
  );
  const verbs = shuffle(stems, random).map(toVerb);
  return {
    noun: createZipf(nouns),
    adjective: createZipf(adjectives),
    verb: createZipf(verbs),
    adverb: createZipf(shuffle(ADVERBS, random)),
    nouns,
  };
}

/** « chevaux » but « messages »; words in -s, -x and -z do not change. */
export function toPlural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return word.endsWith('al') ? `${word.slice(0, -1)}ux` : `${word}s`;
}

function toBaseNouns(): readonly Noun[] {
  return [...MASCULINE.map((word) => toNoun(word, false)), ...FEMININE.map((word) => toNoun(word, true))];
}

function toDerivedNouns(stem: string): readonly Noun[] {
  return [
    toNoun(`${soften(stem)}age`, false),
    toNoun(`${stem}ement`, false),
    toNoun(`${stem}eur`, false),
    toNoun(`${soften(stem)}ation`, true),
  ];
}

function toNoun(singular: string, isFeminine: boolean): Noun {
  return { singular, plural: toPlural(singular), isFeminine };
}

function toBaseAdjectives(): readonly Adjective[] {
  return [
    ...ADJECTIVES[''].map((word) => ({ masculine: word, feminine: word })),
    ...ADJECTIVES.e.map((word) => regular(word)),
    ...ADJECTIVES.f.map((word) => ({ masculine: word, feminine: `${word.slice(0, -1)}ve` })),
    ...ADJECTIVES.x.map((word) => ({ masculine: word, feminine: `${word.slice(0, -1)}se` })),
    ...ADJECTIVES.l.map((word) => ({ masculine: word, feminine: `${word}le` })),
  ];
}

function regular(masculine: string): Adjective {
  return { masculine, feminine: masculine.endsWith('e') ? masculine : `${masculine}e` };
}

function toVerb(stem: string): Verb {
  const soft = soften(stem);
  return {
    infinitive: `${stem}er`,
    tenses: [
      { singular: `${stem}e`, plural: `${stem}ent` },
      { singular: `${soft}ait`, plural: `${soft}aient` },
      { singular: `${stem}era`, plural: `${stem}eront` },
    ],
  };
}

/** « lanç-ait », « partage-ait »: the sound of the stem is kept before an a. */
function soften(stem: string): string {
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç`;
  return stem.endsWith('g') ? `${stem}e` : stem;
}

function addPrefix(beforeVowel: string, other: string, stem: string): string {
  return `${/^[aeiouéèê]/.test(stem) ? beforeVowel : other}${stem}`;
}
