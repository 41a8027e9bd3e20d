import { describe, expect, it } from 'vitest';
import { getLocale } from '#locales/get-locale.ts';
import { toIso } from '#model/dates.ts';

const { dates } = getLocale('fr');

describe('dates in French', () => {
  it.each([
    ['2026-11-01', '1er\u00a0novembre 2026'],
    ['2026-11-11', '11\u00a0novembre 2026'],
    ['2026-08-21', '21\u00a0août 2026'],
    ['2010-03', 'mars 2010'],
    ['2010-01', 'janvier 2010'],
    ['2010', '2010'],
  ])('%s is « %s »', (written, expected) => {
    expect(dates.toDate(written)).toBe(expected);
  });

  it.each([
    ['2026-10-12T07:30:00Z', 'Europe/Paris', '12 octobre 2026 à 9 h 30'],
    ['2026-10-12T07:00:00Z', 'Europe/Paris', '12 octobre 2026 à 9 h'],
    ['2026-10-31T23:05:00Z', 'Europe/Paris', '1er novembre 2026 à 0 h 05'],
    ['2026-10-12T07:30:00Z', 'America/New_York', '12 octobre 2026 à 3 h 30'],
  ])('%s in %s is « %s »', (instant, zone, expected) => {
    expect(dates.toInstant(toIso(Date.parse(instant), zone)).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      expected,
    );
  });

  it('name each month', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      dates.toMonth(`2026-${String(index + 1).padStart(2, '0')}`),
    );
    expect(months.join(' ')).toBe(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    );
  });
});

describe('a day in a column of a table', () => {
  it.each([
    ['2026-11-18', '18\u00a0nov. 2026'],
    ['2026-05-01', '1er\u00a0mai 2026'],
    ['2026-02-09', '9\u00a0févr. 2026'],
  ])('%s is « %s »', (day, expected) => {
    expect(dates.toShortDate(day)).toBe(expected);
  });
});
