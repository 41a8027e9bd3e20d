import { LINE_BREAK, OBJECT } from './spaces.ts';

/** A letter, so that turning `M.XXème` into `M.XXe`, which looks like a domain, changes nothing around it. */
const HIDDEN = 'x';
/** Sought by the character that is seldom there. */
const MAY_HAVE_ADDRESS = /[@#/\\.](?<=[@#/\\]|[^\s.]\.(?=[A-Za-z]{2}))/;
const WORD = /\S+/g;
const REST = `[^\\s"“”«»${OBJECT}${LINE_BREAK}]*`;
const NAME = String.raw`[\p{L}\p{N}_-]`;
/** Where a path may begin: after a space, or after a mark that opens or, being straight, will be made to open. */
const START = String.raw`^|[\s\u0085([«“‘]|(?:^|[\s\u0085([{«“‘’'/—–-])"`;
const KINDS = [
  // https://exemple.fr/page?a=b
  String.raw`(?<![A-Za-z0-9+-])[A-Za-z0-9+-]+:\/\/${REST}`,
  // jean.dupont@exemple.fr
  String.raw`(?<![\p{L}\p{N}_.+'%-])[\p{L}\p{N}_.+'%-]+@${NAME}+(?:\.${NAME}+)+`,
  // @jeanne, #mot
  String.raw`(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]+`,
  String.raw`(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]+`,
  // exemple.fr, exemple.fr/page, fichier.txt
  String.raw`(?<![\p{L}\p{N}_/@\\-])(?<!(?<!\.\.)\.)${NAME}+(?:\.${NAME}+)*\.(?:[a-z]{2,}|[A-Z]{2,})(?!${NAME}|:\/)(?:\/${REST}|[?#](?=\w)${REST})?`,
  // /usr/bin, ../notes, C:\Mes documents
  String.raw`(?<=${START})(?:~|\.{1,2}|[A-Za-z]:)?[\\/](?=[\p{L}\p{N}_.~])${REST}`,
];
/** $x^2: y!$, which is read as a text where its author has not asked for formulas. */
const FORMULA = /\$(?=[^\s$])[^$\n]*(?<=[^\s$])\$(?!\d)/g;
const IN_FORMULA = /[\\^_={}]/;
const ADDRESS = new RegExp(KINDS.join('|'), 'gu');

/**
 * The text with each character of an address (URL, e-mail, domain, path, mention, hashtag) or a formula replaced by a letter,
 * so that rules see a word with nothing to set in it. Same length. A quotation mark never belongs to an address, nor a
 * last apostrophe.
 */
export function hideAddresses(written: string): string {
  const text = written.includes('$') ? written.replace(FORMULA, hideFormula) : written;
  if (!MAY_HAVE_ADDRESS.test(text)) return text;
  return text.replace(WORD, (word) => (MAY_HAVE_ADDRESS.test(word) ? word.replace(ADDRESS, hide) : word));
}

function hideFormula(found: string): string {
  return IN_FORMULA.test(found) ? HIDDEN.repeat(found.length) : found;
}

function hide(address: string): string {
  const end = endWithoutApostrophes(address);
  return HIDDEN.repeat(end) + address.slice(end);
}

function endWithoutApostrophes(address: string): number {
  let end = address.length;
  while (end > 0 && "'‘’".includes(address.charAt(end - 1))) end -= 1;
  return end;
}
