/** Line breaks other than `\n`, and what XML 1.0 forbids or discourages: controls, U+FFFE and U+FFFF. */
const SUSPECT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/;
const LINE_BREAK = /\r\n?|\u0085/g;
const ILLEGAL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;
const SPACES = /[\t\n ]+/g;
const SPECIAL = /[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The text without what no XML or HTML document may hold; line breaks become `\n`. */
export function toLegalText(text: string): string {
  if (text.isWellFormed() && !SUSPECT.test(text)) return text;
  return text.replace(LINE_BREAK, '\n').replace(ILLEGAL, '');
}

/** Legal text on one line, without spaces around it; no-break spaces inside stay as they are. */
export function toLegalLine(text: string): string {
  return toLegalWords(text).trim();
}

/** Part of a line of legal text: the spaces around it are kept. */
export function toLegalWords(text: string): string {
  return toLegalText(text).replace(SPACES, ' ');
}

/** Text as it is written between tags or between double quotes, in HTML as in XML. */
export function escapeMarkup(text: string): string {
  return text.replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}
