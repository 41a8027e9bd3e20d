import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SUMMARY = 'Un chapô assez long pour tenir sa place dans une liste d’articles, sans rien dire de plus.';

const INTERVIEW = '## Qu’avez-vous vu ?\n\n**Théo Témoin :** Rien.';

interface ShortArticle {
  readonly slug: string;
  readonly kind?: string;
  readonly tags?: readonly string[];
  /** More lines of the front matter. */
  readonly head?: string;
  readonly body?: string;
  readonly title?: string;
}

const ARTICLES: readonly ShortArticle[] = [
  { slug: 'seul-de-son-theme', tags: ['seul'] },
  { slug: 'donne-un-chiffre', body: 'Un fan vaut 136,38 dollars.' },
  { slug: 'deux-themes', tags: ['premier', 'second'] },
  { slug: 'deux-themes-aussi', tags: ['premier', 'second'] },
  {
    slug: 'temoignage',
    kind: 'interview',
    body: INTERVIEW,
    head: 'interviewees: [temoin]\ninterviewer: intervieweuse',
  },
  {
    slug: 'temoignage-suivi',
    kind: 'interview',
    body: INTERVIEW,
    head: 'interviewees: [temoin]\ninterviewer: l-atelier',
  },
  { slug: 'maison-un', kind: 'case-study', head: toCase('jugeuse') },
  { slug: 'maison-deux', kind: 'case-study', head: toCase('l-atelier') },
  {
    slug: 'extrait',
    kind: 'excerpt',
    head: 'source: { title: Un livre, url: "https://original.example/texte" }',
  },
  { slug: 'cite', head: 'figures: [{ value: 136.38, unit: dollars, label: un fan }]' },
  { slug: 'cite-un-autre', body: 'Comme [il est dit](/articles/cite/) ailleurs.' },
  ...Array.from({ length: 6 }, (_, index) => ({ slug: `partie-${index + 1}` })),
  // More than an article has related ones: the oldest are next to each other, and no longer related.
  ...Array.from({ length: 7 }, (_, index) => ({
    slug: `voix-${index + 1}`,
    kind: 'interview',
    body: INTERVIEW.replace('Théo Témoin', 'Vera Voix'),
    head: 'interviewees: [voix]\ninterviewer: l-atelier',
  })),
  { slug: 'traduit', head: 'translations: { en: traduit-en }' },
  { slug: 'traduit-en', head: 'lang: en\ntranslations: { fr: traduit }' },
];

const FILES: Readonly<Record<string, string>> = {
  'people/intervieweuse.yaml': 'name: Ida Question\ndescription: Pose les questions.\n',
  'people/jugeuse.yaml': 'name: Jeanne Avis\ndescription: Donne son avis.\n',
  'people/temoin.yaml': 'name: Théo Témoin\ndescription: A tout vu.\n',
  'people/voix.yaml': 'name: Vera Voix\ndescription: Répond souvent.\n',
  'organisations/maison.yaml': 'name: La Maison\nsector: Commerce\ndescription: Une maison de commerce.\n',
  'series/six-parties.yaml': `title: Six parties\nsummary: ${SUMMARY}\nplan:\n${[1, 2, 3, 4, 5, 6].map((part) => `  - partie-${part}\n`).join('')}`,
};

/** The place of an article in the content folder. */
export function toRichFile(slug: string): string {
  return `articles/2023/${slug}.md`;
}

/** Adds to the small publication articles that have one thing in common with another and nothing else. */
export function enrich(content: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  for (const [index, article] of ARTICLES.entries()) write(toRichFile(article.slug), toText(article, index));
  for (const slug of ['seul', 'premier', 'second'])
    appendFileSync(
      join(content, 'tags.yaml'),
      `- slug: ${slug}\n  label: Thème ${slug}\n  description: Un thème.\n`,
    );
}

function toText(article: ShortArticle, index: number): string {
  const {
    slug,
    kind = 'essay',
    tags = [],
    head = '',
    body = 'Un texte.',
    title = `Le titre de ${slug}`,
  } = article;
  const day = String(index + 1).padStart(2, '0');
  return `---\nkind: ${kind}\ntitle: ${title}\nsummary: ${SUMMARY}\ndate: 2023-03-${day}\ntags: [${tags.join(', ')}]\nguid: urn:riche:${slug}\n${head}\n---\n\n${body}\n`;
}

function toCase(by: string): string {
  return `organisations: [maison]\nsector: Commerce\nverdict: { text: Bien., by: ${by}, date: 2023-03-01 }`;
}
