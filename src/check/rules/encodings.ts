import { findingsOf, TOP } from '#check/finding.ts';
import type { TextRule } from '#check/rule.ts';

/** The one mistake of a file that has it: whatever else is found there comes of it. */
export const ENCODING = 'encoding';
const { error } = findingsOf(ENCODING);
const FIX = {
  fr: 'L’enregistrer en UTF-8, fins de ligne Unix (LF) ; `npm run check -- --fix` le fait.',
  en: 'Save it as UTF-8, with Unix line endings (LF); `npm run check -- --fix` does so.',
};

/** The first bytes of a text of ours in UTF-16 that does not tell so, and of a file that is no text. */
const UTF_16 = /^(?:(?:[^\0]\0){6}|(?:\0[^\0]){6}|\uFFFD{2}(?:[^\0]\0|\0[^\0]))/;
const BINARY = /^(?:PK\x03\x04|%PDF-|\{\\rtf|\uFFFD\uFFFD\x11\uFFFD)/;

/** Texts in UTF-16, or with the line ends of an old Mac: read as UTF-8 they are nothing. Documents that only have the name of a text. Cost: the length of the text at most. */
export const checkEncodings: TextRule = ({ file, source }) => {
  if (BINARY.test(source))
    return [
      error(file, TOP, {
        message: { fr: `Document, et non texte : \`${file}\`.`, en: `A document, not a text: \`${file}\`.` },
        fix: {
          fr: 'L’ouvrir, copier son texte, et le coller dans un fichier neuf (npm run new).',
          en: 'Open it, copy its text, and paste it into a new file (npm run new).',
        },
      }),
    ];
  if (UTF_16.test(source))
    return [
      error(file, TOP, {
        message: { fr: `Fichier en UTF-16 : \`${file}\`.`, en: `File in UTF-16: \`${file}\`.` },
        fix: FIX,
      }),
    ];
  return source.includes('\r') && !source.includes('\n')
    ? [
        error(file, TOP, {
          message: {
            fr: `Fichier aux fins de ligne d’un ancien Mac (CR) : \`${file}\`.`,
            en: `File with the line endings of an old Mac (CR): \`${file}\`.`,
          },
          fix: FIX,
        }),
      ]
    : [];
};
