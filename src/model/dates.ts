const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const DAYS = 4 * DAY;
const ORDINAL_FIRST = /^1 /;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const days = new Map<string, string>();

/**
 * Milliseconds since 1970 of a front-matter date. A day alone is its midnight in `timeZone`; a time without offset is
 * read in `timeZone`. A local time that a clock change skips becomes the instant just after the gap; one that occurs
 * twice, the first of the two.
 */
export function toEpoch(value: string, timeZone: string): number {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(value) && value.length > 10) return Date.parse(value.replace(' ', 'T'));
  const wall = Date.parse(`${value.length === 10 ? `${value}T00:00` : value.replace(' ', 'T')}Z`);
  const before = wall - offsetAt(wall - DAY, timeZone);
  const after = wall - offsetAt(wall + DAY, timeZone);
  const [early, late] = before < after ? [before, after] : [after, before];
  if (early + offsetAt(early, timeZone) === wall) return early;
  if (late + offsetAt(late, timeZone) === wall) return late;
  return late;
}

/** `2026-10-12T09:30:00+02:00`: the instant as a clock of `timeZone` shows it (RFC 3339). */
export function toIso(epoch: number, timeZone: string): string {
  const offset = offsetAt(epoch, timeZone);
  const wall = new Date(epoch + offset).toISOString().slice(0, 19);
  if (offset === 0) return `${wall}Z`;
  const minutes = Math.abs(offset) / MINUTE;
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${wall}${offset < 0 ? '-' : '+'}${clock}`;
}

/** The calendar day of an instant in `timeZone`: `2026-10-12`. */
export function toDay(epoch: number, timeZone: string): string {
  return new Date(epoch + offsetAt(epoch, timeZone)).toISOString().slice(0, 10);
}

/** « 1er novembre 2026 », « mars 2010 » or « 2010 », from `2026-11-01`, `2010-03` or `2010`. */
export function toFrenchDate(partialDay: string): string {
  const known = days.get(partialDay) ?? readFrenchDate(partialDay);
  days.set(partialDay, known);
  return known;
}

function readFrenchDate(partialDay: string): string {
  if (partialDay.length === 4) return partialDay;
  const date = new Date(`${partialDay.length === 7 ? `${partialDay}-01` : partialDay}T00:00:00Z`);
  if (partialDay.length === 7) return format('month', { month: 'long', year: 'numeric' }).format(date);
  return format('day', { day: 'numeric', month: 'long', year: 'numeric' })
    .format(date)
    .replace(ORDINAL_FIRST, '1er ');
}

/** « 18 nov. 2026 », from `2026-11-18`: for the columns of a table. */
export function toShortFrenchDate(day: string): string {
  return format('short', { day: 'numeric', month: 'short', year: 'numeric' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(ORDINAL_FIRST, '1er ');
}

/** « octobre », from `2026-10`. */
export function toFrenchMonth(yearMonth: string): string {
  return format('name', { month: 'long' }).format(new Date(`${yearMonth}-01T00:00:00Z`));
}

/** « 12 octobre 2026 à 9 h 30 »: the instant in `timeZone`. */
export function toFrenchInstant(epoch: number, timeZone: string): string {
  const [hours = '', minutes = ''] = toIso(epoch, timeZone).slice(11, 16).split(':');
  const clock = minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
  return `${toFrenchDate(toDay(epoch, timeZone))} à ${clock}`;
}

/**
 * Milliseconds by which the clocks of `timeZone` are ahead of UTC at that instant. Asking costs microseconds: four days
 * that begin and end with one offset have it throughout (since 1990 no zone has changed its clocks twice in a week), and
 * clocks change on a quarter of an hour.
 */
function offsetAt(epoch: number, timeZone: string): number {
  const first = Math.floor(epoch / DAYS) * DAYS;
  const start = getOffset(first, timeZone);
  if (start === getOffset(first + DAYS, timeZone)) return start;
  return getOffset(Math.floor(epoch / QUARTER) * QUARTER, timeZone);
}

/** The offset at an instant, asked for once. */
function getOffset(epoch: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  const offset = known.get(epoch) ?? readOffset(epoch, timeZone);
  offsets.set(timeZone, known.set(epoch, offset));
  return offset;
}

function readOffset(epoch: number, timeZone: string): number {
  const rounded = Math.floor(epoch / 1000) * 1000;
  const parts = format(timeZone, {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(rounded));
  const [day = '', month = '', year = '', ...clock] = parts.split(/\D+/);
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${clock.slice(0, 3).join(':')}Z`) - rounded;
}

function format(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options });
  formats.set(key, made);
  return made;
}
