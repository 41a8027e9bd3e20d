import type { StoredBody } from '#model/body.ts';
import { articleSchema } from '#kinds/kinds.ts';
import { createCatalog, type SeriesEntry, type TextEntry } from '#model/catalog.ts';
import { createPublication, type Publication } from '#model/publication.ts';
import { personSchema } from '#model/person.ts';
import { seriesSchema } from '#model/series.ts';
import { siteSchema } from '#model/site.ts';
import { CAST, toStoredBody } from '../../markdown/render.ts';

const FACTS = {
  words: 300,
  quotedShare: 0,
  headings: [],
  turns: [],
  links: [],
  images: [],
  anchors: [],
  calls: [],
  notes: 0,
  lead: '',
};

const site = siteSchema.parse({
  title: 'Idées reçues',
  tagline: 'Le dictionnaire qui discute',
  description: 'Une publication.',
  url: 'https://exemple.fr',
  publisher: { name: 'La rédaction', email: 'redaction@exemple.fr' },
  defaultAuthors: ['la-redaction'],
  home: { introduction: 'Une réponse qui a cessé d’être une question.' },
});

const PEOPLE = {
  'la-redaction': { name: 'La rédaction', collective: true, description: 'Signature commune.' },
  'emma-bovary': {
    name: 'Emma Bovary',
    fictional: true,
    role: 'personnage de roman',
    description: 'Lit beaucoup.',
  },
  'naoko-saiki': { name: '斎木直子', lang: 'ja', description: 'Signe aussi.' },
  'jean-marie-oeuvrard': { name: 'Jean-Marie Œuvrard', description: 'Répond à nos questions.' },
};

const TAG = { slug: 'mesure', label: 'Mesure', description: 'Compter.', former: [] };

const PLAN = ['premiere-partie', 'entretien-imaginaire', { title: 'Ce qui reste à écrire' }, 'un-cas'];

/** The Markdown of the small publication, and what raw HTML can do to it, rendered; by body keys. */
export const BODIES: Readonly<Record<string, StoredBody>> = {
  'body-premiere-partie': toStoredBody(`## 5 idées

Voir & revoir [la suite](/articles/un-cas/#la-suite), [le cas](/articles/un-cas), [nulle part](/articles/un-cas/#nulle-part),
[plus haut](#5-idees), [absent](#absent), [Emma](/personnes/emma-bovary/), [ailleurs](https://ailleurs.example/a?b=1&c=2),
[l’ensemble](/series/petite-serie/integrale/), [voisin](entretien-imaginaire/).[^1] Et encore[^1], puis[^b].

![Un plan.](./plan.svg "Le plan Crédit : Nous")

| Année | Part |
| --- | ---: |
| 2010 | 35 % |

[^1]: Une note.
[^b]:
    - Une liste.`),
  'body-entretien-imaginaire': toStoredBody(
    `## Pourquoi lire ?

**Emma Bovary :** Pour partir. [Vous l’avez écrit](/articles/premiere-partie/#5-idees).`,
    CAST,
  ),
  'body-un-cas': toStoredBody(`## La suite

<strong><div id="la-suite">boîte dans du gras</div></strong><ul>seul<li>un<hr></li></ul><dl><dd>sans nom</dd></dl>
<details open><summary>Plus</summary><table><caption>Titre</caption><tr><td colspan="0">a<td>b</table></details><p title="">x &lt; y<br>z \u0007 <input type="checkbox" checked disabled> fait</p>
<ol start="a" reversed><li value="3">trois</li></ol><ruby>漢<rt>kan</rt></ruby><tt>code</tt><time datetime="hier">hier</time><span lang="français">mal</span><img src="absente.png" alt="Absente"><picture><source srcset="/a.webp"><img src="./photo.webp" alt=""></picture>`),
};

/** Three public parts, one announced; the interview is a fiction. */
export function createSmallPublication(): Publication {
  const series: SeriesEntry = {
    slug: 'petite-serie',
    file: 'series/petite-serie.yaml',
    data: seriesSchema.parse({
      title: 'Petite série « d’essai »',
      summary: 'Trois parties & une à venir.',
      plan: PLAN,
    }),
    introduction: toStoredBody('Ouvre sur [la première partie](/articles/premiere-partie/).'),
  };
  const catalog = createCatalog({
    site,
    identity: { icons: [], fonts: [] },
    people: new Map(
      Object.entries(PEOPLE).map(([slug, data]) => [
        slug,
        { slug, file: `people/${slug}.yaml`, data: personSchema.parse(data) },
      ]),
    ),
    organisations: new Map(),
    series: [series],
    tags: new Map([[TAG.slug, TAG]]),
    pages: [],
    comments: new Map(),
    redirects: [],
    deadLinks: new Set(['https://mort.example/billet']),
    articles: [
      createArticle('premiere-partie', {
        kind: 'essay',
        title: 'Première partie',
        date: '2026-10-01',
        updated: '2026-12-24T10:00',
        tags: ['mesure'],
        entry: { word: 'Début', idea: 'Toujours difficile.' },
      }),
      createArticle('entretien-imaginaire', {
        kind: 'interview',
        title: 'Entretien avec Emma',
        date: '2026-10-08',
        fiction: true,
        interviewees: ['emma-bovary', 'jean-marie-oeuvrard'],
        interviewer: 'la-redaction',
      }),
      createArticle('un-cas', {
        kind: 'guide',
        title: 'Un cas',
        date: '2026-10-15',
        authors: ['la-redaction', 'naoko-saiki'],
        sources: [
          { title: 'Un rapport', url: 'https://ailleurs.example/rapport', date: '2010-06' },
          {
            title: 'Un billet',
            url: 'https://mort.example/billet',
            archived: 'https://archives.example/billet',
          },
        ],
        corrections: [{ date: '2026-10-16', text: 'Un chiffre.' }],
      }),
    ],
  });
  return createPublication(catalog, Date.parse('2027-01-01T00:00:00Z'));
}

function createArticle(slug: string, data: object): TextEntry<ReturnType<typeof articleSchema.parse>> {
  return {
    slug,
    file: `articles/${slug}.md`,
    data: articleSchema.parse({ summary: `Chapô de ${slug}.`, ...data }),
    facts: FACTS,
    targets: [],
    digest: '',
    bodyKey: `body-${slug}`,
  };
}
