import type { Language, ReadyEndings } from './languages/language.ts';
import { fold } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

/**
 * The form under which a word is indexed and sought, where Pagefind's stemmer goes astray. « Faut » would be found as
 * « faute », and « proprement » as « propre »: a small word and a derived one are marked, which leaves them as they are.
 */
export function toIndexed(token: string, language: Language): string {
  if (FOREIGN.test(token)) return spellOut(fold(token));
  if (isStopWord(token, language)) return `${token}0`;
  return language.derived.test(token)
    ? `${replaceEndings(token, language.derivedEndings)}0`
    : replaceEndings(token, language.indexedEndings);
}

const FOREIGN = /(?!\p{sc=Latn})\p{L}/u;

/** Letters of other scripts as figures: Pagefind would take their marks for accents, and their endings for ours. */
function spellOut(word: string): string {
  return Array.from(word, (letter) => `${letter.codePointAt(0)}`.padStart(7, '0')).join('');
}

export function replaceEndings(token: string, endings: ReadyEndings): string {
  return endings.reduce((word, [ending, [other = '']]) => word.replace(ending, other), token);
}

/**
 * Whether a word tells by an accent. Pagefind folds accents before it cuts endings, and then takes « marche » for
 * « marché » and « gens » for « gêne ».
 */
export function isAccented(token: string, language: Language): boolean {
  return fold(token) !== token && !isStopWord(token, language) && !FOREIGN.test(token);
}

/** Other forms of a word, or other words, by a list of endings. */
export function changeEnding(token: string, endings: ReadyEndings): readonly string[] {
  return endings.flatMap(([ending, others]) =>
    ending.test(token) ? others.map((other) => token.replace(ending, other)) : [],
  );
}

/** Words of the same family: « fidéliser », « fidélisation ». */
export function listRelatives(token: string, { relatives }: Language): readonly string[] {
  return token.length < 6 ? [] : changeEnding(token, relatives);
}

/**
 * Without the endings of plurals and of regular verbs: enough to see that a word of the vocabulary is a form of another,
 * where the index need not be asked.
 */
export function toRoot(token: string, { endings }: Language): string {
  return fold(token).replace(endings, '');
}

/** The figure of a part as a rank: « 9e », “9th”. */
export function toRank(figure: string, { code, ordinals }: Language): string {
  const rule = new Intl.PluralRules(code, { type: 'ordinal' }).select(Number(figure));
  return `${figure}${ordinals[rule] ?? ordinals.other ?? ''}`;
}
