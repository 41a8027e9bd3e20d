import { thousands } from '#markdown/typography/thousands.ts';
import { NBSP, NNBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(thousands, {
  sets: {
    'puts a narrow no-break space between thousands': [
      ['12 000 habitants', `12${NNBSP}000 habitants`],
      ['1 000 000', `1${NNBSP}000${NNBSP}000`],
      [`12${NBSP}000`, `12${NNBSP}000`],
      ['12\n000 habitants', `12${NNBSP}000 habitants`],
      ['de 5 000 à 10 000', `de 5${NNBSP}000 à 10${NNBSP}000`],
      ['(3 500)', `(3${NNBSP}500)`],
      ['12 000,50', `12${NNBSP}000,50`],
      ['12 000.', `12${NNBSP}000.`],
      ['au 1/25 000', `au 1/25${NNBSP}000`],
      ['1 000-2 000', `1${NNBSP}000-2${NNBSP}000`],
      ['732 829 320', `732${NNBSP}829${NNBSP}320`],
    ],
    'holds the number to its unit': [
      ['12 000 €', `12${NNBSP}000${NBSP}€`],
      ['1 500 km', `1${NNBSP}500${NBSP}km`],
    ],
  },
  leaves: {
    'does not touch years': ['en 2019 300 personnes', 'en 2020', '1984, 300 pages'],
    'does not touch telephone numbers': [
      '01 23 45 67 89',
      '06 12 34 56 78',
      '+33 612 345 678',
      '0 800 123 456',
      '0800 123 456',
    ],
    'does not touch codes': [
      '978 2 07 036822 8',
      '4970 1234 5678',
      'A4 123 456',
      '1 84 12 76 451 089 46',
      '75001',
    ],
    'does not touch numbers written in one word or with a full stop': ['12000', '12.000', '3,12 000'],
    'does not touch groups of other lengths': ['12 0000', '123 456 78', '1 00'],
  },
});
