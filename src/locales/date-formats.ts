/** Dates in words; they are read in UTC, as they are written. */
export interface DateFormats {
  /** « 1er novembre 2026 », « mars 2010 » or « 2010 », from `2026-11-01`, `2010-03` or `2010`. */
  readonly toDate: (partialDay: string) => string;
  /** « 18 nov. 2026 », from `2026-11-18`: for the columns of a table. */
  readonly toShortDate: (day: string) => string;
  /** « octobre », from `2026-10`. */
  readonly toMonth: (yearMonth: string) => string;
  /** « 12 octobre 2026 à 9 h 30 », from `2026-10-12T09:30:00+02:00`. */
  readonly toInstant: (iso: string) => string;
}

interface DateWords {
  /** A tag of `Intl`: `fr-FR`. */
  readonly tag: string;
  /** A day as `Intl` writes it, as it should be: « 1er novembre ». */
  readonly mendDay?: (words: string) => string;
  /** « 12 octobre 2026 à 9 h 30 », from the words of the day, its hour and `30`. */
  readonly joinClock: (day: string, hour: number, minutes: string) => string;
}

export function createDates({ tag, mendDay = (words) => words, joinClock }: DateWords): DateFormats {
  const createFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const longDay = createFormat({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = createFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = createFormat({ month: 'long', year: 'numeric' });
  const monthName = createFormat({ month: 'long' });
  const known = new Map<string, string>();
  const readDate = (partialDay: string): string => {
    if (partialDay.length === 4) return partialDay;
    if (partialDay.length === 7) return month.format(toMidnight(`${partialDay}-01`));
    return mendDay(longDay.format(toMidnight(partialDay)));
  };
  const toDate = (partialDay: string): string => {
    const words = known.get(partialDay) ?? readDate(partialDay);
    known.set(partialDay, words);
    return words;
  };
  return {
    toDate,
    toShortDate: (day) => mendDay(shortDay.format(toMidnight(day))),
    toMonth: (yearMonth) => monthName.format(toMidnight(`${yearMonth}-01`)),
    toInstant: (iso) => {
      const [hours = '', minutes = '00'] = iso.slice(11, 16).split(':');
      return joinClock(toDate(iso.slice(0, 10)), Number(hours), minutes);
    },
  };
}

function toMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
