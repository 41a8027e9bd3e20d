/** What an author wrote, and what is to be typed. */
const QUOTED =
  /`+[^`]*`+|“[^”]*”|!?\[[^\n]*?\](?:\([^)\n]*\))?|<[^>\n]*>|\*\*[^*]*\*\*|(?<=Names expected: )[^;]*/g;
const FRENCH =
  /[à-ÿœ«»\u00a0\u202f]| [:;?!](?=\s|$)|(?<![\p{L}’])(?:le|la|les|des|une|du|est|sont|pour|dans|texte)(?!\p{L})/iu;

/** What of English words for an author would be French. */
export function findFrench(words: string): string | undefined {
  return FRENCH.exec(words.replace(QUOTED, 'x'))?.[0];
}
