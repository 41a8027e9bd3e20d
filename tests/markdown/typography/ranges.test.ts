import { ranges } from '#markdown/typography/ranges.ts';
import { NBSP } from '#markdown/typography/spaces.ts';
import { checkRule } from './check-rule.ts';

checkRule(ranges, {
  sets: {
    'puts an en dash between two years': [
      ['1939-1945', '1939–1945'],
      ['la guerre (1914-1918)', 'la guerre (1914–1918)'],
      ['de 2010-2015, puis', 'de 2010–2015, puis'],
    ],
    'puts an en dash between pages': [
      ['p. 12-15', `p.${NBSP}12–15`],
      ['pp. 3-4.', `pp.${NBSP}3–4.`],
      ['p.12-15', `p.${NBSP}12–15`],
      ['pages 100-120', 'pages 100–120'],
    ],
    'puts an en dash for two hyphens between numbers': [
      ['de 12--15 ans', 'de 12–15 ans'],
      ['1990--1995', '1990–1995'],
    ],
  },
  leaves: {
    'does not touch telephone numbers, dates and codes': [
      '06-12-34-56-78',
      '2020-01-05',
      '01-02-2003',
      '978-2-07-036822-8',
      'ISSN 1148-2052',
      '1990-1995-2000',
    ],
    'does not touch scores, laws and lone numbers': [
      '3-0',
      'la loi 78-17',
      '24-25',
      'l’article 12-1',
      'en 1914-18',
    ],
    'does not touch what goes backwards, or nowhere': ['2015-2010', '15--12', '1990-1990', '12--12'],
    'does not touch words and classes with numbers': ['A1990-1995', 'col-2--3', '1990-1995b'],
    'does not touch an en dash': ['1939–1945'],
  },
});
