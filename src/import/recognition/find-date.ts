import { fold } from './imported-text.ts';

const MONTHS = [
  'janv(?:ier)?|jan(?:uary)?',
  'fevr?(?:ier)?|feb(?:ruary)?',
  'mars|mar(?:ch)?',
  'avr(?:il)?|apr(?:il)?',
  'mai|may',
  'juin|june?',
  'juil(?:let)?|july?',
  'aout|aug(?:ust)?',
  'sept?(?:embre|ember)?',
  'oct(?:obre|ober)?',
  'nov(?:embre|ember)?',
  'dec(?:embre|ember)?',
];
const MONTH = `(${MONTHS.join('|')})\\.?`;
const DAY = '(\\d{1,2})(?:er|e|st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
type Part = 'day' | 'month' | 'year';
const FORMS: readonly (readonly [form: RegExp, ...parts: readonly Part[]])[] = [
  [new RegExp(`\\b${DAY} ${MONTH},? ${YEAR}\\b`), 'day', 'month', 'year'],
  [new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`), 'month', 'day', 'year'],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b/, 'day', 'month', 'year'],
  [/\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/, 'year', 'month', 'day'],
];
const PARTIAL: typeof FORMS = [
  [new RegExp(`\\b${MONTH} ${YEAR}\\b`), 'month', 'year'],
  [new RegExp(`\\b${YEAR}\\b`), 'year'],
];

/** The first day that some words name in French or in English, `2011-06-10`; undefined where they name none. */
export function findDay(words: string): string | undefined {
  return findFirst(words, FORMS);
}

/** The same, or a month, or a year alone. */
export function findPartialDay(words: string): string | undefined {
  return findFirst(words, [...FORMS, ...PARTIAL]);
}

function findFirst(words: string, forms: typeof FORMS): string | undefined {
  const line = fold(words);
  for (const [form, ...parts] of forms) {
    const [, ...values] = form.exec(line) ?? [];
    if (values.length === 0) continue;
    const get = (part: Part): string => values[parts.indexOf(part)] ?? '';
    const date = [get('year'), toMonth(get('month')), get('day')]
      .filter((one) => one !== '')
      .map((one) => one.padStart(2, '0'))
      .join('-');
    if (isReal(date)) return date;
  }
  return undefined;
}

function toMonth(written: string): string {
  const named = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`).test(written));
  return named < 0 ? written : `${named + 1}`;
}

function isReal(date: string): boolean {
  const time = Date.parse(
    `${date}T00:00:00Z`.replace(/^(\d{4})T/, '$1-01T').replace(/^(\d{4}-\d\d)T/, '$1-01T'),
  );
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
