import { describe, expect, it } from 'vitest';
import { getLocale } from '#locales/get-locale.ts';
import { renderBody } from '#load/render-body.ts';

const LONG = `Un ${'mot '.repeat(120)}fin.`;

const toLead = (source: string, maths = false): string =>
  renderBody({
    source,
    maths,
    language: 'fr',
    locale: getLocale('fr'),
    cast: undefined,
    findPicture: () => undefined,
  }).facts.lead;

describe('the first sentences of a text', () => {
  it.each([
    [
      'M. Dupont dit : "Quoi ! Vous ?" puis rit. Il part.',
      'M.\u00a0Dupont dit\u00a0: «\u202fQuoi\u202f! Vous\u202f?\u202f» puis rit. Il part.',
    ],
    ['J. Verne écrit. Puis dort', 'J.\u00a0Verne écrit.'],
    ['Un[^1]. Deux ^[en ligne].\n\n[^1]: Note.', 'Un. Deux .'],
    ['Avant.\n\n## Titre\n\nAprès.', 'Avant.'],
    ['## Titre\n\nAprès.\n\n## Autre\n\nEncore.', 'Après.'],
    ['> Cité.\n\n![Une image](./a.svg "Légende.")\n\nDit.', 'Dit.'],
    ['> Cité.', 'Cité.'],
    ['Trois raisons :\n\n- une ;\n- deux.\n\nVoilà.', 'Voilà.'],
    ['- une\n  - deux\n  - trois', 'une deux trois'],
    ['Sans point', 'Sans point'],
    ['| a |\n| --- |\n| b |', ''],
    [`Court. ${LONG}`, 'Court.'],
    ['数える前に、名前を付ける。次に数える。最後', '数える前に、名前を付ける。次に数える。'],
    ['هل قرأتها؟ نعم. ثم', 'هل قرأتها؟ نعم.'],
    ['[pont 1.jpg](https://un.fr/pont.jpg)\n\nLe pont tient.', 'Le pont tient.'],
    [
      'Il tient[1], dit-on [*]. Voir `a[1]`.\n\n[1] Le maire. [2] Non.\n\n[*] Si.',
      'Il tient, dit-on . Voir a[1].',
    ],
    ['[1999] fut froid. Et [2] aussi.', '[1999] fut froid. Et aussi.'],
    ['Avant %% secret %% après.', 'Avant après.'],
  ])('of %j are %j', (source, lead) => {
    expect(toLead(source)).toBe(lead);
  });

  it('are cut at a word where the first is too long, and show formulas as they were written', () => {
    expect(toLead(LONG)).toMatch(/^Un (?:mot )+mot…$/);
    expect(toLead(LONG).length).toBeLessThanOrEqual(401);
    expect(toLead('Soit $x^2$ un carré.', true)).toBe('Soit x^2 un carré.');
  });
});
