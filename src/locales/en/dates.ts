import { createDates } from '../date-formats.ts';

export const dates = createDates({
  tag: 'en-GB',
  joinClock: (day, hour, minutes) => `${day} at ${hour}:${minutes}`,
});
