const SPACES = /[ \n]+/;

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Of a character, in ems. */
  readonly letter: number;
}

/** The largest of `sizes` (descending) at which a text holds in a room, no word cut if possible; the smallest, failing that. */
export function fitSize(words: string, room: Room, sizes: readonly number[]): number {
  const longest = Math.max(...words.split(SPACES).map((word) => word.length));
  const holds = (size: number): boolean =>
    countLines(words, room.width / (room.letter * size)) * size * room.lineHeight <= room.height;
  const whole = sizes.find((size) => longest * room.letter * size <= room.width && holds(size));
  return whole ?? sizes.find(holds) ?? sizes.at(-1) ?? 0;
}

/** At most `length` characters, cut between words where there are several. */
export function shorten(words: string, length: number): string {
  if (words.length <= length) return words;
  const cut = words.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : undefined).replace(/[\s\u00A0\u202F,;:.–—\p{Cs}]+$/u, '')}…`;
}

function countLines(words: string, length: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words.split(SPACES)) {
    if (used > 0 && used + 1 + word.length > length) {
      lines += 1;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
    for (; used > length; used -= length) lines += 1;
  }
  return lines;
}
