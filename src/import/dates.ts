import { toIso } from '#model/dates.ts';
import type { LegacyItem } from './legacy.ts';

type Dates = Pick<LegacyItem, 'date' | 'dateUtc'>;

const MONTHS = [
  /^janv/,
  /^f[ée]v/,
  /^mars/,
  /^avr/,
  /^mai/,
  /^juin/,
  /^juil/,
  /^ao[uû]/,
  /^sept/,
  /^oct/,
  /^nov/,
  /^d[ée]c/,
];

/** As French pages write a day. */
const DAYS = [
  /(?<day>\d{1,2})(?:er)?[\s\u00a0]+(?<month>\p{L}+)\.?[\s\u00a0]+(?<year>\d{4})/u,
  /(?<!\d)(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<year>\d{4})([/.-])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/,
];

/** `2009-03-14 11:30:00`, with or without hour; '' for what no calendar has, such as `0000-00-00 00:00:00`. */
export function toDate(written: string): string {
  const [, day = '', hour = '00', minute = '00', second = '00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(written.trim()) ?? [];
  const whole = `${day}T${hour}:${minute}:${second}`;
  const instant = new Date(`${whole}Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(whole);
  return isReal && !day.startsWith('0000') ? whole : '';
}

/**
 * An instant with its offset, as Atom writes it: the hour that readers saw, and that of Greenwich. Platforms that keep the
 * latter alone write it with `Z`: readers saw the hour of `timeZone`, where that is known.
 */
export function toDates(written: string, timeZone: string | undefined): Dates {
  const date = toDate(written);
  const instant = new Date(written);
  if (date === '' || Number.isNaN(instant.getTime())) return date === '' ? {} : { date };
  if (written.trim().endsWith('Z')) return { date: toSeen(instant, timeZone), dateUtc: toUtc(instant) };
  return { date, ...(/[+-]\d{2}:?\d{2}$/.test(written) ? { dateUtc: toUtc(instant) } : {}) };
}

/** As e-mails and RSS write it: `Mon, 02 Jun 2014 10:20:00 +0200`; without an offset, as `toDates`. */
export function toRssDates(written: string, timeZone?: string): Dates {
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() < 1990) return {};
  const [, mark = '+', hours = '0', minutes = '0'] = /([+-])(\d{2})(\d{2})\s*$/.exec(written) ?? [];
  if (/(?:GMT|UTC?|Z|\+0000)\s*$/.test(written))
    return { date: toSeen(instant, timeZone), dateUtc: toUtc(instant) };
  const offset = (Number(hours) * 60 + Number(minutes)) * (mark === '-' ? -60_000 : 60_000);
  return { date: toUtc(new Date(instant.getTime() + offset)), dateUtc: toUtc(instant) };
}

/** « mercredi 5 novembre 2008 à 19:02 », « 14/03/2009 », « 14.03.2009 », « 1er mai 2010 », « 2009-03-14 »; '' where there is no day. */
export function readFrenchDate(text: string): string {
  const {
    day = '',
    month = '',
    year = '',
  } = DAYS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined) ?? {};
  const named = MONTHS.findIndex((pattern) => pattern.test(month.toLowerCase()));
  const number = named < 0 ? Number(month) : named + 1;
  const pad = (value: string | number): string => String(value).padStart(2, '0');
  return toDate(`${year}-${pad(number)}-${pad(day)}${readHour(text)}`);
}

/** ` 19:02` of « à 19:02 », « 19h02 »; '' where there is none. */
function readHour(text: string): string {
  const [, hour, minute = ''] = /(?<!\d)(\d{1,2})\s*[:hH]\s*(\d{2})(?!\d)/.exec(text) ?? [];
  return hour === undefined ? '' : ` ${hour.padStart(2, '0')}:${minute}`;
}

/** The « never » of many databases, the last day of 9999, is in a year of five figures east of Greenwich: no date has one. */
const LAST_YEAR = 9998;

function toSeen(instant: Date, timeZone: string | undefined): string {
  return timeZone === undefined || instant.getUTCFullYear() > LAST_YEAR
    ? toUtc(instant)
    : toIso(instant.getTime(), timeZone).slice(0, 19);
}

function toUtc(instant: Date): string {
  return instant.toISOString().slice(0, 19);
}
