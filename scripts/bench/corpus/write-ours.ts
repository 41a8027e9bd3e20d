import { toYaml, toText, writeInto } from './files.ts';
import { SITE_URL } from './head.ts';
import type { MadeArticle } from './made-article.ts';
import type { Named, Plan } from './plan.ts';

/** Where the file of an article is, from the content folder. */
export function toOurFile({
  slug,
  date,
  picture,
}: Pick<MadeArticle['article'], 'slug' | 'date' | 'picture'>): string {
  return `articles/${date.slice(0, 4)}/${slug}${picture ? '/index' : ''}.md`;
}

/** The content folder of a publication, articles excepted. */
export function writeOurFrame(plan: Plan, folder: string): void {
  const write = (file: string, data: unknown): void => writeInto(folder, file, toYaml(data));
  write('site.yaml', SITE);
  write(
    'tags.yaml',
    plan.tags.map(({ slug, name, description }) => ({ slug, label: name, description })),
  );
  write('redirects.yaml', []);
  for (const person of plan.people)
    write(`people/${person.slug}.yaml`, toEntry(person, { collective: person.slug === 'la-redaction' }));
  for (const one of plan.organisations) write(`organisations/${one.slug}.yaml`, toEntry(one, {}));
  for (const { slug, title, summary, parts, announced } of plan.series)
    write(`series/${slug}.yaml`, {
      title,
      summary,
      plan: [...parts, ...announced.map((part) => ({ title: part }))],
    });
  writeInto(
    folder,
    'pages/a-propos.md',
    toText(
      {
        title: 'À propos',
        summary: 'Ce que cette publication est, et ce qu’elle n’est pas : un corpus de mesure.',
      },
      'Rien de tout cela n’a été écrit par quelqu’un.\n',
    ),
  );
}

function toEntry({ name, description }: Named, rest: object): object {
  return { name, description, ...rest };
}

const SITE = {
  title: 'Le banc d’essai',
  tagline: 'Des articles pour rien',
  description: 'Une publication faite pour être construite, et pour que l’on regarde l’heure.',
  url: SITE_URL,
  language: 'fr',
  timeZone: 'Europe/Paris',
  publisher: { name: 'Le banc d’essai', email: 'banc@banc.example' },
  defaultAuthors: ['la-redaction'],
  feedLength: 20,
  pageLength: 20,
  home: { introduction: 'Une publication faite pour être construite.' },
};
