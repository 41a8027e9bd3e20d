import { expect, it } from 'vitest';
import { listAmounts, toNumber } from '#model/amounts.ts';

it.each([
  ['136,38 dollars par tête', ['136,38 dollars par tête'], '136,38'],
  ['Ils sont 12\u202f450 personnes.', ['12 450 personnes'], '12 450'],
  ['En 2019, 3 millions de francs', ['3 millions de francs'], '3'],
  ['le 12, 450 personnes', ['450 personnes'], '450'],
  ['de 1998 à 2001, 136,38 dollars', ['1998 à', '136,38 dollars'], '1998'],
  ['En 2019.\n3 milliards', ['3 milliards'], '3'],
  ['1.200.000,5 Euro', ['1.200.000,5 Euro'], '1.200.000,5'],
  ['1,200,000 dollars', ['1,200,000 dollars'], '1,200,000'],
  ['3 jours, 20 %', [], ''],
])('the amounts of « %s » are told apart from the numbers before them', (text, amounts, number) => {
  expect(listAmounts(text)).toEqual(amounts);
  expect(toNumber(amounts[0] ?? '')).toBe(number);
});

it.each(['1 ', '111 ', '1.', '1'])(
  'numbers without end take no longer than their number asks for: %j',
  (one) => {
    expect(listAmounts(`${one.repeat(200_000)}\n#`)).toEqual([]);
  },
);
