import type { Locale } from '../locale.ts';

const DAY = createFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = createFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = createFormat({ month: 'long', year: 'numeric' });
const MONTH_NAME = createFormat({ month: 'long' });
const known = new Map<string, string>();

export const dates: Locale['dates'] = {
  /** „1. November 2026“, „März 2010“ or „2010“, from `2026-11-01`, `2010-03` or `2010`. */
  toDate: (partialDay) => {
    const words = known.get(partialDay) ?? readDate(partialDay);
    known.set(partialDay, words);
    return words;
  },
  /** „18. Nov. 2026“, from `2026-11-18`: for the columns of a table. */
  toShortDate: (day) => SHORT_DAY.format(toMidnight(day)),
  /** „Oktober“, from `2026-10`. */
  toMonth: (yearMonth) => MONTH_NAME.format(toMidnight(`${yearMonth}-01`)),
  /** „12. Oktober 2026 um 9:30 Uhr“, from `2026-10-12T09:30:00+02:00`. */
  toInstant: (iso) => {
    const [hours = '', minutes = '00'] = iso.slice(11, 16).split(':');
    const clock = minutes === '00' ? `${Number(hours)}` : `${Number(hours)}:${minutes}`;
    return `${dates.toDate(iso.slice(0, 10))} um ${clock}\u00a0Uhr`;
  },
};

function readDate(partialDay: string): string {
  if (partialDay.length === 4) return partialDay;
  if (partialDay.length === 7) return MONTH.format(toMidnight(`${partialDay}-01`));
  return DAY.format(toMidnight(partialDay));
}

function toMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function createFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', ...options });
}
