import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toEpoch, toIso } from '#model/dates.ts';

const PARIS = 'Europe/Paris';
const NEW_YORK = 'America/New_York';

describe('the instant of a date as its author writes it', () => {
  it.each([
    ['2026-10-12', PARIS, '2026-10-11T22:00:00Z'],
    ['2026-12-01', PARIS, '2026-11-30T23:00:00Z'],
    ['2026-10-12T09:30', PARIS, '2026-10-12T07:30:00Z'],
    ['2026-10-12 09:30', PARIS, '2026-10-12T07:30:00Z'],
    ['2026-10-12T09:30:15', PARIS, '2026-10-12T07:30:15Z'],
    ['2026-10-12T09:30:00+00:00', PARIS, '2026-10-12T09:30:00Z'],
    ['2026-10-12T09:30Z', PARIS, '2026-10-12T09:30:00Z'],
    ['2026-10-12T09:30-05:00', PARIS, '2026-10-12T14:30:00Z'],
    ['2026-07-04T20:00', NEW_YORK, '2026-07-05T00:00:00Z'],
    ['2026-10-12', 'UTC', '2026-10-12T00:00:00Z'],
    ['2026-10-12', 'Asia/Kathmandu', '2026-10-11T18:15:00Z'],
    ['2026-10-12', 'Pacific/Kiritimati', '2026-10-11T10:00:00Z'],
    ['1900-01-01T12:00', 'UTC', '1900-01-01T12:00:00Z'],
  ])('%s in %s is %s', (written, zone, expected) => {
    expect(new Date(toEpoch(written, zone)).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });

  it.each([
    ['before the night that skips an hour in Paris', '2026-03-29T01:59:59', PARIS, '2026-03-29T00:59:59Z'],
    ['inside the hour that Paris skips', '2026-03-29T02:30', PARIS, '2026-03-29T01:30:00Z'],
    ['after the hour that Paris skips', '2026-03-29T03:00', PARIS, '2026-03-29T01:00:00Z'],
    ['the midnight of that day', '2026-03-29', PARIS, '2026-03-28T23:00:00Z'],
    ['the first of the two hours that Paris repeats', '2026-10-25T02:30', PARIS, '2026-10-25T00:30:00Z'],
    ['just after the repeated hours', '2026-10-25T03:00', PARIS, '2026-10-25T02:00:00Z'],
    ['just before them', '2026-10-25T01:59', PARIS, '2026-10-24T23:59:00Z'],
    ['the second of them, with its offset', '2026-10-25T02:30+01:00', PARIS, '2026-10-25T01:30:00Z'],
    ['inside the hour that New York skips', '2026-03-08T02:30', NEW_YORK, '2026-03-08T07:30:00Z'],
    [
      'the first of the two hours that New York repeats',
      '2026-11-01T01:30',
      NEW_YORK,
      '2026-11-01T05:30:00Z',
    ],
    ['after them', '2026-11-01T02:00', NEW_YORK, '2026-11-01T07:00:00Z'],
    ['a midnight that São Paulo skips', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['half an hour that Lord Howe skips', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
  ])('%s', (_what, written, zone, expected) => {
    expect(new Date(toEpoch(written, zone)).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });
});

describe('an instant as a clock of the publication shows it', () => {
  it.each([
    ['2026-10-12T07:30:00Z', PARIS, '2026-10-12T09:30:00+02:00'],
    ['2026-12-12T07:30:00Z', PARIS, '2026-12-12T08:30:00+01:00'],
    ['2026-10-25T00:30:00Z', PARIS, '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', PARIS, '2026-10-25T02:30:00+01:00'],
    ['2026-01-01T03:00:00Z', NEW_YORK, '2025-12-31T22:00:00-05:00'],
    ['2026-10-12T07:30:00Z', 'UTC', '2026-10-12T07:30:00Z'],
    ['2026-10-12T07:30:00Z', 'Asia/Kathmandu', '2026-10-12T13:15:00+05:45'],
    ['2026-10-12T07:30:00Z', 'America/St_Johns', '2026-10-12T05:00:00-02:30'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(toIso(Date.parse(instant), zone)).toBe(expected);
    expect(toDay(Date.parse(instant), zone)).toBe(expected.slice(0, 10));
  });

  it('is read back as the same instant, in any zone and at any time', () => {
    const zone = fc.constantFrom(
      PARIS,
      NEW_YORK,
      'UTC',
      'Asia/Tokyo',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Africa/Casablanca',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0) / 1000, max: Date.UTC(2099, 0) / 1000 }),
        zone,
        (seconds, timeZone) => {
          const iso = toIso(seconds * 1000, timeZone);
          expect(toEpoch(iso, 'UTC')).toBe(seconds * 1000);
          const again = toEpoch(iso.slice(0, 19), timeZone);
          expect(Math.abs(again - seconds * 1000)).toBeLessThanOrEqual(3_600_000);
          expect(toIso(again, timeZone).slice(0, 19)).toBe(iso.slice(0, 19));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is the same around every change of clocks, minute after minute', () => {
    for (const [zone, night] of [
      [PARIS, '2026-03-29'],
      [PARIS, '2026-10-25'],
      [NEW_YORK, '2026-03-08'],
      [NEW_YORK, '2026-11-01'],
    ] as const) {
      const start = Date.parse(`${night}T00:00:00Z`) - 6 * 3_600_000;
      for (let minute = 0; minute < 24 * 60; minute += 1)
        expect(toEpoch(toIso(start + minute * 60_000, zone), zone)).toBe(start + minute * 60_000);
    }
  });
});
