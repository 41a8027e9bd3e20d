import { NO_EDITS, type TypographyRule } from './edit.ts';
import { setSpaces } from './no-break.ts';
import { NBSP } from './spaces.ts';

const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const FIGURE = String.raw`(?:\p{N}|[IVXLCDM]+(?!\p{L})|\p{Lu}(?!\p{L}))`;
const CIVILITIES = 'M\\.|MM\\.|Mmes?|Mlles?|Mgr';
const TITLES = 'Me|Drs?|Prs?|Vve|Ste?';
const REFERENCES =
  '[nN][°º]s?|§§?|[Pp]p?\\.|[Aa]rt\\.|[Cc]hap\\.|[Ff]ig\\.|[Tt]\\.|[Vv]ol\\.|[Aa]l\\.|[Pp]l\\.|[Cc]ol\\.|[Tt]abl\\.|[Ll]iv\\.|[Tt]él\\.';
const SPACES = new RegExp(
  `(?=\\s)(?:${[
    String.raw`(?<=${WORD_START}(?:${CIVILITIES}))\s+(?=[\p{L}\uFFFC])`,
    String.raw`(?<=${WORD_START}(?:${TITLES}))\s+(?=[\p{Lu}\uFFFC])`,
    String.raw`(?<=${WORD_START}(?:${REFERENCES}))\s+(?=${FIGURE})`,
    String.raw`(?<=${WORD_START}(?:av|apr)\.)\s+(?=J\.)`,
    String.raw`(?<=${WORD_START}p\.)\s+(?=ex\.)`,
    String.raw`(?<=${WORD_START}(?:op|loc)\.)\s+(?=cit\.)`,
    String.raw`(?<=[^\s\u0085])\s+(?=etc[.…])`,
  ].join('|')})`,
  'gu',
);
const GLUED_REFERENCE = new RegExp(
  String.raw`(?:(?<=${WORD_START}[nN])[°º]|§|(?<=${WORD_START}[pP]p?)\.)(?=\d)`,
  'gu',
);

/** Cheap to try, and seldom true: most paragraphs have nothing to set here. Each begins with the character that is seldom there. */
const HINTS = [
  /[°º§]|etc[.…]/,
  /[MDPVS](?:mes?|lles?|gr|e|rs?|ve|te?)\s/,
  /\.(?<=\b(?:M|MM|[Pp]p?|[Aa]rt|[Cc]hap|[Ff]ig|[Tt]|[Vv]ol|[Aa]l|[Pp]l|[Cc]ol|[Tt]abl|[Ll]iv|[Tt]él|av|apr|op|loc)\.)/,
];

/**
 * A no-break space after an abbreviation that the next word completes: `M. Dupont`, `n° 5`, `p. 12`, `av. J.-C.`; and
 * before `etc.` It is added in `n°5`, `§5` and `p.5`.
 */
export const abbreviations: TypographyRule = {
  name: 'abbreviations',
  source:
    'Lexique des règles typographiques en usage à l’Imprimerie nationale, « Abréviations » ; Ramat, « Espace insécable »',
  edits(text) {
    if (!HINTS.some((hint) => hint.test(text))) return NO_EDITS;
    const edits = [...setSpaces(text, SPACES, NBSP)];
    for (const { 0: mark, index } of text.matchAll(GLUED_REFERENCE))
      edits.push({ start: index, end: index + 1, text: mark + NBSP });
    return edits.length < 2 ? edits : edits.sort((a, b) => a.start - b.start);
  },
};
