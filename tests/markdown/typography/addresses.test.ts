import { describe, expect, it } from 'vitest';
import { hideAddresses } from '#markdown/typography/addresses.ts';
import { typeset } from '#markdown/typography/typeset.ts';

const ADDRESSES = [
  'http://exemple.fr',
  "https://www.exemple.fr/l'avis?x=1;y=2!",
  "https://fr.wikipedia.org/wiki/L'Équipe_(journal)...",
  'ftp://exemple.fr/12--15/1990-1995',
  "www.exemple.fr/l'avis",
  "exemple.fr/l'avis",
  "exemple.com?q=l'avis",
  'jean.dupont@exemple.fr',
  "l'ami+1990-1995@exemple.fr",
  '@jeanne_d',
  '#2ème',
  "../l'avis/1990-1995",
  "/usr/l'avis",
  '~/notes/p.12',
  "C:\\l'avis",
  'fichier.txt',
  'exemple.fr/1ère',
];

describe('hideAddresses', () => {
  it.each(ADDRESSES)('hides %s whole', (address) => {
    expect(hideAddresses(`Voir ${address} ici`)).toBe(`Voir ${'x'.repeat(address.length)} ici`);
  });

  it.each([
    ['« http://exemple.fr »', `« ${'x'.repeat(17)} »`],
    ['"http://exemple.fr/a"', `"${'x'.repeat(19)}"`],
    ['(exemple.fr)', `(${'x'.repeat(10)})`],
    ['exemple.fr?', `${'x'.repeat(10)}?`],
    ['exemple.fr...', `${'x'.repeat(10)}...`],
    ["'http://exemple.fr'", `'${'x'.repeat(17)}'`],
    ["l'exemple.fr", `l'${'x'.repeat(10)}`],
    ['"/usr/bin"', `"${'x'.repeat(8)}"`],
    ["l'@jeanne", `l'${'x'.repeat(7)}`],
  ])('hides in %s the address only', (text, hidden) => expect(hideAddresses(text)).toBe(hidden));

  it.each([
    'et/ou',
    'Fin.Début',
    "l'un/l'autre",
    '1 / 2',
    'J.-C.',
    'p.12',
    '3.5',
    'C++',
    '"a"/"b"',
    '"a"/b',
    'un @ seul',
    '# titre',
    'A&#233;',
  ])('sees no address in %s', (text) => expect(hideAddresses(text)).toBe(text));
});

describe('typeset', () => {
  it.each(ADDRESSES)('leaves the address %s as it is', (address) => {
    expect(typeset(address)).toBe(address);
    expect(typeset(`Voir ${address} ici.`)).toBe(`Voir ${address} ici.`);
  });
});
