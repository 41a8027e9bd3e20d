import { createDates } from '../date-formats.ts';

export const dates = createDates({
  tag: 'fr-FR',
  mendDay: (words) => words.replace(/^1 /, '1er ').replace(/^(\d\d?(?:er)?) /, '$1\u00a0'),
  joinClock: (day, hour, minutes) =>
    `${day} à ${minutes === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`}`,
});
