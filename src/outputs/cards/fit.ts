const SPACES = /[ \n]+/;

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Of a character, in ems. */
  readonly letter: number;
}

/** Ideograms, kana and syllables of Hangul: as wide as they are high, and a line may end after each. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu;

/** The largest of `sizes` (descending) at which a text holds in a room, no word cut if possible; the smallest, failing that. */
export function fitSize(words: string, room: Room, sizes: readonly number[]): number {
  const pieces = toPieces(words, room.letter);
  const longest = Math.max(...pieces.map(({ length }) => length));
  const holds = (size: number): boolean =>
    countLines(pieces, room.width / (room.letter * size)) * size * room.lineHeight <= room.height;
  const whole = sizes.find((size) => longest * room.letter * size <= room.width && holds(size));
  return whole ?? sizes.find(holds) ?? sizes.at(-1) ?? 0;
}

/** At most `length` characters, half as many wide ones, cut between words where there are several. */
export function shorten(words: string, length: number): string {
  const most = words.search(WIDE) < 0 ? length : Math.ceil(length / 2);
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : undefined).replace(/[\s\u00A0\u202F,;:.–—\p{Cs}]+$/u, '')}…`;
}

interface Piece {
  /** In mean letters. */
  readonly length: number;
  /** Of the space before it. */
  readonly gap: number;
}

/** What no line parts: words, or wide characters. */
function toPieces(words: string, letter: number): readonly Piece[] {
  return words.split(SPACES).flatMap((word) => {
    const parts = word
      .replace(WIDE, '\0$&\0')
      .split('\0')
      .filter((part) => part !== '');
    return (parts.length > 0 ? parts : ['']).map((part, index) => ({
      length: part.search(WIDE) < 0 ? part.length : 1 / letter,
      gap: index === 0 ? 1 : 0,
    }));
  });
}

function countLines(pieces: readonly Piece[], length: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces) {
    if (used > 0 && used + piece.gap + piece.length > length) {
      lines += 1;
      used = 0;
    }
    used += piece.length + (used > 0 ? piece.gap : 0);
    for (; used > length; used -= length) lines += 1;
  }
  return lines;
}
