import { describe, expect, it } from 'vitest';
import { loadContent } from '#load/load-content.ts';
import { createPublication } from '#model/publication.ts';
import { toArticleView, type ArticleView } from '#model/views/article-view.ts';
import { article, NOW, withFolder, type Files } from '../check/content-folder.ts';

const viewOf = (slug: string, files: Files): Promise<ArticleView> =>
  withFolder(files, async (contentDir) => {
    const { catalog } = await loadContent({ contentDir });
    if (!catalog) throw new Error('The folder has a site.yaml');
    const publication = createPublication(catalog, Date.parse(NOW));
    const one = publication.bySlug.get(slug);
    if (!one) throw new Error(`No article ${slug}`);
    return toArticleView(one, publication);
  });

describe('the view of an article', () => {
  it('names the articles that lead to it, itself excepted', async () => {
    const { citedBy } = await viewOf('a', {
      'articles/2026/a.md': article({
        title: 'A',
        body: 'Voir [plus haut](/articles/a/#un).\n\n## Un\n\nTexte.',
      }),
      'articles/2026/b.md': article({ title: 'B', body: 'Voir [A](/articles/a/#un).' }),
      'articles/2026/c.md': article({ title: 'C', body: 'Voir [B](/articles/b/).' }),
    });
    expect(citedBy.map(({ title }) => title)).toEqual(['B']);
  });

  it('shows the title and one sentence of what the text links to, as long as a page can carry them', async () => {
    const long = `${'Un mot et '.repeat(34)}fin. Puis une autre.`;
    const texts = ['b', 'c', 'd'].map((slug) => [
      `articles/2026/${slug}.md`,
      article({ title: slug, body: 'Texte.' }).replace(/^summary: .*$/m, `summary: ${long}`),
    ]);
    const body =
      '[b](/articles/b/#x) [soi](/articles/a/) [c](/articles/c/) [d](/articles/d/) [x](/etiquettes/c/)';
    const files = { ...Object.fromEntries(texts), 'articles/2026/a.md': article({ title: 'A', body }) };
    const { previews } = await viewOf('a', files);
    expect(previews.map(({ url, title, sentence }) => [url, title, sentence])).toEqual(
      ['b', 'c'].map((slug) => [`/articles/${slug}/`, slug, long.replace(' Puis une autre.', '')]),
    );
  });

  it('leads to the interviews before and after of each who gave others', async () => {
    const interview = (date: string, interviewees = 'emma-bovary'): string =>
      article({
        ...{ kind: 'interview', title: date, body: '## Oui ?\n\n**Emma :** Non.' },
        head: `interviewees: [${interviewees}]\ninterviewer: redac`,
      }).replace(/^date: .*$/m, `date: ${date}`);
    const files = {
      'people/leon.yaml': 'name: Léon\ndescription: Un clerc.\n',
      'articles/2026/a.md': interview('2026-01-01'),
      'articles/2026/b.md': interview('2026-01-02', 'emma-bovary, leon'),
      'articles/2026/c.md': interview('2026-01-03'),
    };
    const show = ({ voices }: ArticleView): unknown =>
      voices.map(({ person, before, after }) => [person.slug, before?.title, after?.title]);
    expect(show(await viewOf('b', files))).toEqual([['emma-bovary', '2026-01-01', '2026-01-03']]);
    expect(show(await viewOf('c', files))).toEqual([['emma-bovary', '2026-01-02', undefined]]);
    expect(show(await viewOf('a', { 'articles/2026/a.md': interview('2026-01-01') }))).toEqual([]);
  });

  it('follows a figure to the article that tells it, but where the text leads there already or the author wants none', async () => {
    const essay = (title: string, body: string, figures = ''): string =>
      article({ title, body, head: figures });
    const figures =
      'figures: [{value: 136.38, unit: dollars, label: x}, {value: 3, unit: jours, label: x}, {value: 90000, unit: fans, label: x, follow: false}]';
    const files = {
      'articles/2026/a.md': essay(
        'A',
        'À 136,38 dollars par tête, trois fois 1 136,38 dollars, 3 jours, 90 000 fans.',
      ),
      'articles/2026/b.md': essay('B', 'Texte : 136,38 dollars.', figures),
      'articles/2026/c.md': essay('C', '[B](/articles/b/) le dit : 136,38 dollars.'),
      'articles/2026/d.md': essay('D', 'Les 36,38 dollars, 136,38 dollarsmètres.'),
    };
    const follow = async (slug: string): Promise<unknown> =>
      (await viewOf(slug, files)).followed.map(({ written, url }) => [written, url]);
    expect(await follow('a')).toEqual([['136,38 dollars', '/articles/b/']]);
    for (const slug of ['b', 'c', 'd']) expect(await follow(slug)).toEqual([]);
  });

  it('tells in which language the author wrote what was cut', async () => {
    const head = 'lang: en\ninterviewees: [emma-bovary]\ninterviewer: redac\ncuts: [A name., A joke.]';
    const body = '## Yes?\n\n**Emma:** No.';
    const files = { 'articles/2026/a.md': article({ kind: 'interview', title: 'A', head, body }) };
    const { headLines } = await viewOf('a', files);
    expect(headLines.at(-1)?.spans).toEqual([
      { text: 'Coupé\u00a0: ' },
      { text: 'A name', lang: 'en' },
      { text: '\u202f; ' },
      { text: 'A joke', lang: 'en' },
      { text: '.' },
    ]);
  });

  it('has the headings of its plan, down to the third level', async () => {
    const body = '## Deux\n\nTexte.\n\n### Trois\n\nTexte.\n\n#### Quatre\n\nTexte.';
    const { headings } = await viewOf('a', { 'articles/2026/a.md': article({ body }) });
    expect(headings.map(({ text }) => text)).toEqual(['Deux', 'Trois']);
  });

  it('says which source does not answer any more, whatever part of it is cited', async () => {
    const sources = [
      '{ title: Mort, url: "https://mort.example/page#partie" }',
      '{ title: Vif, url: "https://vif.example/page" }',
      '{ title: Imprimé }',
    ];
    const view = await viewOf('a', {
      'articles/2026/a.md': article({ head: `sources: [${sources.join(', ')}]` }),
      'links.yaml': '- { url: "https://mort.example/page", status: dead, checked: 2026-05-01 }\n',
    });
    expect(view.sources.map(({ title, isDead = false }) => [title, isDead])).toEqual([
      ['Mort', true],
      ['Vif', false],
      ['Imprimé', false],
    ]);
  });

  it('names who replied, in their language, and parts their text at blank lines, folded or not', async () => {
    const folded = "  - by: redac\n    date: 2026-01-20\n    text: >-\n      L'un\n      dit\n\n      Deux.";
    const other = '  - { by: "L\'Atelier", date: 2026-01-20, lang: en, text: "One\\n\\nTwo\\nlines" }';
    const { replies } = await viewOf('a', {
      'articles/2026/a.md': article({ head: `replies:\n${folded}\n${other}` }),
    });
    expect(replies.map(({ id, by, lang, paragraphs }) => [id, by.title, by.url, lang, paragraphs])).toEqual([
      ['droit-de-reponse-2026-01-20', 'La rédaction', '/personnes/redac/', undefined, ['L’un dit', 'Deux.']],
      ['droit-de-reponse-2026-01-20-2', 'L’Atelier', undefined, 'en', ['One', 'Two\nlines']],
    ]);
  });
});
