import { describe, expect, it } from 'vitest';
import { changeEnding, toIndexed } from '#outputs/search/forms.ts';
import { getLanguage } from '#outputs/search/languages/languages.ts';
import { countElided, fold, toToken, toUnits } from '#outputs/search/normalise.ts';

const FRENCH = getLanguage('fr');
const NBSP = '\u00a0';
const NNBSP = '\u202f';
const toTokens = (text: string): readonly string[] => toUnits(text).map((unit) => unit.token);

describe('toUnits', () => {
  it.each([
    ['l’entreprise', ['entreprise']],
    ["l'entreprise", ['entreprise']],
    ['Qu’est-ce que c’est', ['est', 'ce', 'que', 'est']],
    ['jusqu’où, lorsqu’il', ['où', 'il']],
    ['aujourd’hui', ['aujourdhui']],
    ['une presqu’île', ['une', 'presquîle']],
    ['L’ŒUVRE, le cœur', ['oeuvre', 'le', 'coeur']],
    ['mot—mot, mot…mot', ['mot', 'mot', 'mot', 'mot']],
    ['porte-parole', ['porte', 'parole']],
    ['e-mail, e‑mail', ['email', 'email']],
    ['parle-t-on, a-t-il', ['parle', 't', 'on', 'a', 't', 'il']],
    ['la S.N.C.F., R&D', ['la', 'sncf', 'rd']],
    ['P.M.E. et node.js', ['pme', 'et', 'node', 'js']],
    ['E.Leclerc', ['e', 'leclerc']],
    [`12${NNBSP}000${NBSP}€`, ['12000', 'euros']],
    ['12 000 euros, 1 234 567', ['12000', 'euros', '1234567']],
    ['en 2010 500 personnes', ['en', '2010', '500', 'personnes']],
    ['12\n345', ['12', '345']],
    [`35${NBSP}%, 2‰, 9$`, ['35', 'pourcent', '2', 'pourmille', '9', 'dollars']],
    ['136,38 dollars, 3.5, 1.500', ['136virgule38', 'dollars', '3virgule5', '1500']],
    ['9/10, 2010/2011', ['9sur10', '2010', '2011']],
    ['1er, 1ère, 1re, 1ʳᵉ', ['1er', '1er', '1er', '1er']],
    ['2e, 2ème, 2nd, 3ièmes, 2ᵉ', ['2e', '2e', '2e', '3e', '2e']],
    ['XXIème siècle', ['xxie', 'siècle']],
    ['bien 🙂 dit', ['bien', '🙂', 'dit']],
    ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
    ['— … « »', []],
    ['', []],
  ])('takes %j apart', (text, tokens) => {
    expect(toTokens(text)).toEqual(tokens);
  });

  it('leaves nothing of the text out but what stands before the first word', () => {
    const text = `« L’œuvre »${NNBSP}: 12${NNBSP}000${NBSP}€, e-mail… et fin.`;
    expect(
      toUnits(text)
        .map((unit) => unit.text)
        .join(''),
    ).toBe(text.slice(2));
  });

  it('says where each word begins', () => {
    expect(toUnits('« L’art » d’ici').map((unit) => unit.start)).toEqual([2, 10]);
  });

  it('gives the same words of a text composed or decomposed, typed or typeset', () => {
    expect(toTokens('élève'.normalize('NFD'))).toEqual(toTokens('élève'));
    expect(toTokens("L'idée : 12 000 €")).toEqual(toTokens(`L’idée${NBSP}: 12${NNBSP}000${NBSP}€`));
  });
});

describe('toToken', () => {
  it('keeps accents, which rank', () => {
    expect([toToken('Pêche'), toToken('PÉCHÉ')]).toEqual(['pêche', 'péché']);
  });
});

describe('fold', () => {
  it('leaves letters without their accents', () => {
    expect(fold('çàéêïôù')).toBe('caeeiou');
  });
});

describe('countElided', () => {
  it.each([
    ['l’entreprise', 2],
    ['qu’elle', 3],
    ['aujourd’hui', 0],
    ['entreprise', 0],
  ])('counts the elided letters of %j', (word, count) => {
    expect(countElided(word)).toBe(count);
  });
});

describe('toIndexed', () => {
  it.each([
    ['abandonnée', 'abandonné'],
    ['idées', 'idés'],
    ['idees', 'ides'],
    ['faut', 'faut0'],
    ['meme', 'meme0'],
    ['sûr', 'sûr'],
    ['entreprise', 'entreprise'],
  ])('indexes %j as %j', (token, indexed) => {
    expect(toIndexed(token, FRENCH)).toBe(indexed);
  });

  it('indexes a word typed without accents as the word with them', () => {
    for (const word of ['idée', 'années', 'abandonnée', 'même', 'élève'])
      expect(fold(toIndexed(word, FRENCH))).toBe(toIndexed(fold(word), FRENCH));
  });
});

describe('forms', () => {
  it.each([
    ['vidéos', ['vidéo']],
    ['vidéo', ['vidéos']],
    ['jeux', ['jeu']],
    ['jeu', ['jeus', 'jeux']],
    ['acheter', ['achetent']],
    ['achètent', ['achèter']],
    ['marques', []],
  ])('knows the other forms of %j', (word, forms) => {
    expect(changeEnding(word, FRENCH.forms)).toEqual(forms);
  });
});
