import { onceByName } from './once.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const DAYS = 4 * DAY;
const offsets = new Map<string, Map<number, number>>();

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
  const parts = getFormat(timeZone).format(new Date(rounded));
  const [day = '', month = '', year = '', ...clock] = parts.split(/\D+/);
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${clock.slice(0, 3).join(':')}Z`) - rounded;
}

const getFormat = onceByName(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);
