import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProposals } from '#import/recognition/proposals-file.ts';
import { withBlog } from './recognize.ts';
import { tell } from '#locales/tell.ts';

const INTERVIEW = 'Basile : Pourquoi ?\n\nOdile : Parce que.\n\nBasile : Vraiment ?\n\nOdile : Non.';
const POSTS = [
  { title: 'La pompe (1/2)', body: INTERVIEW },
  { title: 'La pompe (2/2)', body: 'Elle est bleue.' },
];

describe('what is proposed', () => {
  it('changes nothing, and is for its author to read', async () => {
    await withBlog(POSTS, async (blog) => {
      await blog.propose();
      expect(blog.has('articles')).toBe(false);
      const file = blog.readProposals();
      expect(file).toContain('sentence: "Basile : Pourquoi ?"');
      expect(JSON.parse(blog.read('.import/report.json')).proposals).toHaveLength(2);
      expect(readProposals(file, 'f')).toMatchObject({ mistakes: [], accepted: [{}, {}] });
    });
  });

  it('is done once, whether it is asked for twice, and done again by runs that ask for nothing', async () => {
    await withBlog(POSTS, async (blog) => {
      await blog.propose();
      await blog.apply();
      const once = blog.listAll();
      expect(once).toContain('kind: interview');
      await blog.apply();
      expect(blog.listAll()).toBe(once);
      expect((await blog.run()).written).toMatchObject({ written: [], conflicts: [] });
      expect(blog.listAll()).toBe(once);
      expect(await blog.propose()).toEqual([]);
    });
  });

  it('has a summary without the pictures that were not got, nor the players', async () => {
    const body = `<a href="http://a.example/b.jpg"><img src="http://a.example/c.jpg" alt="pont"></a>\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nRencontre avec Odile.\n\n${INTERVIEW}`;
    await withBlog([{ body }], async (blog) => {
      await blog.propose();
      await blog.apply();
      const [, summary] = /^summary: "?([^"\n]*)/m.exec(blog.read('articles/2009/t1.md')) ?? [];
      expect(summary).toMatch(/^Rencontre avec Odile/);
    });
  });

  it('is done only as far as its author left it, with the names that they corrected', async () => {
    await withBlog(POSTS, async (blog) => {
      await blog.propose();
      const file = blog.readProposals();
      const kept = file.slice(file.indexOf('- rule: interview-speakers'));
      await blog.apply(kept.replace('- Odile', '- Odile Vanneau'));
      expect(blog.has('series')).toBe(false);
      expect(blog.read('people/odile-vanneau.yaml')).toContain('speakerNames:\n  - Odile\n');
      expect((await blog.check()).filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  it('leaves alone an article that its author wrote again, and a file of proposals that they began', async () => {
    await withBlog(POSTS, async (blog) => {
      await blog.run();
      writeFileSync(join(blog.folder, 'articles/2009/t1.md'), 'Récrit.');
      await blog.propose();
      await blog.apply();
      expect(blog.read('articles/2009/t1.md')).toBe('Récrit.');
      expect(blog.read('articles/2009/t1.md.import')).toContain('kind: interview');
      writeFileSync(join(blog.folder, '.import/proposals.yaml'), '[]\n');
      await blog.propose();
      expect(blog.readProposals()).toBe('[]\n');
    });
  });

  it('is refused whole where it is of no text of the export, or is no sentence of it', async () => {
    await withBlog(POSTS, async (blog) => {
      await blog.propose();
      const file = blog.readProposals();
      const wrong = file.replace('articles/2009/t1.md', 'articles/2009/t9.md');
      expect(await blog.apply(wrong)).toMatchObject([
        { line: wrong.split('\n').findIndex((line) => line.includes('t9')) + 1 },
      ]);
      expect(await blog.apply(file.replace('Pourquoi', 'Comment'))).toMatchObject([
        { message: { fr: expect.stringContaining('Basile : Comment ?') } },
      ]);
      expect(blog.has('articles')).toBe(false);
    });
  });
});

describe('a file of proposals that is wrong is told at its line', () => {
  const entry = '- rule: series\n  item: series/a.yaml\n  sentence: A\n';
  it.each<readonly [file: string, line: number, words: string]>([
    [`${entry}- rule: serie\n  item: a\n  sentence: b\n`, 4, 'Règle inconnue : `serie`'],
    [`${entry}  fields: { title: A, plan: [] }\n`, 4, 'plan'],
    [`${entry}  fields: { titre: A }\n`, 4, 'title'],
    ['- rule: updated\n  item: a\n  sentence: b\n  fields: { updated: 2010-13-01 }\n', 4, '2010-13-01'],
    [`${entry}  phrase: B\n`, 4, 'Champ inconnu : `phrase`'],
    ['- rule: series\n  item: series/a.yaml\n', 1, 'sentence'],
    [`${entry}- "rule: a\n`, 4, 'Fichier illisible'],
    ['rule: series\n', 1, 'liste'],
    ['- 12\n', 1, ''],
  ])('%j', (file, line, words) => {
    const { mistakes } = readProposals(file, 'proposals.yaml');
    expect(mistakes.length).toBeGreaterThan(0);
    expect(tell(mistakes[0]?.message ?? '', 'fr')).toContain(words);
    expect(mistakes[0]?.fix).not.toBe('');
    expect(mistakes[0]?.line).toBeGreaterThanOrEqual(line);
    expect(mistakes[0]?.line).toBeLessThanOrEqual(line + 1);
  });
});
