import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { stringify } from 'yaml';
import { listContentFiles } from '#load/content-files.ts';
import { loadContent } from '#load/load-content.ts';
import { getKind, KINDS } from '#kinds/kinds.ts';
import { toDay } from '#model/dates.ts';
import { readArguments, refuse } from './arguments.ts';

const USAGE = `
Usage : npm run new -- --kind GENRE --title "Titre" [--slug nom] [--content DOSSIER]

Crée un article en brouillon, avec les champs de son genre et son identité permanente.

  --kind     ${KINDS.join(', ')}
  --title    le titre
  --slug     la fin de l'adresse (d'après le titre)
  --content  dossier du contenu (content)
`;

/** Characters of a file name that any disk and any address can carry. */
const LONGEST = 100;
const OTHERWISE = 'l’ouvrir, ou choisir un autre --slug.';

const { values } = readArguments({
  usage: USAGE,
  options: {
    kind: { type: 'string' },
    title: { type: 'string' },
    slug: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
});

const kind =
  KINDS.find((one) => one === values.kind) ?? refuse(USAGE, `Genre inconnu : ${values.kind ?? '(absent)'}.`);
const title = values.title?.trim() || refuse(USAGE, 'Titre absent.');
const contentDir = resolve(values.content);
if (!existsSync(join(contentDir, 'site.yaml'))) refuse(USAGE, `Pas de site.yaml dans ${values.content}.`);
const slug = slugify(values.slug ?? title.replaceAll('’', "'"), { locale: 'fr' });
const mistake = findMistake(slug);
if (mistake !== undefined) refuse(USAGE, mistake);
console.log(relative(process.cwd(), await create()));

function findMistake(name: string): string | undefined {
  if (name === '')
    return `Ni lettre latine ni chiffre dans « ${values.slug ?? title} » : écrire la fin de l’adresse, --slug un-nom.`;
  if (name.length > LONGEST)
    return `Adresse de ${name.length} caractères (${LONGEST} au plus) : en écrire une courte, --slug un-nom.`;
  if (name === 'index') return 'Un texte nommé « index » aurait le nom de son dossier : --slug un-autre-nom.';
  const taken = listContentFiles(contentDir).find((one) => one.role === 'article' && one.slug === name);
  return taken && `L’adresse /articles/${name}/ est déjà prise par ${taken.file} : ${OTHERWISE}`;
}

async function create(): Promise<string> {
  const { catalog } = await loadContent({ contentDir, mdx: 'read' });
  const day = toDay(Date.now(), catalog?.site.timeZone ?? 'Europe/Paris');
  const host = new URL(catalog?.site.url ?? 'https://exemple.fr').hostname;
  const head = {
    kind,
    title,
    summary: '',
    date: day,
    tags: [],
    draft: true,
    guid: `tag:${host},${day.slice(0, 4)}:${slug}`,
    ...getKind(kind).example,
  };
  const folder = join(contentDir, 'articles', day.slice(0, 4));
  const file = join(folder, `${slug}.md`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `---\n${stringify(head)}---\n\nLe premier paragraphe.\n`, { flag: 'wx' });
  } catch (error) {
    if (!existsSync(file)) throw error;
    refuse(USAGE, `${relative(contentDir, file)} existe déjà : ${OTHERWISE}`);
  }
  return file;
}
