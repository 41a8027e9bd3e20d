import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getKindWords, KINDS } from '#kinds/kinds.ts';
import { getLocale, LANGUAGES } from '#locales/get-locale.ts';
import { toKindMark } from '#outputs/search/document.ts';
import { getLanguage } from '#outputs/search/languages/languages.ts';
import { isTooShort, MAX_TERMS, parseQuery, toSynonyms } from '#outputs/search/query.ts';
import { FRENCH } from './in-memory.ts';

const SPEECH = {
  ...FRENCH,
  synonyms: toSynonyms(
    [
      ['premier', '1er'],
      ['euros', '€'],
      ['pour cent', '%'],
      ['community manager', 'animateur de communauté'],
    ],
    FRENCH.languages,
  ),
};

/** The first way of saying each term. */
const toWords = (text: string): readonly (readonly string[] | undefined)[] =>
  parseQuery(text, SPEECH).terms.map((term) => term.choices[0]);

describe('the terms of a query', () => {
  it.each([
    ['comment fidéliser ses clients ?', [['fidéliser'], ['clients']]],
    ['l’entreprise', [['entreprise']]],
    ['qu’est-ce qu’un fan', [['fan']]],
    ['le la les', [['le'], ['la'], ['les']]],
    ['il faut être partout', [['partout']]],
    ['community-manager', [['community', 'manager']]],
    ['12 000 €', [['12000'], ['euros']]],
    ['35 %', [['35'], ['pourcent']]],
    ['buzz buzz BUZZ', [['buzz']]],
    ['« huile de palme » nestlé', [['huile'], ['palme'], ['nestlé']]],
    ['', []],
    ['?!…', []],
    ['🙂', [['🙂']]],
    ['<script>alert(1)</script>', [['script'], ['alert'], ['1']]],
  ])('of %j are %j', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('have the synonyms of the owner and of the language, and the forms of the word, after themselves', () => {
    const [first] = parseQuery('animateur de communauté', SPEECH).terms;
    expect(first?.choices).toEqual([
      ['animateur', 'communauté'],
      ['community', 'manager'],
    ]);
    expect(parseQuery('dix vidéos', SPEECH).terms.map((term) => term.choices)).toEqual([
      [['dix'], ['10']],
      [['vidéos'], ['vidéo']],
    ]);
  });

  it.each([
    ['kit kat -greenpeace', ['kit', 'kat'], ['greenpeace']],
    ['colis -« air france »', ['colis'], ['air france']],
    ['un porte-parole - seul', ['porte', 'parole', 'seul'], []],
    ['baisse de -10 %', ['baisse', '10', 'pourcent'], []],
    ['-greenpeace', ['greenpeace'], []],
    ['😀 kit 🍫 kat', ['kit', 'kat'], []],
  ])('of %j are %j, without %j', (text, words, excluded) => {
    const query = parseQuery(text, SPEECH);
    expect(query.terms.flatMap((term) => term.choices[0] ?? [])).toEqual(words);
    expect(query.excluded.map((phrase) => phrase.map(({ token }) => token).join(' '))).toEqual(excluded);
  });

  it('take the name of a kind for its articles, which alone it stands for', () => {
    const speech = {
      ...SPEECH,
      synonyms: toSynonyms([['Étude de cas', 'Études de cas', '0casestudy']], SPEECH.languages),
    };
    const toChoices = (text: string) => parseQuery(text, speech).terms.map((term) => term.choices);
    expect(toChoices('etude de cas nestlé')[0]).toEqual([['etude', 'cas'], ['0casestudy']]);
    expect(toChoices('études de cas')).toEqual([[['0casestudy']]]);
    expect(toChoices('étude de cas')).toEqual([[['0casestudy']]]);
    expect(parseQuery('une étude de cas de nestlé', speech).words).toEqual(['une', 'nestlé']);
  });

  it.each(KINDS.flatMap((kind) => LANGUAGES.map((code) => [code, kind] as const)))(
    'take the name of a kind alone for its articles, in %s: %s',
    (code, kind) => {
      const { name, plural, alsoCalled = [] } = getKindWords(kind, getLocale(code));
      const names = [name, plural, ...alsoCalled];
      const language = getLanguage(code);
      const synonyms = toSynonyms([[...names, toKindMark(kind)]], [language]);
      const found = names.map((one) =>
        parseQuery(one, { languages: [language], synonyms }).terms.map(({ choices }) => choices),
      );
      expect(found).toEqual(names.map(() => [[[toKindMark(kind)]]]));
    },
  );

  it('remember the words between them, and what a hyphen tied', () => {
    expect(
      parseQuery('avis du marque-page', FRENCH).terms.map(({ place, isBound }) => [place, isBound]),
    ).toEqual([
      [0, false],
      [2, true],
      [3, false],
    ]);
  });

  it('are few however long the text', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `mot${index}`).join(' ');
    expect(parseQuery(text, FRENCH).terms).toHaveLength(MAX_TERMS);
    expect(parseQuery(text, FRENCH).text.length).toBeLessThanOrEqual(2000);
  });
});

describe('the phrases of a query', () => {
  it.each([
    [
      '« avis du client »',
      [
        [
          ['avis', 0],
          ['client', 2],
        ],
      ],
    ],
    [
      '"avis du client" et “faux profil”',
      [
        [
          ['avis', 0],
          ['client', 2],
        ],
        [
          ['faux', 0],
          ['profil', 1],
        ],
      ],
    ],
    ['"ouvert seulement', []],
    ['« un mot', []],
    ['"buzz"', []],
    [
      '« ceci est une publicité »',
      [
        [
          ['ceci', 0],
          ['publicité', 3],
        ],
      ],
    ],
    ['""', []],
  ])('of %j', (text, phrases) => {
    expect(
      parseQuery(text, FRENCH).phrases.map((phrase) => phrase.map(({ token, gap }) => [token, gap])),
    ).toEqual(phrases);
  });
});

describe('parseQuery', () => {
  it('takes words for words, whatever they name elsewhere', () => {
    expect(toWords('constructor toString __proto__')).toEqual([['constructor'], ['tostring'], ['proto']]);
  });

  it('makes a query of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const query = parseQuery(text, SPEECH);
        for (const term of query.terms)
          for (const choice of term.choices) expect(choice.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['', true],
    ['a', true],
    ['?', true],
    ['bu', false],
    ['9', false],
    ['le', false],
  ])('finds %j too short: %j', (text, expected) => {
    expect(isTooShort(parseQuery(text, FRENCH))).toBe(expected);
  });
});
