import { fold } from '../normalise.ts';

/** Endings of words, as patterns, and what stands for each in their other forms. */
export type Endings = readonly (readonly [ending: string, others: readonly string[]])[];

/**
 * What the search knows of a language, beside its stems, which are Pagefind’s. Browsers are sent those of their
 * publication, as data: patterns are text.
 */
export interface LanguageTable {
  /**
   * Words that tell nothing of what is sought, as `toToken` gives them. A verb that could be the subject of an article
   * (« faire », « dire ») is not here: rarity weighs it well enough.
   */
  readonly small: string;
  /** Words of questions, which tell little of what is asked: « à quoi sert », « comment mettre », « quelle chose ». */
  readonly weak: string;
  /** Turns of phrase, and what they come to: « sur tous les réseaux » is « partout ». */
  readonly turns?: Endings;
  /** Words and figures for one idea: « deux » and « 2 ». */
  readonly alike: readonly (readonly string[])[];
  /** What stands before the number of a part: « n° 8 » is also the eighth. */
  readonly numbered: string;
  readonly part: string;
  /** What follows a figure to make a rank of it, by the plural rules of ordinals. */
  readonly ordinals: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  /** An article that lost its apostrophe, and the word. */
  readonly glued?: string;
  /** Words that the stemmer takes for forms of another, and their endings under which they are kept apart. */
  readonly derived?: string;
  readonly derivedEndings?: Endings;
  /** Endings that the stemmer does not see. */
  readonly indexedEndings?: Endings;
  /** Forms of a word that its stem does not reach. */
  readonly forms: Endings;
  /** Forms tried when no article has the word. */
  readonly rareForms: Endings;
  /** Words of the same family, each worth less than the word itself. */
  readonly relatives: Endings;
  /** Endings of plurals and of regular verbs. */
  readonly endings: string;
}

/** A language, ready for use. */
export interface Language extends Pick<LanguageTable, 'alike' | 'part' | 'ordinals'> {
  readonly code: string;
  readonly small: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly turns: ReadyEndings;
  readonly numbered: RegExp;
  readonly glued: RegExp;
  readonly derived: RegExp;
  readonly derivedEndings: ReadyEndings;
  readonly indexedEndings: ReadyEndings;
  readonly forms: ReadyEndings;
  readonly rareForms: ReadyEndings;
  readonly relatives: ReadyEndings;
  readonly endings: RegExp;
}

export type ReadyEndings = readonly (readonly [ending: RegExp, others: readonly string[]])[];

const NOTHING = '(?!)';

export function toLanguage(table: LanguageTable & Pick<Language, 'code'>): Language {
  return {
    ...table,
    // « Sûr » is a word, « sur » is not; but somebody who types without accents means « même » by « meme ».
    small: toWords(table.small + fold(table.small)),
    weak: toWords(fold(table.weak)),
    turns: toReady(table.turns, 'iu'),
    numbered: toPattern(table.numbered),
    glued: toPattern(table.glued),
    derived: toPattern(table.derived),
    derivedEndings: toReady(table.derivedEndings),
    indexedEndings: toReady(table.indexedEndings),
    forms: toReady(table.forms),
    rareForms: toReady(table.rareForms),
    relatives: toReady(table.relatives),
    endings: toPattern(table.endings),
  };
}

function toWords(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

function toPattern(source = NOTHING, flags = 'u'): RegExp {
  return new RegExp(source, flags);
}

function toReady(endings: Endings = [], flags = 'u'): ReadyEndings {
  return endings.map(([ending, others]) => [toPattern(ending, flags), others]);
}
