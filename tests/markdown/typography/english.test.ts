import { expect, it } from 'vitest';
import { getRules } from '#markdown/typography/rules.ts';
import { typeset, typesetRuns } from '#markdown/typography/typeset.ts';

it.each([
  [`He said: "it's done!"`, 'He said: “it’s done!”'],
  [`"She said 'no'," he went on.`, '“She said ‘no’,” he went on.'],
  [`"She said "no", he went on."`, '“She said ‘no’, he went on.”'],
  [
    `the dogs' bowls, 'tis, '68, the 1990's, rock 'n' roll`,
    'the dogs’ bowls, ’tis, ’68, the 1990’s, rock ’n’ roll',
  ],
  ['one -- two--three---four', 'one — two—three—four'],
  ['pages 10--12', 'pages 10–12'],
  ['"A second paragraph of a quotation', '“A second paragraph of a quotation'],
])('sets %s as %s', (typed, set) => {
  expect(typeset(typed, 'en')).toBe(set);
  expect(typeset(set, 'en-GB')).toBe(set);
});

it.each([
  'What? No! Yes; see: 50% of $12,000...',
  `5'30 and 6" of rain, 3'6"`,
  'git log --all, see https://a.example/it\'s--x"y',
  '« déjà »',
])('leaves %s as it is', (typed) => {
  expect(typeset(typed, 'en')).toBe(typed);
});

it('sets runs as it sets the whole', () => {
  expect(typesetRuns(['He said: "', "it's", '" -- no'], 'en')).toEqual(['He said: “', 'it’s', '” — no']);
});

it.each(['de', 'es', 'ja', 'ar', 'fro', ''])(
  'touches nothing in a language without rules (%s)',
  (language) => {
    const typed = `"Ja, 's ist -- so" ?`;
    expect(getRules(language)).toEqual([]);
    expect(typeset(typed, language)).toBe(typed);
  },
);
