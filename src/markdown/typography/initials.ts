import { NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaces } from './no-break.ts';
import { NBSP } from './spaces.ts';

const INITIAL = String.raw`(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}|Ch|Ph|Th)\.`;
const NAME = String.raw`(?:\p{Lu}|(?:d[eu]s?|l[ae]|von|van)\s|[dl]['’])`;
const MAY_HAVE_INITIAL = /[A-ZÀ-Þh]\.\s/;
const SPACES = new RegExp(String.raw`(?=\s)(?<=${INITIAL})\s+(?=${NAME})`, 'gu');

/** A no-break space after an initial and before the next one or the name: `J. K. Rowling`, `Y. Gourvennec`, `G. de Nerval`. */
export const initials: TypographyRule = {
  name: 'initials',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Prénoms » ; Ramat, « Espace insécable »',
  edits(text) {
    return MAY_HAVE_INITIAL.test(text) ? setSpaces(text, SPACES, NBSP) : NO_EDITS;
  },
};
