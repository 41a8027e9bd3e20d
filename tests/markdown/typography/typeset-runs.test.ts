import { describe, expect, it } from 'vitest';
import { NBSP, NNBSP, OBJECT } from '#markdown/typography/spaces.ts';
import { typesetRuns } from '#markdown/typography/typeset.ts';
import { show } from './check-rule.ts';

const TABLES: Readonly<Record<string, readonly (readonly [readonly string[], readonly string[]])[]>> = {
  'puts an added space beside the mark it serves': [
    [
      ['un ', 'mot', '!'],
      ['un ', 'mot', `${NNBSP}!`],
    ],
    [
      ['un ', 'mot!', ''],
      ['un ', `mot${NNBSP}!`, ''],
    ],
    [
      ['«', 'mot', '»'],
      [`«${NNBSP}`, 'mot', `${NNBSP}»`],
    ],
    [
      ['Note', ': un'],
      ['Note', `${NBSP}: un`],
    ],
    [
      ['35', '%'],
      ['35', `${NBSP}%`],
    ],
    [
      ['n°', '5'],
      [`n°${NBSP}`, '5'],
    ],
    [
      ['—', 'Bonjour'],
      [`—${NBSP}`, 'Bonjour'],
    ],
    [
      [OBJECT, '?'],
      [OBJECT, `${NNBSP}?`],
    ],
  ],
  'changes a space where it is': [
    [
      ['Vraiment', ' ?'],
      ['Vraiment', `${NNBSP}?`],
    ],
    [
      ['Vraiment ', '?'],
      [`Vraiment${NNBSP}`, '?'],
    ],
    [
      ['M. ', 'Dupont'],
      [`M.${NBSP}`, 'Dupont'],
    ],
    [
      ['M.', ' ', 'Dupont'],
      ['M.', NBSP, 'Dupont'],
    ],
    [
      ['12', ' 000 ', 'km'],
      ['12', `${NNBSP}000${NBSP}`, 'km'],
    ],
  ],
  'puts what replaces characters of two runs in the first': [
    [
      ['Vraiment ', ' ?'],
      [`Vraiment${NNBSP}`, '?'],
    ],
    [
      ['Oui.', '..'],
      ['Oui…', ''],
    ],
    [
      ['Oui.', '.', '. Non'],
      ['Oui…', '', ' Non'],
    ],
    [
      ['au XX', 'ème', ' siècle'],
      ['au XX', 'e', ' siècle'],
    ],
    [
      ['la 2è', 'me'],
      ['la 2e', ''],
    ],
  ],
  'opens and closes quotations through runs': [
    [
      ['"', 'mot', '"'],
      [`«${NNBSP}`, 'mot', `${NNBSP}»`],
    ],
    [
      ['Il dit "', 'oui', '", puis "', 'non', '".'],
      [`Il dit «${NNBSP}`, 'oui', `${NNBSP}», puis «${NNBSP}`, 'non', `${NNBSP}».`],
    ],
    [
      ['"Je suis ', 'fan', ' de typographie"'],
      [`«${NNBSP}Je suis `, 'fan', ` de typographie${NNBSP}»`],
    ],
    [
      ['"', '"oui"', ' dit-il"'],
      [`«${NNBSP}`, '“oui”', ` dit-il${NNBSP}»`],
    ],
    [
      ["l'", '"avenir"'],
      ['l’', `«${NNBSP}avenir${NNBSP}»`],
    ],
  ],
  'sees through runs what a rule needs to see': [
    [
      ["l'", 'école'],
      ['l’', 'école'],
    ],
    [
      ['mot', ' -- ', 'incise'],
      ['mot', ` —${NBSP}`, 'incise'],
    ],
    [
      ['http://a.fr/', "l'avis"],
      ['http://a.fr/', "l'avis"],
    ],
  ],
};

for (const [sentence, cases] of Object.entries(TABLES)) {
  describe(sentence, () => {
    const rows = cases.map(([runs, set]) => [runs.map(show), set.map(show), runs] as const);
    it.each(rows)('%j → %j', (_, set, runs) => expect(typesetRuns(runs).map(show)).toEqual(set));
    it.each(cases.map(([, set]) => [set.map(show), set] as const))('%j stays', (shown, set) =>
      expect(typesetRuns(set).map(show)).toEqual(shown),
    );
  });
}

describe('typesetRuns', () => {
  it('gives no run for no run', () => expect(typesetRuns([])).toEqual([]));

  it('keeps empty runs', () =>
    expect(typesetRuns(['', 'Oui', '', '!', ''])).toEqual(['', 'Oui', '', `${NNBSP}!`, '']));
});
