import { toArticleId } from '#model/catalog.ts';
import { stringify } from 'yaml';
import type { ChangeSet } from '#engine/change-set.ts';
import { siteSchema } from '#model/site.ts';
import { toEditorFiles } from './editor-files.ts';
import { LONGEST, toSlug } from './known-names.ts';

/** What must be known to begin a publication. */
export interface PublicationRequest {
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly email: string;
  readonly language: string;
  /** Day of the first article. */
  readonly date: string;
}

/** The themes of the examples of README.md and docs/writing.md. */
const TAGS = `# Les thèmes. Deux exemples, à remplacer par les vôtres.
- { slug: strategie, label: Stratégie, description: "Où l’on va, et par quel chemin." }
- { slug: medias-sociaux, label: Médias sociaux, description: "Ce que l’on dit et lit en réseau." }
`;

const WORDS = `# Mots et noms propres que « npm run check -- --spelling » doit connaître ; un par ligne.
`;

/** Every file of a publication that builds without a mistake: its settings, its author, a first article, two pages. */
export function planPublication(request: PublicationRequest): ChangeSet {
  const { title, date } = request;
  const author = toSlug(request.author).slice(0, LONGEST).replace(/-$/, '') || 'auteur';
  const year = date.slice(0, 4);
  const texts = {
    'site.yaml': toSite(request, author),
    [`people/${author}.yaml`]: stringify({
      name: request.author,
      description: `${request.author} écrit ici.`,
    }),
    'tags.yaml': TAGS,
    'words.txt': WORDS,
    [`articles/${year}/bienvenue.md`]: toArticle(request),
    'pages/a-propos.md': toPage('À propos', `Qui écrit ${title}, et pourquoi.`),
    'pages/mentions-legales.md': toPage('Mentions légales', 'Qui publie, qui héberge.'),
    ...toEditorFiles(),
  };
  return {
    words: `nouvelle publication « ${title} »`,
    texts: Object.entries(texts).map(([file, after]) => ({ file, after })),
    moves: [],
  };
}

/** The first thing that its settings would refuse, in French; undefined when they are right. */
export function findSettingsMistake(request: PublicationRequest): string | undefined {
  const { error } = siteSchema.safeParse(toSettings(request, 'auteur'));
  const issue = error?.issues[0];
  return issue && `${issue.path.join('.')} : ${issue.message}`;
}

function toSite(request: PublicationRequest, author: string): string {
  return `# Tout ce qui fait que cette publication est la vôtre (docs/writing.md, « À votre façon »).\n${stringify(toSettings(request, author))}`;
}

function toSettings({ title, url, email, language, author }: PublicationRequest, slug: string): object {
  return {
    title,
    tagline: 'Une phrase qui dit de quoi il s’agit',
    description: `${title} : ce que l’on y lit, en une phrase.`,
    url,
    language,
    timeZone: 'Europe/Paris',
    publisher: { name: author, email },
    defaultAuthors: [slug],
    home: { introduction: `Bienvenue dans ${title}.` },
  };
}

function toArticle({ title, date, url }: PublicationRequest): string {
  const head = {
    kind: 'essay',
    title: 'Bienvenue',
    summary: `Le premier article de « ${title} », à remplacer par le vôtre : ce que le lecteur y gagnera, en deux phrases.`,
    date,
    guid: toArticleId(url, date, 'bienvenue'),
  };
  return `---\n${stringify(head)}---\n\nLe premier paragraphe commence ici, sans titre.\n\n## Un intertitre\n\nDu Markdown ordinaire.\n`;
}

function toPage(title: string, summary: string): string {
  return `---\n${stringify({ title, summary })}---\n\n${summary}\n`;
}
