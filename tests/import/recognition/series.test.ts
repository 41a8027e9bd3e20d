import { describe, expect, it } from 'vitest';
import { listProposed, withBlog } from './recognize.ts';

const toPosts = (titles: readonly string[]): readonly { readonly title: string }[] =>
  titles.map((title) => ({ title }));

describe('a series', () => {
  it.each<readonly [series: string, titles: readonly string[]]>([
    ['la-pompe', ['La pompe (2/3)']],
    ['la-pompe', ['La pompe (1/2)', 'LA POMPE\u00a0(2 / 2)']],
    ['lettre-du-lavoir', ['Lettre du lavoir n°9', 'Lettre du lavoir n\u00a0° 11']],
    ['lettre', ['Lettre #1', 'Lettre #2']],
    ['les-lavoirs', ['Les lavoirs, partie IX', 'Les lavoirs, Partie X']],
    ['le-pont', ['Le pont, épisode 3']],
    ['le-pont', ['Le pont', 'Le pont (suite)', 'Le pont, suite et fin']],
    [
      'internet-peut-il-changer',
      ['la banque', 'l’école', 'les PME'].map((one) => `Internet peut-il changer ${one}`),
    ],
  ])('%s is proposed of %j', async (series, titles) => {
    expect(await listProposed('series', toPosts(titles))).toEqual([`series/${series}.yaml`]);
  });

  it.each<readonly [why: string, titles: readonly string[]]>([
    ['a name that has a number', ['Chanel n°5']],
    ['a day', ['Fête du lavoir (14/07)']],
    ['hours', ['Ouvert (24/7)']],
    ['words that go on', ['Tout de suite', 'La suite', 'Ensuite et fin', 'Nuit en hôtel-suite']],
    [
      'two titles that begin alike',
      ['Internet peut-il changer la banque', 'Internet peut-il changer l’école'],
    ],
    [
      'what a firm tells each time',
      ['Zinc sera présent à Lyon', 'Zinc sera présent à Lille', 'Zinc sera présent ici'],
    ],
    [
      'words that do not end there',
      ['Long hair and tattoos', 'Long hair and lips', 'Long hair and a blue shirt'],
    ],
    ['titles that begin with words of any', ['Il y a un pont', 'Il y a une pompe', 'Il y a le lavoir']],
  ])('is not proposed of %s', async (_, titles) => {
    expect(await listProposed('series', toPosts(titles))).toEqual([]);
  });

  it('has the parts in their order, and those that are missing by their title', async () => {
    await withBlog(
      toPosts(['La pompe (3/4)', 'La pompe (1/4)', 'Le pont', 'Le pont (suite et fin)', 'Le pont, suite']),
      async (blog) => {
        await blog.propose();
        expect(await blog.apply()).toEqual([]);
        expect(blog.read('series/la-pompe.yaml')).toContain(
          'plan:\n  - t2\n  - title: La pompe (2/4)\n  - t1\n  - title: La pompe (4/4)\n',
        );
        expect(blog.read('series/le-pont.yaml')).toContain('plan:\n  - t3\n  - t5\n  - t4\n');
        expect((await blog.check()).filter(({ severity }) => severity === 'error')).toEqual([]);
      },
    );
  });
});
