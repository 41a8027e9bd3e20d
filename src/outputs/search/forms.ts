import { fold } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

/**
 * The form under which a word is indexed and sought, where Pagefind's stemmer goes astray. Its folding of accents hides
 * an ending, so that « abandonnée » and « abandonner » would be two words. « Faut » would be found as « faute », and « proprement »
 * as « propre »: a small word and a derived one are marked, which leaves them as they are.
 */
export function toIndexed(token: string): string {
  if (FOREIGN.test(token)) return spellOut(fold(token));
  if (isStopWord(token)) return `${token}0`;
  if (isDerived(token)) return `${token.replace(/s$/u, '').replace(/atrice$/u, 'ateur')}0`;
  return token.replace(/ée(?=s?$)/u, 'é').replace(/ee(?=s?$)/u, 'e');
}

const FOREIGN = /(?!\p{sc=Latn})\p{L}/u;

/** Letters of other scripts as figures: Pagefind would take their marks for accents, and their endings for ours. */
function spellOut(word: string): string {
  return Array.from(word, (letter) => `${letter.codePointAt(0)}`.padStart(7, '0')).join('');
}

/** Endings that make another word, where the stemmer sees another form of the same: « publication », « public », « publicité ». */
const DERIVED =
  /^.{3,}(?:ements?|[ae]mment|[st]ion|[aceiopu]tions|[nsu]sions|ateurs?|atrices?|[ae]nces?|ismes?|logies?|[ai]bles?)$/u;

/** Verbs that end alike: « commence » is « commencer ». */
const VERBS = /(?:commenc|avanc|devanc|financ|balanc|influenc|lanc|nuanc)es?$/u;

function isDerived(token: string): boolean {
  return token.length > 6 && DERIVED.test(token) && !VERBS.test(token);
}

/**
 * Whether a word tells by an accent. Pagefind folds accents before it cuts endings, and then takes « marche » for
 * « marché » and « gens » for « gêne ».
 */
export function isAccented(token: string): boolean {
  return fold(token) !== token && !isStopWord(token) && !FOREIGN.test(token);
}

/** Forms of a word that its stem does not reach: « vidéos », « jeux », « copie », « achètent ». */
export function listForms(token: string): readonly string[] {
  return changeEnding(token, FORMS);
}

/** Forms tried when no article has the word: « publions », « bloguent », « envoient ». */
export function listRareForms(token: string): readonly string[] {
  return changeEnding(token, RARE_FORMS);
}

/** Endings of words, and what stands for each in their other forms. */
type Endings = readonly (readonly [ending: RegExp, others: readonly string[]])[];

const FORMS: Endings = [
  [/(?<=.{2}[aiou])s$|(?<=.[eo]u)x$/u, ['']],
  [/(?<=.{2}[aiou])$/u, ['s']],
  [/(?<=.[eo]u)$/u, ['x']],
  [/(?<=.{3}ie)r$/u, ['']],
  [/(?<=.{3}ie)$/u, ['r']],
  [/(?<=.{3})er$/u, ['ent']],
  [/(?<=.{3})ent$/u, ['er']],
  // Of English.
  [/(?<=.{2})ies$/u, ['y']],
  [/(?<=.{2}[^aeiou])y$/u, ['ies']],
];

const RARE_FORMS: Endings = [
  [/(?<=.{3}g)eons$/u, ['er']],
  [/(?<=.{2})çons$/u, ['cer']],
  [/(?<=.{3})ons$/u, ['er', 'e', 're', 'ir']],
  [/(?<=.{2}g)u(?:er|e|es|ent|ons|ez|ait|aient|é|ée|és|ées|eur|eurs|euse|euses)$/u, ['']],
  [/(?<=.{3})euses?$/u, ['eur', 'eurs', 'eux']],
  [/(?<=.{3})(?:eur|eux)s?$/u, ['euse', 'euses']],
  [/(?<=.{2})i[eè]res?$/u, ['ier', 'iers']],
  [/(?<=.{2})iers?$/u, ['ière', 'ières']],
  [/(?<=.{2})ie(?:s|nt)?$/u, ['yer']],
  [/(?<=.{2})yer$/u, ['ie', 'ient', 'i']],
  [/(?<=.{3})er$/u, ['ons', 'eons']],
  [/(?<=.{3})re$/u, ['', 's', 't', 'ent', 'ons', 'ait', 'u']],
];

/** Words of the same family, each worth less than the word itself: « fidéliser », « fidélisation ». */
export function listRelatives(token: string): readonly string[] {
  return token.length < 6 ? [] : changeEnding(token, RELATIVES);
}

function changeEnding(token: string, endings: Endings): readonly string[] {
  return endings.flatMap(([ending, others]) =>
    ending.test(token) ? others.map((other) => token.replace(ending, other)) : [],
  );
}

const RELATIVES: Endings = [
  [/(?<=.{3})ications?$/u, ['ier']],
  [/(?<=.{3}[^c])ations?$/u, ['er']],
  [/(?<=.{3})issements?$/u, ['ir']],
  [/(?<=.{3}[^s])ements?$/u, ['er', 'e']],
  [/(?<=.{3})ifier$/u, ['ification']],
  [/(?<=.{3}[^i])er$/u, ['ation', 'ement']],
];

/**
 * Without the endings of plurals and of regular verbs: enough to see that a word of the vocabulary is a form of another,
 * where the index need not be asked.
 */
export function toRoot(token: string): string {
  return fold(token).replace(ENDINGS, '');
}

const ENDINGS =
  /(?<=.{3})(?:eraient|erions|erait|erais|eront|erons|erent|erai|era|aient|ions|antes?|ants?|ait|ais|ees|ee|ent|ons|er|ez|es|e|s|x)$/u;
