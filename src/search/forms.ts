import { fold } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

/**
 * The form under which a word is indexed and sought, where Pagefind's stemmer goes astray. Its folding of accents hides
 * an ending, so that « abandonnée » and « abandonner » would be two words; and « faut » would be found as « faute »: a
 * small word is marked, and no longer has the stem of a word that tells something.
 */
export function toIndexed(token: string): string {
  if (isStopWord(token)) return `${token}0`;
  return token.replace(/ée(?=s?$)/u, 'é').replace(/ee(?=s?$)/u, 'e');
}

/**
 * Whether a word tells by an accent. Pagefind folds accents before it cuts endings, and then takes « marche » for
 * « marché » and « gens » for « gêne ».
 */
export function isAccented(token: string): boolean {
  return fold(token) !== token && !isStopWord(token);
}

/** Forms of a word that its stem does not reach: « vidéos », « jeux », « achètent ». */
export function listForms(token: string): readonly string[] {
  const forms: string[] = [];
  if (/^.{2,}[aiou]s$/u.test(token) || /^.+[eo]ux$/u.test(token)) forms.push(token.slice(0, -1));
  if (/^.{2,}[aiou]$/u.test(token)) forms.push(`${token}s`);
  if (/^.+[eo]u$/u.test(token)) forms.push(`${token}x`);
  if (/^.{3,}er$/u.test(token)) forms.push(`${token.slice(0, -2)}ent`);
  if (/^.{3,}ent$/u.test(token)) forms.push(`${token.slice(0, -3)}er`);
  return forms;
}
