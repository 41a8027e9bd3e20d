import { cleanLine } from './convert/clean-text.ts';

const LONGEST = 400;
/** A sentence ends there, where a capital or a mark that opens one follows. */
const END = /[.!?…]["»”’)]*(?=\s+[\p{Lu}\d«“"(—–-]|\s*$)/gu;

/** The first whole sentences of a text up to 400 characters; of a longer first one, its first words. */
export function toSummary(text: string): string {
  const line = cleanLine(text);
  if (line.length <= LONGEST) return line;
  const ends = [...line.slice(0, LONGEST + 2).matchAll(END)].map(({ 0: mark, index }) => index + mark.length);
  const last = ends.filter((end) => end <= LONGEST).at(-1);
  if (last !== undefined) return line.slice(0, last);
  const cut = line.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' '))).replace(/[\s,;:]+$/, '')}…`;
}
