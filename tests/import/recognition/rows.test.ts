import { describe, expect, it } from 'vitest';
import { withBlog, type Post } from './recognize.ts';

const IMAGE = '<img src="/uploads/pont.png" alt="Le pont" />';

interface Row {
  readonly rule: string;
  readonly proposed: readonly Post[];
  readonly nearMisses: readonly Post[];
  /** What a file holds once all is applied; of it, what the text no longer has. */
  readonly made: readonly (readonly [file: string, ...parts: readonly string[]])[];
  readonly gone?: readonly (readonly [file: string, words: string])[];
}

const ROWS: readonly Row[] = [
  {
    rule: 'case-study',
    proposed: [
      {
        title: 'Orange et Kiala : le colis fantôme',
        tags: ['Livraison'],
        body: 'Un colis se perd.\n\nNotre avis\u00a0: suivre <a href="http://colis.example/">le colis</a>.\n\nFin.',
      },
      {
        title: 'La pompe',
        body: '<h3>Le cas</h3>\n\nElle fuit.\n\n<h3>Notre avis</h3>\n\nLa changer.\n\nVite.',
      },
      {
        title: 'Le motard d’Europ Assistance',
        body: 'Le cas. Une moto tombe.\n\n<strong>NOTRE AVIS :</strong> la relever.',
      },
    ],
    nearMisses: [
      { body: 'À notre avis : rien.\n\nNotre avis compte.' },
      { body: 'Le cas échéant, on verra. Dans le cas. Point.' },
      { body: '<h3>Notre avis sur la pompe</h3>\n\nBleue.' },
    ],
    made: [
      [
        'articles/2009/t1.md',
        'kind: case-study',
        '- orange\n  - kiala\n',
        'sector: Livraison',
        'text: suivre le colis.\n  by: emma-bovary\n  date: 2009-03-01',
        'url: http://colis.example/',
        '\n\nUn colis se perd.\n\nFin.\n',
      ],
      ['articles/2009/t2.md', 'text: La changer. Vite.', '- la-pompe', '### Le cas\n\nElle fuit.\n'],
      ['articles/2009/t3.md', '- europ-assistance', 'text: la relever.', '\n\nLe cas. Une moto tombe.\n'],
      ['organisations/kiala.yaml', 'name: Kiala\n'],
    ],
    gone: [['articles/2009/t2.md', 'Notre avis']],
  },
  {
    rule: 'excerpt',
    proposed: [
      {
        title: 'Le prix de l’eau',
        body: 'L’eau monte.\n\nElle descend.\n\n<a href="http://www.journal.example/eau">Lire l’article original</a>',
      },
      {
        body: 'Je commente.\n\n« L’eau monte. »\n\nLIRE LA SUITE SUR <a href="http://journal.example/b">Le Journal</a>.',
      },
      { body: 'L’eau monte [<a href="http://journal.example/c">lire la suite sur\u00a0Le Journal</a>]' },
    ],
    nearMisses: [
      { body: 'L’eau monte.\n\nLire la suite sur Le Journal.' },
      {
        body: '<a href="http://journal.example/">Lire l’article original</a>\n\nPuis réfléchir, et encore un peu, longuement.',
      },
      { body: 'L’eau.\n\n<a href="http://sainte-ombre.example/?p=1">Lire la suite sur ce blog</a>' },
    ],
    made: [
      [
        'articles/2009/t1.md',
        'kind: excerpt',
        'source:\n  title: Le prix de l’eau\n  publication: journal.example\n  url: http://www.journal.example/eau',
        '---\n\n> L’eau monte.\n>\n> Elle descend.\n',
      ],
      ['articles/2009/t2.md', 'publication: Le Journal\n', '\n\nJe commente.\n\n> « L’eau monte. »\n'],
      ['articles/2009/t3.md', 'publication: Le Journal\n', '\n\n> L’eau monte\n'],
    ],
  },
  {
    rule: 'first-published',
    proposed: [
      { body: 'Article écrit à l’origine pour le bulletin de Sainte-Ombre.\n\nLe banc est là.' },
      {
        body: 'Le banc.\n\n<em>(Texte écrit à l\'origine pour <a href="http://revue.example/">La Revue</a>, en mars 2008)</em>',
      },
      { body: "Le banc est vieux. Ecrit a l'origine pour Le Banc. Le voici." },
    ],
    nearMisses: [
      { body: 'Une chanson écrite à l’origine pour Barbara.' },
      { body: 'Il l’avait, paraît-il, écrit à l’origine pour elle.' },
      { body: 'À l’origine, écrire pour le bulletin.' },
    ],
    made: [
      [
        'articles/2009/t1.md',
        'firstPublished:\n  title: le bulletin de Sainte-Ombre\n  date: "2009"',
        'summary: Le banc est là.',
        '---\n\nLe banc est là.\n',
      ],
      [
        'articles/2009/t2.md',
        'firstPublished:\n  title: La Revue\n  url: http://revue.example/\n  date: 2008-03',
      ],
      ['articles/2009/t3.md', 'title: Le Banc\n', "Ecrit a l'origine pour Le Banc."],
    ],
    gone: [['articles/2009/t2.md', 'Texte écrit']],
  },
  {
    rule: 'updated',
    proposed: [
      { body: 'Le pont.\n\nLe lavoir was last modified: juin 10th, 2011 by emma' },
      { body: 'Le pont. (mis\u00a0à jour le 3/6/2010)' },
      { body: 'MIS A JOUR LE 1er août 2009 à 10h30\n\nLe pont.' },
    ],
    nearMisses: [
      { body: 'Le site de la mairie a été mis à jour le 3 juin 2010, et personne ne l’a vu.' },
      { body: 'Mis à jour le 3 juin 2001.' },
      { body: 'Mis à jour le jour où il pleut.' },
    ],
    made: [
      ['articles/2009/t1.md', 'updated: 2011-06-10', '---\n\nLe pont.\n'],
      ['articles/2009/t2.md', 'updated: 2010-06-03', '---\n\nLe pont.\n'],
      ['articles/2009/t3.md', 'updated: 2009-08-01', 'summary: Le pont.', '---\n\nLe pont.\n'],
    ],
  },
  {
    rule: 'footnotes',
    proposed: [
      { body: 'Elle ne marche pas[1], mais elle est bleue.\n\nÀ suivre…\n\n[1] le plombier dit que si.' },
      { body: 'Un[*] et deux [**].\n\n[*] premier\n[**] second' },
      {
        body: 'Un<sup>[1]</sup>, deux [1].\n\nDes mots.\n<sup>[1]</sup> : une note levée.',
      },
    ],
    nearMisses: [
      { body: 'Un appel[1] sans note.' },
      { body: '<code>a[1]</code> et\n\n[1] une ligne.' },
      { body: '[1] Un livre.\n\n[2] Un autre.' },
    ],
    made: [
      [
        'articles/2009/t1.md',
        'summary: Elle ne marche pas, mais',
        'pas[^1], mais elle est bleue.\n\nÀ suivre…\n\n[^1]: le plombier dit que si.\n',
      ],
      ['articles/2009/t2.md', 'Un[^note] et deux[^note-2].\n\n[^note]: premier\n\n[^note-2]: second\n'],
      ['articles/2009/t3.md', 'Un[^1], deux[^1].\n\nDes mots.\n\n[^1]: une note levée.\n'],
    ],
  },
  {
    rule: 'disclosure',
    proposed: [
      { body: 'Odile est bien. (transparence\u00a0: je suis la cousine d’Odile)' },
      { body: 'La banque ferme. JE SUIS CLIENT DE la banque. Dommage.' },
      { body: 'Je suis cliente d’Orange, depuis peu.' },
    ],
    nearMisses: [
      { body: 'La transparence : une vertu.' },
      { body: '« Je suis client de la banque », dit-il.\n\nSi je suis client de la banque, je paie.' },
      { body: 'Je ne suis pas client de la banque.' },
    ],
    made: [
      ['articles/2009/t1.md', 'disclosure: Je suis la cousine d’Odile', '(transparence'],
      ['articles/2009/t2.md', 'disclosure: JE SUIS CLIENT DE la banque.', 'ferme. JE SUIS'],
      ['articles/2009/t3.md', 'disclosure: Je suis cliente d’Orange, depuis peu.'],
    ],
  },
  {
    rule: 'caption',
    proposed: [
      { body: `${IMAGE}\n\n(légende\u00a0: le banc, vu de la pluie)\n\nTexte.` },
      { body: `${IMAGE}\nLEGENDE : "le" banc.\nCrédit : Odile\n\nTexte.` },
      { body: `${IMAGE} Photo par <a href="http://photo.example/">Odile</a>\n\nTexte.` },
    ],
    nearMisses: [
      { body: 'Légende : sans image.' },
      { body: `${IMAGE}\n\nPhoto par temps de pluie.` },
      { body: `${IMAGE}\n\nUn texte.\n\nCrédit : plus loin.` },
    ],
    made: [
      ['articles/2009/t1.md', '"le banc, vu de la pluie")\n\nTexte.\n'],
      ['articles/2009/t2.md', '"\\"le\\" banc. Crédit : Odile")\n\nTexte.\n'],
      ['articles/2009/t3.md', '"Crédit : Odile (http://photo.example/)")\n\nTexte.\n'],
    ],
  },
];

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

