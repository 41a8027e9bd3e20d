import { describe, expect, it } from 'vitest';
import { changeEnding, listRelatives, toIndexed, toRoot } from '#outputs/search/forms.ts';
import { getLanguage } from '#outputs/search/languages/languages.ts';

const FRENCH = getLanguage('fr');
const listForms = (token: string) => changeEnding(token, FRENCH.forms);
const listRareForms = (token: string) => changeEnding(token, FRENCH.rareForms);

describe('toIndexed', () => {
  it.each([
    ['publications', 'publication0'],
    ['proprement', 'proprement0'],
    ['animatrices', 'animateur0'],
    ['commence', 'commence'],
    ['estiment', 'estiment'],
    ['abandonnée', 'abandonné'],
    ['mêmes', 'mêmes0'],
  ])('indexes %s as %s', (token, indexed) => {
    expect(toIndexed(token, FRENCH)).toBe(indexed);
  });
});

describe('the other forms of a word', () => {
  it.each([
    [listForms, 'vidéos', 'vidéo'],
    [listForms, 'jeux', 'jeu'],
    [listForms, 'achètent', 'achèter'],
    [listRareForms, 'taillons', 'tailler'],
    [listRareForms, 'mangeons', 'manger'],
    [listRareForms, 'avançons', 'avancer'],
    [listRareForms, 'bloguent', 'blog'],
    [listRareForms, 'envoie', 'envoyer'],
    [listRareForms, 'joueuse', 'joueur'],
    [listRareForms, 'influenceurs', 'influence'],
    [listRelatives, 'fidéliser', 'fidélisation'],
    [listRelatives, 'fidélisation', 'fidéliser'],
    [listRelatives, 'modification', 'modifier'],
    [listRelatives, 'rapidement', 'rapide'],
  ])('%o gives « %s » as « %s »', (list, token, form) => {
    expect(list(token, FRENCH)).toContain(form);
  });

  it('has the same root for the forms of one verb, and another for a neighbour', () => {
    const roots = ['taille', 'tailler', 'taillons', 'taillée', 'taillaient', 'taillerons'].map((word) =>
      toRoot(word, FRENCH),
    );
    expect(new Set(roots).size).toBe(1);
    expect(toRoot('tailleur', FRENCH)).not.toBe(roots[0]);
  });
});
