import { describe, expect, it } from 'vitest';
import { countFacets, isChosen } from '#outputs/search/facet-counts.ts';
import { fuse } from '#outputs/search/fuse.ts';
import { parseQuery } from '#outputs/search/query.ts';
import { rank, toRarity, type Hit } from '#outputs/search/rank.ts';
import { FRENCH } from './in-memory.ts';

type Word = readonly [at: number, weight?: number, isAccented?: boolean];

/** Articles by name, with the places of each word. */
type Pages = Readonly<Record<string, Readonly<Record<string, readonly Word[]>>>>;

const toHits = (pages: Pages, token: string): readonly Hit[] =>
  Object.entries(pages).flatMap(([record, words]) => {
    const places =
      words[token]?.map(([at, weight = 1, isAccented = false]) => ({ at, weight, isAccented })) ?? [];
    const amount = places.reduce((sum, place) => sum + place.weight, 0);
    return places.length > 0 ? [{ shard: 's', record, frequency: amount / (1 + amount), places }] : [];
  });

const search = (text: string, pages: Pages): readonly string[] => {
  const { terms, phrases, excluded, language } = parseQuery(text, FRENCH);
  return rank({
    terms,
    phrases,
    excluded,
    language,
    getHits: (token) => toHits(pages, token),
    total: 20,
  }).map(({ record }) => record);
};

describe('rank', () => {
  it('puts a title before a text', () => {
    expect(search('buzz', { text: { buzz: [[40], [50]] }, title: { buzz: [[1, 10]] } })).toEqual([
      'title',
      'text',
    ]);
  });

  it('puts an article with all the words before one with more of one', () => {
    expect(
      search('buzz fan', { one: { buzz: [[1, 10], [2], [3]] }, both: { buzz: [[40]], fan: [[90]] } })[0],
    ).toBe('both');
  });

  it('puts an article that has both words once before one that has nothing but one of them', () => {
    const pages: Pages = { one: { buzz: [[1, 20]] }, both: { buzz: [[40, 0.25]], fan: [[900, 0.25]] } };
    expect(search('buzz fan', pages)[0]).toBe('both');
  });

  it('puts an article with all the words before one that has two of three far more often', () => {
    const pages: Pages = {
      two: { buzz: [[1, 20]], fan: [[900, 20]] },
      all: { buzz: [[40, 0.667]], fan: [[900, 0.667]], patron: [[1800, 0.667]] },
    };
    expect(search('buzz fan patron', pages)[0]).toBe('all');
  });

  it('leaves out an article with less than half of the query, however often', () => {
    const pages: Pages = { one: { buzz: [[1, 20]] }, both: { buzz: [[40, 0.667]], fan: [[900, 0.667]] } };
    expect(search('buzz fan', pages)).toEqual(['both']);
  });

  it('puts words that follow one another before words apart, and an exact run before both', () => {
    const pages: Pages = {
      apart: { huile: [[10], [30]], palme: [[90], [95]] },
      near: { huile: [[10]], palme: [[12]] },
    };
    expect(search('huile de palme', pages)).toEqual(['near', 'apart']);
  });

  it('keeps only articles with the phrase', () => {
    const pages: Pages = { apart: { huile: [[10]], palme: [[90]] }, near: { huile: [[10]], palme: [[12]] } };
    expect(search('« huile de palme »', pages)).toEqual(['near']);
  });

  it('heeds the accents that the reader typed', () => {
    const pages: Pages = { marche: { marché: [[1], [2], [3]] }, marché: { marché: [[1, 1, true]] } };
    expect(search('marché', pages)).toEqual(['marché', 'marche']);
  });

  it('takes another form of a word for a little less', () => {
    expect(search('vidéo', { other: { vidéos: [[1]] }, same: { vidéo: [[1]] } })).toEqual(['same', 'other']);
  });

  it('answers with part of the query when nothing has it all', () => {
    expect(
      search('buzz fan patron', { some: { buzz: [[1]], fan: [[3]] }, few: { patron: [[2]] } }),
    ).toContain('some');
  });

  it('answers nothing to nothing', () => {
    expect(search('', {})).toEqual([]);
    expect(search('buzz', {})).toEqual([]);
  });
});

describe('toRarity', () => {
  it('falls with the number of articles and stays above zero', () => {
    expect(toRarity(1, 100)).toBeGreaterThan(toRarity(50, 100));
    expect(toRarity(100, 100)).toBeGreaterThan(0);
    expect(toRarity(5, 3)).toBeGreaterThan(0);
  });
});

describe('fuse', () => {
  it('raises what is in both lists', () => {
    expect(
      fuse(
        [
          ['a', 'b', 'c'],
          ['x', 'c'],
        ],
        (item) => item,
      )[0],
    ).toBe('c');
  });
});

describe('facets', () => {
  const ROWS = [
    { kind: ['Essai'], tag: ['Buzz', 'Fans'], series: [], person: [], year: ['2026'] },
    { kind: ['Essai'], tag: ['Buzz'], series: [], person: [], year: ['2025'] },
    { kind: ['Entretien'], tag: [], series: [], person: ['Emma'], year: ['2026'] },
  ];
  const NONE = { kind: [], tag: [], series: [], person: [], year: [] };

  it('count what each choice would leave, the other facets being as they are', () => {
    const counts = countFacets(ROWS, { ...NONE, kind: ['Essai'] });
    expect(counts.kind.map(({ value, count, isChosen: chosen }) => [value, count, chosen])).toEqual([
      ['Essai', 2, true],
      ['Entretien', 1, false],
    ]);
    expect(counts.year.map(({ value, count }) => [value, count])).toEqual([
      ['2026', 1],
      ['2025', 1],
    ]);
    expect(counts.person).toEqual([]);
  });

  it('keep a choice that leaves nothing, so that it can be taken back', () => {
    expect(countFacets(ROWS, { ...NONE, person: ['Homais'] }).person).toContainEqual({
      value: 'Homais',
      count: 0,
      isChosen: true,
    });
  });

  it('join the values of one facet and cross the facets', () => {
    const pass = (choices: Partial<typeof NONE>) => ROWS.map((row) => isChosen(row, { ...NONE, ...choices }));
    expect(pass({ tag: ['Fans', 'Buzz'] as never[] })).toEqual([true, true, false]);
  });
});