describe.each(ROWS)('$rule', ({ rule, proposed, nearMisses, made, gone = [] }) => {
  it('is proposed of its three texts, and of none that is only near', async () => {
    await withBlog([...proposed, ...nearMisses], async (blog) => {
      const items = (await blog.propose()).filter((one) => one.rule === rule).map(({ item }) => item);
      expect(items).toEqual(['articles/2009/t1.md', 'articles/2009/t2.md', 'articles/2009/t3.md']);
    });
  });

  it('is applied once, and the check has nothing against it', async () => {
    await withBlog(proposed, async (blog) => {
      await blog.propose();
      expect(await blog.apply()).toEqual([]);
      for (const [file, ...parts] of made) for (const part of parts) expect(blog.read(file)).toContain(part);
      for (const [file, words] of gone) expect(blog.read(file)).not.toContain(words);
      expect((await blog.check()).filter(isError)).toEqual([]);
      const once = blog.listAll();
      await blog.apply();
      await blog.run();
      expect(blog.listAll()).toBe(once);
    });
  });
});

it('a theme that is the name of a person or of a firm has a file made, and stays', async () => {
  const tags = [
    'Odile Vanneau',
    'charles de gaulle',
    'jean dupont',
    'Nestlé',
    'air france',
    'Groupe Vanneau',
    'Saint-Étienne',
    'Pierre de taille',
    'orange',
    'groupe de parole',
  ];
  await withBlog(
    [{ tags, body: 'Avec <b>Odile Vanneau</b>, puis ODILE\u00a0VANNEAU et Nestlé.' }],
    async (blog) => {
      const found = (await blog.propose())
        .filter(({ rule }) => rule.startsWith('tag-'))
        .map(({ item }) => item);
      expect(found).toEqual([
        'people/odile-vanneau.yaml',
        'people/charles-de-gaulle.yaml',
        'people/jean-dupont.yaml',
        'organisations/nestle.yaml',
        'organisations/air-france.yaml',
        'organisations/groupe-vanneau.yaml',
      ]);
      await blog.apply();
      const once = blog.listAll();
      expect(blog.read('people/odile-vanneau.yaml')).toContain('name: Odile Vanneau');
      const text = blog.read('articles/2009/t1.md');
      expect(text).toContain('- odile-vanneau');
      expect(text).toContain(
        'Avec **Odile Vanneau**, puis [ODILE\u00a0VANNEAU](/personnes/odile-vanneau/) et [Nestlé](/organisations/nestle/).',
      );
      expect((await blog.check()).filter(isError)).toEqual([]);
      await blog.apply();
      expect(blog.listAll()).toBe(once);
    },
  );
});
