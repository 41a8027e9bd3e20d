import type { Translated } from '#locales/locale.ts';

/** What the title of a part tells of its series. */
export interface PartTitle {
  /** Of the series, as this title writes it; empty where the title is only of the part. */
  readonly base: string;
  readonly number?: number;
  readonly total?: number;
  /** « suite et fin ». */
  readonly isEnd?: true;
  /** What its series is called where titles have nothing else; « Numéros » when absent. */
  readonly nameless?: Translated;
  /** Whether it alone tells of a series. */
  readonly isSure?: true;
  /** The title of a part that is missing; of the series, where no number is given: empty, where it has no name. */
  readonly toTitle: (number: number | undefined) => string;
}

const SERIES: Translated = { fr: 'Série', en: 'Series' };
const SPACE = String.raw`[\s\u00a0\u202f]*`;
const EDGE = String.raw`[\s\u00a0\u202f,:;–—-]*`;
const FRACTION = new RegExp(
  String.raw`^(.*?)${EDGE}[([]${SPACE}([1-9]\d?)${SPACE}/${SPACE}([1-9]\d?)${SPACE}[)\]]${SPACE}$`,
  'u',
);
const NUMBER = String.raw`(\d{1,3}|[IVX]{1,6})`;
/** `n°9`, `#9`, `partie IX`, `épisode 3`, `2e partie`: its name, and how the title of another would write it. */
const MARK = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(n${SPACE}[°º]|#|(?:[Pp]artie|[ÉéEe]pisode|PARTIE|[ÉE]PISODE)(?=[\s\u00a0]))${SPACE}${NUMBER}|(\d{1,2})(?:re|ère|er|e|è|ème|de|nde)[\s\u00a0]+[Pp]artie)(?![\p{L}\p{N}/])`,
  'iu',
);
const GOES_ON = new RegExp(
  String.raw`^(.+?)(?:${SPACE}[,:]${SPACE}|[\s\u00a0\u202f]+[–—-][\s\u00a0\u202f]+|${SPACE}[([]${SPACE})(?:la\s+)?suite(\s+et\s+fin)?${SPACE}[)\]]?[\s.…!]*$`,
  'iu',
);
const ENDS = /^(.+?)[\s\u00a0]+suite[\s\u00a0]+et[\s\u00a0]+fin[\s.…!]*$/iu;
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

export function readPartTitle(written: string): PartTitle | undefined {
  const title = written.normalize('NFC').trim();
  return readFraction(title) ?? readGoingOn(title) ?? readMark(title);
}

function readFraction(title: string): PartTitle | undefined {
  const [, base, number, total] = FRACTION.exec(title) ?? [];
  if (base === undefined || Number(number) > Number(total) || Number(total) < 2) return undefined;
  return {
    ...{ base, number: Number(number), total: Number(total), isSure: true, nameless: SERIES },
    toTitle: (other) => (other === undefined ? base : `${base} (${other}/${total ?? ''})`.trim()),
  };
}

function readGoingOn(title: string): PartTitle | undefined {
  const [, base, end] = GOES_ON.exec(title) ?? ENDS.exec(title) ?? [];
  if (base === undefined) return undefined;
  const isEnd = end !== undefined || ENDS.test(title);
  return {
    ...{ base, isSure: true },
    ...(isEnd ? { isEnd } : {}),
    toTitle: (other) => (other === undefined || other === 1 ? base : `${base} (suite)`),
  };
}

function readMark(title: string): PartTitle | undefined {
  const found = MARK.exec(title);
  if (!found) return undefined;
  const [mark, name = 'partie ', written = '', ordinal] = found;
  const number = ordinal === undefined ? toNumber(written) : Number(ordinal);
  if (number === undefined || number === 0) return undefined;
  const before = title.slice(0, found.index).replace(/[\s\u00a0\u202f,:;–—([-]+$/u, '');
  const isLast = /^[\s)\].]*$/.test(title.slice(found.index + mark.length));
  const word = /\p{L}{3}/u.test(name) ? name.trim() : '';
  const isMarkedOff = /[,:;–—([-][\s\u00a0\u202f]*$/u.test(title.slice(0, found.index));
  const glue = word === '' ? `${name.trim()}` : `${word} `;
  return {
    ...{ base: before, number },
    ...(word !== '' && isLast && isMarkedOff && before !== '' ? { isSure: true } : {}),
    toTitle: (other) => {
      if (other === undefined) return word === '' ? '' : `${word[0]?.toUpperCase()}${word.slice(1)}s`;
      const end = `${glue}${/^\d/.test(written || '1') ? other : toRoman(other)}`;
      return before === '' ? end : `${before}${word === '' ? ' ' : ', '}${end}`;
    },
  };
}

/** In Arabic or Roman figures; undefined for letters that are no number. */
function toNumber(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const values = [...written.toUpperCase()].map((letter) => ROMAN[letter] ?? 0);
  const number = values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return toRoman(number) === written.toUpperCase() ? number : undefined;
}

function toRoman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [
    ...([
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let rest = number;
  let roman = '';
  for (const [value, letters] of steps) for (; rest >= value; rest -= value) roman += letters;
  return roman;
}
