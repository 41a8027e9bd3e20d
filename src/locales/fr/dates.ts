const ORDINAL_FIRST = /^1 /;
const DAY = createFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = createFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = createFormat({ month: 'long', year: 'numeric' });
const MONTH_NAME = createFormat({ month: 'long' });
const known = new Map<string, string>();

export const dates = {
  /** « 1er novembre 2026 », « mars 2010 » or « 2010 », from `2026-11-01`, `2010-03` or `2010`. */
  toDate: (partialDay: string): string => {
    const words = known.get(partialDay) ?? readDate(partialDay);
    known.set(partialDay, words);
    return words;
  },
  /** « 18 nov. 2026 », from `2026-11-18`: for the columns of a table. */
  toShortDate: (day: string): string => SHORT_DAY.format(toMidnight(day)).replace(ORDINAL_FIRST, '1er '),
  /** « octobre », from `2026-10`. */
  toMonth: (yearMonth: string): string => MONTH_NAME.format(toMidnight(`${yearMonth}-01`)),
  /** « 12 octobre 2026 à 9 h 30 », from `2026-10-12T09:30:00+02:00`. */
  toInstant: (iso: string): string => {
    const [hours = '', minutes = '00'] = iso.slice(11, 16).split(':');
    const clock = minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
    return `${dates.toDate(iso.slice(0, 10))} à ${clock}`;
  },
};

function readDate(partialDay: string): string {
  if (partialDay.length === 4) return partialDay;
  if (partialDay.length === 7) return MONTH.format(toMidnight(`${partialDay}-01`));
  return DAY.format(toMidnight(partialDay)).replace(ORDINAL_FIRST, '1er ');
}

function toMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function createFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options });
}
