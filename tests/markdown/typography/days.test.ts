import { days } from '#markdown/typography/days.ts';
import { NBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(days, {
  sets: {
    'puts a no-break space between the day and the month': [
      ['le 17 mars 2010', `le 17${NBSP}mars 2010`],
      ['1er avril', `1er${NBSP}avril`],
      ['du 8 au 13\ndécembre.', `du 8 au 13${NBSP}décembre.`],
      ['31 août', `31${NBSP}août`],
      ['3 janv. 2011', `3${NBSP}janv. 2011`],
      ['(5 novembre)', `(5${NBSP}novembre)`],
    ],
  },
  leaves: {
    'what is no day': [
      'mars 2010',
      '2010 mars',
      'A4 mai',
      '3 maisons',
      '12 marsouins',
      '2,5 mars',
      '3 avril-mai',
    ],
  },
});
