/** Letters, marks and words of French that English has not. */
const LETTERS = /[àâäçèéêëîïôöùûüœæ«»\u202f]/i;
const WORDS =
  /\b(?:les|une|des|dans|pour|avec|sur|du|est|pas|sont|aux|aucune?|cette|qui|que|attendue?|fichiers?|ligne|texte|mettre|retirer)\b|\b[cdjlnst]’|qu’/i;
/** A space before a mark that takes none in English. */
const SPACED = /[\p{L}\p{N}\p{Pe}`…] [:;?!](?=\s|$)/u;

/** Whether words are French, or set as French is. */
export function isFrench(text: string): boolean {
  return LETTERS.test(text) || (/\s/.test(text) && (WORDS.test(text) || SPACED.test(text)));
}
