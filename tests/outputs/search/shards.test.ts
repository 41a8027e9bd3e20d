import { describe, expect, it } from 'vitest';
import { toEngine } from '#outputs/search/engine-file.ts';
import { planShards } from '#outputs/search/shards.ts';

describe('planShards', () => {
  const toSources = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([date, count]) =>
      Array.from({ length: count }, (_, number) => ({
        url: `/${date}/${number}/`,
        date: `${date}-10`.slice(0, 10).padEnd(10, '-01'),
        key: 'k',
      })),
    );

  it('has one shard for a small publication', () => {
    expect(
      planShards(toSources({ '2019-05': 200, '2020-05': 200, '2021-05': 200 })).map(({ id, sources }) => [
        id,
        sources.length,
      ]),
    ).toEqual([['2019_2021', 600]]);
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
    const keys = planShards(sources).map(({ key }) => key);
    const more = planShards([...sources, { url: '/z/', date: '2020-12-01', key: 'k' }]).map(({ key }) => key);
    expect(more.slice(0, 4)).toEqual(keys.slice(0, 4));
    const edited = planShards(
      sources.map((source, at) => (at === 3 ? { ...source, key: 'new' } : source)),
    ).map(({ key }) => key);
    expect(edited.map((key, at) => key === keys[at])).toEqual([false, true, true, true, true]);
  });
});

describe('toEngine', () => {
  it('fails when Pagefind’s script is no longer made as expected', () => {
    expect(() => toEngine('const x=1;')).toThrow('src/outputs/search/engine-file.ts');
  });
});
