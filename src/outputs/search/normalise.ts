/**
 * The same words for the index and for the query. Pagefind splits on ASCII punctuation only, keeps ligatures apart and
 * deletes the punctuation of a query, so « l’entreprise », « cœur » and « 12 000 € » are taken apart here, once, by the
 * one function that the index builder, the query and the excerpts all use: a word has the same number everywhere.
 */

/** A word of a text as the page shows it, with all that follows it up to the next word, and as it is sought. */
export interface Unit {
  readonly text: string;
  /** Lower case, letters and digits only, accents kept: `oeuvre`, `12000`, `pourcent`. */
  readonly token: string;
  /** Where `text` begins. */
  readonly start: number;
}

const THOUSANDS = String.raw`\p{Nd}{1,3}(?:[ \u00a0\u202f\u2009]\p{Nd}{3})+(?![\p{L}\p{N}])`;
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]+(?:['’ʼ＇][\p{L}\p{M}\p{N}]+)*`;
const PER_CENT = String.raw`(?<=\p{Nd}[ \u00a0\u202f])pour[ \u00a0\u202f]cent(?![\p{L}\p{N}])`;
const WORD = new RegExp(String.raw`${THOUSANDS}|${PER_CENT}|${LETTERS}|[%‰€$£]|\p{ExtPict}`, 'gu');

/** Words that lose their last vowel before another. « Aujourd’hui » and « presqu’île » are words of their own. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ＇](?=.)/iu;

const SYMBOLS = new Map([
  ['%', 'pourcent'],
  ['‰', 'pourmille'],
  ['€', 'euros'],
  ['$', 'dollars'],
  ['£', 'livres'],
]);

/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
let segmenter: Intl.Segmenter | undefined;

/** Words that are sought as they are written: nine in ten. */
const PLAIN = /^[a-zà-åç-öø-ÿ]+$/u;

/** Splits a text into the words that are indexed; what stands between two words belongs to the one before. */
export function toUnits(text: string): readonly Unit[] {
  const pieces = joinPieces(text);
  return pieces.map(({ start, word }, index) => ({
    text: text.slice(start, pieces[index + 1]?.start ?? text.length),
    token: toToken(word),
    start,
  }));
}

/** The sought form of one written word: « L’Œuvre » → `oeuvre`, « 2ème » → `2e`, « 12 000 » → `12000`. */
export function toToken(word: string): string {
  if (PLAIN.test(word) && !word.endsWith('me')) return word;
  const symbol = SYMBOLS.get(word);
  if (symbol !== undefined) return symbol;
  const plain = word
    .replace(ELISION, '')
    .normalize('NFKC')
    .toLowerCase()
    // Letters that no Unicode form takes apart.
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss');
  return toOrdinal(plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')) || word;
}

/** How many characters of a written word are an elided article: 2 in « l’entreprise ». */
export function countElided(word: string): number {
  return ELISION.exec(word)?.[0].length ?? 0;
}

/** Accents, Hebrew points and Arabic vowels: the marks of other scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** Without accents: for comparing what a reader typed with what was written. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}

/** « Parle-t-on » is not a « ton ». */
const EUPHONIC = /^t-(?:ils?|elles?|on|en|y)$/iu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** « e-mail », « S.N.C.F. », « R&D », « 9/10 » and « 3,5 » are one word each: a letter alone means nothing, nor does a figure. */
function joinPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { word, start } of listWords(text)) {
    const last = pieces.at(-1);
    const joined = last && start - last.end === 1 ? join(last.word, text.charAt(last.end), word) : undefined;
    const piece = {
      start: joined === undefined ? start : (last?.start ?? start),
      end: start + word.length,
      word: joined ?? word,
    };
    if (joined === undefined) pieces.push(piece);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces;
}

/** Words as they are written: what has no space between them is cut by a dictionary. */
function listWords(text: string): readonly { readonly word: string; readonly start: number }[] {
  const written = Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => ({ word, start }));
  return UNSPACED.test(text) ? written.flatMap(cutWord) : written;
}

function cutWord(one: { readonly word: string; readonly start: number }): readonly (typeof one)[] {
  if (!UNSPACED.test(one.word)) return [one];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(one.word), ({ segment: word, index }) => ({
    word,
    start: one.start + index,
  }));
}

function join(left: string, between: string, right: string): string | undefined {
  switch (between) {
    case ',':
      return isGrouped(left) && isNumber(right) ? `${left}virgule${right}` : undefined;
    case '/':
      return isShortNumber(left) && isShortNumber(right) ? `${left}sur${right}` : undefined;
    case '.':
      if (isNumber(left) && isNumber(right))
        return right.length === 3 ? left + right : `${left}virgule${right}`;
      return /^\p{L}+$/u.test(left) && isLetter(right) && (isLetter(left) || /^\p{Lu}+$/u.test(left))
        ? left + right
        : undefined;
    case '&':
      return isLetter(left) && isLetter(right) ? left + right : undefined;
    case '-':
    case '\u2011':
      return isLetter(left) && right.length > 1 && !EUPHONIC.test(`${left}-${right}`)
        ? left + right
        : undefined;
    default:
      return undefined;
  }
}

function isNumber(word: string): boolean {
  return /^\p{Nd}+$/u.test(word);
}

/** « 4 805 », as the part before a comma. */
function isGrouped(word: string): boolean {
  return /^\p{Nd}[\p{Nd} \u00a0\u202f\u2009]*$/u.test(word);
}

function isShortNumber(word: string): boolean {
  return /^\p{Nd}{1,3}$/u.test(word);
}

function isLetter(word: string): boolean {
  return /^\p{L}$/u.test(word);
}

/** « 1ère » and « 1er » are one word, and so are « 2ème », « 2nd » and « 2e ». */
function toOrdinal(word: string): string {
  return word
    .replace(/^1(?:ers?|res?|[eè]res?)$/u, '1er')
    .replace(/^(\p{Nd}+)(?:i?[eè]mes?|nde?s?|es)$/u, '$1e')
    .replace(/^([ivxlc]{2,})i?[eè]me$/u, '$1e');
}
