import { mendMojibake } from './mend-mojibake.ts';

/** What XML forbids, and marks that nobody sees and that turn the order of words. */
const ILLEGAL =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF\uFDD0-\uFDEF]|\p{Cs}|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** Those of them that are only marks. */
const SEEN = /[^\u200B\u2028-\u202E\u2066-\u2069\uFEFF]/;

/** Text without what no file of ours may hold, its encoding mended. */
export function cleanText(text: string): string {
  return mendMojibake(text)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(ILLEGAL, '');
}

/** Text that is kept byte for byte, without what the check refuses. */
export function dropForbidden(text: string): string {
  return text.replace(ILLEGAL, (character) => (SEEN.test(character) ? '' : character));
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n ]+/g, ' ')
    .trim();
}

/** Whether a text that is kept as it is, such as an identity, has nothing that no file of ours may hold. */
export function isLegal(text: string): boolean {
  return text.search(ILLEGAL) < 0;
}
