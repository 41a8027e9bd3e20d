import { expect, it } from 'vitest';
import { toTimeline } from '#model/views/timeline.ts';

const toGaps = (...dates: readonly string[]): readonly number[] =>
  toTimeline(dates.map((date) => ({ date }))).map(({ gap }) => gap);

it('groups the facts of one day, in their order', () => {
  const facts = [
    { date: '2010-03-17', text: 'a' },
    { date: '2010-03-17', text: 'b' },
    { date: '2010-03-19', text: 'c' },
  ];
  expect(toTimeline(facts).map(({ date, facts: group }) => [date, ...group.map(({ text }) => text)])).toEqual(
    [
      ['2010-03-17', 'a', 'b'],
      ['2010-03-19', 'c'],
    ],
  );
});

it('leaves gaps in proportion to the days between two dates, months and years being their first day', () => {
  expect(toGaps('2010-03-01', '2010-03-11', '2010-03-21', '2010-04-10')).toEqual([60, 60, 96, 0]);
  expect(toGaps('2010', '2010-04-01', '2010-06-30', '2010-09-28', '2010-12')).toEqual([65, 65, 65, 46, 0]);
});

it('cuts the longest, has none after one date alone, and none where dates go back', () => {
  expect(toGaps('2010', '2030')).toEqual([96, 0]);
  expect(toGaps('2010')).toEqual([0]);
  expect(toGaps('2011', '2010', '2012')).toEqual([0, 96, 0]);
});
