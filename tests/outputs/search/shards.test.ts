import { describe, expect, it } from 'vitest';
import { checkCalls } from '#outputs/search/wasm-files.ts';
import { planShards } from '#outputs/search/shards.ts';

describe('planShards', () => {
  const toSources = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([date, count]) =>
      Array.from({ length: count }, (_, number) => ({
        url: `/${date}/${number}/`,
        date: `${date}-10`.slice(0, 10).padEnd(10, '-01'),
        key: 'k',
        language: 'fr',
      })),
    );

  it('has one shard for a small publication', () => {
    expect(
      planShards(toSources({ '2019-05': 200, '2020-05': 200, '2021-05': 200 }), 'v1').map(
        ({ id, from, to, sources }) => [id, from, to, sources.length],
      ),
    ).toEqual([['2019_2021', '2019', '2021', 600]]);
  });

  it('puts whole years together, then months, then parts of a month', () => {
    const plans = planShards(
      toSources({
        '2018-05': 60,
        '2019-05': 60,
        '2020-05': 130,
        '2021-01': 130,
        '2021-02': 130,
        '2022-03': 600,
      }),
      'v1',
    );
    expect(plans.every(({ sources }) => sources.length <= 160)).toBe(true);
    expect(plans.map(({ id }) => id).slice(0, 4)).toEqual(['2018_2019', '2020', '2021-01', '2021-02']);
    expect(plans.flatMap(({ sources }) => sources)).toHaveLength(1110);
  });

  it('changes the last shard alone when an article comes, and one alone when an article changes', () => {
    const sources = toSources({
      '2016-05': 150,
      '2017-05': 150,
      '2018-05': 150,
      '2019-05': 150,
      '2020-05': 150,
    });
    const keys = planShards(sources, 'v1').map(({ key }) => key);
    const more = planShards(
      [...sources, { url: '/z/', date: '2020-12-01', key: 'k', language: 'fr' }],
      'v1',
    ).map(({ key }) => key);
    expect(more.slice(0, 4)).toEqual(keys.slice(0, 4));
    const edited = planShards(
      sources.map((source, at) => (at === 3 ? { ...source, key: 'new' } : source)),
      'v1',
    ).map(({ key }) => key);
    expect(edited.map((key, at) => key === keys[at])).toEqual([false, true, true, true, true]);
  });
});

describe('the shards of two languages', () => {
  const source = (language: string, key: string) => ({
    url: `/${language}/`,
    date: '2026-01-01',
    key,
    language,
  });

  it('are apart, and named by their language', () => {
    const plans = planShards([source('fr', 'k'), source('en', 'k')], 'v1');
    expect(plans.map(({ id, language }) => [id, language]).sort()).toEqual([
      ['en-2026', 'en'],
      ['fr-2026', 'fr'],
    ]);
  });
});

describe('a shard', () => {
  const SOURCES = [
    { url: '/a/', date: '2026-01-01', key: 'a', language: 'fr' },
    { url: '/b/', date: '2026-01-02', key: 'b', language: 'fr' },
  ];
  const plan = (sources = SOURCES, version = 'v1') => planShards(sources, version)[0];

  it.each([
    ['another version of the code', plan(SOURCES, 'v2'), { key: false, inputName: false }],
    [
      'another language',
      plan(SOURCES.map((one) => ({ ...one, language: 'en' }))),
      { key: false, inputName: false },
    ],
    [
      'another key of an article',
      plan(SOURCES.map((one) => ({ ...one, key: 'c' }))),
      { key: false, inputName: true },
    ],
    [
      'another address',
      plan(SOURCES.map((one, at) => (at === 1 ? { ...one, url: '/c/' } : one))),
      { key: false, inputName: true },
    ],
    [
      'one article more',
      plan([...SOURCES, { url: '/c/', date: '2026-01-03', key: 'c', language: 'fr' }]),
      { key: false, inputName: true },
    ],
    [
      'another first article',
      plan([{ url: '/c/', date: '2026-01-01', key: 'c', language: 'fr' }, ...SOURCES.slice(1)]),
      { key: false, inputName: false },
    ],
    [
      'articles of another year',
      plan(SOURCES.map((one) => ({ ...one, date: '2025-01-01' }))),
      { key: true, inputName: false },
    ],
  ])('is made again, and finds its prepared articles: %s', (_, other, same) => {
    const first = plan();
    expect({ key: other?.key === first?.key, inputName: other?.inputName === first?.inputName }).toEqual(
      same,
    );
  });
});

describe('checkCalls', () => {
  it('fails when Pagefind’s WebAssembly is no longer called as expected', () => {
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    expect(() => checkCalls(empty)).toThrow('src/client/search/wasm.ts');
  });
});
