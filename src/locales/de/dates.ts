import { createDates } from '../date-formats.ts';

export const dates = createDates({
  tag: 'de-DE',
  joinClock: (day, hour, minutes) => `${day} um ${minutes === '00' ? hour : `${hour}:${minutes}`}\u00a0Uhr`,
});
