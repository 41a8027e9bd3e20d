import { findingsOf, TOP } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

/** The one mistake of a file that has it: whatever else is found there comes of it. */
export const ENCODING = 'encoding';
const { error } = findingsOf(ENCODING);
const FIX = 'L’enregistrer en UTF-8, fins de ligne Unix (LF) ; `npm run check -- --fix` le fait.';

/** Texts in UTF-16, or with the line ends of an old Mac: read as UTF-8 they are nothing. Cost: the length of the text at most. */
export const checkEncodings: TextRule = ({ file, source }) => {
  if (/^\uFFFD{2}(?:[^\0]\0|\0[^\0])/.test(source))
    return [error(file, TOP, { message: `Fichier en UTF-16 : \`${file}\`.`, fix: FIX })];
  return source.includes('\r') && !source.includes('\n')
    ? [
        error(file, TOP, {
          message: `Fichier aux fins de ligne d’un ancien Mac (CR) : \`${file}\`.`,
          fix: FIX,
        }),
      ]
    : [];
};
