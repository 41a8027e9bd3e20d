import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isSeq, type Document } from 'yaml';
import type { Random } from '../../scripts/bench/corpus/random.ts';
import {
  editHead,
  editSite,
  editText,
  editYaml,
  listArticles,
  listFiles,
  pick,
  pickArticle,
  toSlug,
  writeText,
  type Desk,
} from './desk.ts';

/** What an author or an owner does to a content folder between two builds; returns a few words about it. */
export type Edit = (desk: Desk) => string;

const INSTANTS = [
  '2024-01-20T12:00',
  '2024-06-10T00:00',
  '2025-03-03T07:59',
  '2025-09-20T12:00',
  '2026-02-02T08:00',
  '2026-11-30T12:00',
  '2099-12-31T23:31',
] as const;
const WORDS = ['carnet', 'papier', 'encre', 'marée', 'registre', 'quai', 'colle', 'fil'] as const;
const LANGUAGES = ['en', 'en-GB', 'ar', 'fr', 'ja'] as const;
const TITLES = [
  'Un titre : « neuf » ?',
  'Où l’on mesure 12 000 pages',
  'Le XXe carnet',
  'À l’encre & au <crayon>',
] as const;

/** What changes little but bodies, each with its name. */
export const BODY_EDITS: Readonly<Record<string, Edit>> = {
  'a comma becomes a semicolon, or the reverse': (desk) =>
    editBody(desk, (text) => text.replace(/(?<=\p{L})[,;] /u, (mark) => (mark === ', ' ? '; ' : ', '))),
  'a word is changed': (desk) =>
    editBody(desk, (text) => text.replace(/(?<= )\p{Ll}{5,}(?= \p{Ll})/u, desk.random.pick(WORDS))),
  'a word is added in the first paragraph, lines move': (desk) =>
    editBody(desk, (text) => text.replace(/(?<=\n\n\p{L}[^\n]*? )/u, `${desk.random.pick(WORDS)}\n`)),
  'a word is quoted, or no longer is': (desk) =>
    editBody(desk, (text) =>
      text.includes('« carnet »')
        ? text.replace('« carnet »', 'carnet')
        : text.replace(/(?<= )carnet(?= )/u, '« carnet »'),
    ),
  'a picture gets words that say nothing, of which a warning names the line': (desk) =>
    editText(
      desk,
      listArticles(desk).find((file) => file.endsWith('photographier-une-page/index.md')) ??
        pickArticle(desk),
      (text) => text.replace(/!\[[^\]]*\](?=\()/, '![IMG_1234]'),
    ),
  'a line is added at the top of a text': (desk) => editBody(desk, (text) => `\n${text}`),
  'a comment of the front matter changes': (desk) =>
    editText(desk, pickArticle(desk), (text) =>
      text.replace(/^---\n(?:# .*\n)?/, `---\n# ${desk.random.between(1, 999)}\n`),
    ),
  'a sentence is added to a page of the owner': (desk) =>
    editText(
      desk,
      pick(desk, 'pages'),
      (text) => `${text.trimEnd()} Et une phrase, ${desk.random.between(1, 999)}.\n`,
    ),
  'a sentence ends an article': (desk) =>
    editBody(desk, (text) => `${text.trimEnd()} Fin, ${desk.random.between(1, 999)}.\n`),
};

/** Every other kind of edit, each with its name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'a sentence is added to an article': (desk) =>
    editText(
      desk,
      pickArticle(desk),
      (text) =>
        `${text}\nUne phrase de plus, sur le ${desk.random.pick(WORDS)} n° ${desk.random.between(1, 999)}.\n`,
    ),
  'an article gets a heading and a note': (desk) =>
    editText(
      desk,
      pickArticle(desk),
      (text) =>
        `${text}\n### Ajout ${desk.random.between(1, 999)}\n\nMot[^n${text.length}].\n\n[^n${text.length}]: Une note, avec [un lien](/a-propos/).\n`,
    ),
  'a source does not answer any more, or does again': (desk) =>
    writeText(
      desk,
      'links.yaml',
      desk.random.chance(0.3)
        ? '[]\n'
        : '- { url: "https://releves.example/2024", status: dead, checked: 2026-11-01 }\n',
    ),
  'an anchor has moved': (desk) => {
    const path = `/articles/${toSlug(pickArticle(desk))}/`;
    return editYaml(desk, 'redirects.yaml', (data) =>
      data.add({ from: `${path}#ancien-${desk.random.between(1, 999)}`, to: `${path}#nouveau` }),
    );
  },
  'an article links to another': (desk) =>
    editText(
      desk,
      pickArticle(desk),
      (text) => `${text}\nVoir [ceci](/articles/${toSlug(pickArticle(desk))}/).\n`,
    ),
  'an article changes its language': (desk) =>
    editHead(desk, pickArticle(desk), (head) => head.set('lang', desk.random.pick(LANGUAGES))),
  'an article changes its title': (desk) =>
    editHead(desk, pickArticle(desk), (head) =>
      head.set('title', `${desk.random.pick(TITLES)} ${desk.random.between(1, 999)}`),
    ),
  'an article changes its summary': (desk) =>
    editHead(desk, pickArticle(desk), (head) =>
      head.set(
        'summary',
        `Un autre chapô, assez long pour tenir sa place dans une liste, numéro ${desk.random.between(1, 999)}.`,
      ),
    ),
  'an article changes its date': (desk) =>
    editHead(desk, pickArticle(desk), (head) =>
      head.set(
        'date',
        `20${desk.random.between(23, 28)}-0${desk.random.between(1, 9)}-1${desk.random.between(0, 9)}`,
      ),
    ),
  'an article changes its tags': (desk) =>
    editHead(desk, pickArticle(desk), (head) =>
      head.set(
        'tags',
        ['carnets', 'metiers', 'commerces'].filter(() => desk.random.chance(0.5)),
      ),
    ),
  'an article is declared updated, with a correction': (desk) =>
    editHead(desk, pickArticle(desk), (head) => declareUpdate(head, desk)),
  'an article becomes a draft, or no longer is one': (desk) =>
    editHead(desk, pickArticle(desk), (head) => head.set('draft', head.get('draft') !== true)),
  'an article is withdrawn, or comes back': (desk) =>
    editHead(desk, pickArticle(desk), (head) =>
      head.has('withdrawn')
        ? head.delete('withdrawn')
        : head.set('withdrawn', { date: '2026-01-02', reason: 'Il était faux.' }),
    ),
  'an article becomes a fiction, or no longer is one': (desk) =>
    editHead(desk, pickArticle(desk), (head) => head.set('fiction', head.get('fiction') !== true)),
  'an article gets an entry of the dictionary': (desk) =>
    editHead(desk, pickArticle(desk), (head) =>
      head.set('entry', { word: `Mot ${desk.random.between(1, 999)}`, idea: 'Se dit, et ne se fait pas.' }),
    ),
  'an article appears': (desk) =>
    writeText(desk, `articles/2026/nouveau-${desk.random.between(1, 99)}.md`, toNewArticle(desk)),
  'an article is deleted': (desk) => remove(desk, pickArticle(desk)),
  'an article changes its address, and says the old one': rename,
  'a person changes their name': (desk) =>
    editYaml(desk, pick(desk, 'people'), (data) => data.set('name', `Nom ${desk.random.between(1, 999)}`)),
  'a person is described otherwise': (desk) =>
    editYaml(desk, pick(desk, 'people'), (data) =>
      data.set('description', `Une autre vie, la ${desk.random.between(2, 99)}e.`),
    ),
  'an organisation changes its name': (desk) =>
    editYaml(desk, pick(desk, 'organisations'), (data) =>
      data.set('name', `Maison ${desk.random.between(1, 999)}`),
    ),
  'a series changes its title': (desk) =>
    editYaml(desk, pick(desk, 'series'), (data) => data.set('title', `Série ${desk.random.between(1, 999)}`)),
  'a series changes its plan': (desk) =>
    editYaml(desk, pick(desk, 'series'), (data) => changePlan(data, desk.random)),
  'a theme changes its label': (desk) =>
    editYaml(desk, 'tags.yaml', (data) =>
      data.setIn([desk.random.between(0, 2), 'label'], `Thème ${desk.random.between(1, 999)}`),
    ),
  'a comment arrives': (desk) =>
    editYaml(desk, pick(desk, 'comments'), (data) =>
      data.add({
        id: `n${desk.random.between(1, 9999)}`,
        author: 'Un autre',
        date: '2026-01-05',
        text: 'Bien *vu*.',
      }),
    ),
  'a page of the owner changes': (desk) =>
    editText(
      desk,
      pick(desk, 'pages'),
      (text) => `${text}\nUne ligne de plus, ${desk.random.between(1, 999)}.\n`,
    ),
  'a redirect is added': (desk) =>
    editYaml(desk, 'redirects.yaml', (data) =>
      data.add({ from: `/vieux-${desk.random.between(1, 9999)}/`, to: '/a-propos/' }),
    ),
  'a picture changes': (desk) =>
    editText(desk, 'series/trois-carnets.svg', (text) =>
      text.replace('</svg>', `<path d="M${desk.random.between(0, 99)} 0h1"/></svg>`),
    ),
  'the site changes its name': (desk) =>
    editSite(desk, (data) => data.set('title', `Carnet ${desk.random.between(1, 999)}`)),
  'the site changes its address': (desk) =>
    editSite(desk, (data) => data.set('url', `https://carnet-${desk.random.between(1, 99)}.example`)),
  'the site changes its colour': (desk) =>
    editSite(desk, (data) => data.setIn(['accent', 'light'], `#1f5f${desk.random.between(10, 99)}`)),
  'the site changes its lengths': (desk) =>
    editSite(desk, (data) => {
      data.set('feedLength', desk.random.between(1, 9));
      data.set('pageLength', desk.random.between(1, 9));
    }),
  'the site changes its home page': (desk) =>
    editSite(desk, (data) =>
      data.setIn(['home', 'introduction'], `Bienvenue, ${desk.random.between(1, 999)} fois.`),
    ),
  'time passes, or goes back': (desk) => (desk.now = desk.random.pick(INSTANTS)),
  'a file is written again as it was': (desk) => editText(desk, pickArticle(desk), (text) => text),
};

/** Changes a public text below its front matter. */
function editBody(desk: Desk, change: (text: string) => string): string {
  return editText(desk, pickArticle(desk), (text) => {
    const [head = ''] = /^---\n.*?\n---\n/s.exec(text) ?? [];
    return head + change(text.slice(head.length));
  });
}

function declareUpdate(head: Document, { random }: Desk): void {
  const day = `2026-0${random.between(1, 9)}-0${random.between(1, 9)}`;
  head.set('updated', day);
  head.set('corrections', [{ date: day, text: `Il fallait lire ${random.between(1, 999)}.` }]);
}

function changePlan(data: Document, random: Random): void {
  const plan = data.get('plan');
  if (!isSeq(plan)) return;
  if (random.chance(0.4)) data.addIn(['plan'], { title: `À venir ${random.between(1, 999)}` });
  else if (random.chance(0.5)) plan.items.reverse();
  else
    plan.items.splice(
      random.between(0, plan.items.length - 1),
      plan.items.length > 1 && isMap(plan.items.at(-1)) ? 1 : 0,
    );
}

function toNewArticle({ random }: Desk): string {
  const number = random.between(1, 9999);
  return `---\nkind: essay\ntitle: Nouveau ${number}\nsummary: Un chapô assez long pour tenir sa place dans une liste d'articles, sans plus.\ndate: 2025-0${random.between(1, 9)}-2${random.between(0, 8)}\ntags: [carnets]\nguid: urn:nouveau:${number}\n---\n\nUn texte sur le ${random.pick(WORDS)}, « ${number} » fois.\n`;
}

function remove({ content }: Desk, file: string): string {
  rmSync(join(content, basename(file) === 'index.md' ? join(file, '..') : file), { recursive: true });
  return file;
}

/** The file gets another name, and everything that named it follows: what an author does with « replace all ». */
function rename(desk: Desk): string {
  const files = listArticles(desk).filter((file) => basename(file) !== 'index.md');
  const file = desk.random.pick(files);
  const old = toSlug(file);
  const slug = `${old.replace(/-\d+$/, '')}-${desk.random.between(1, 999)}`;
  editHead(desk, file, (head) =>
    head.set('aliases', [`/articles/${old}/`, ...toStrings(head.toJS().aliases)]),
  );
  const text = readFileSync(join(desk.content, file), 'utf8');
  rmSync(join(desk.content, file));
  writeFileSync(join(desk.content, file.replace(`${old}.md`, `${slug}.md`)), text);
  const pattern = new RegExp(`(?<=/articles/|entry: |- )${old}(?=/[)#]|$)`, 'gm');
  for (const other of listFiles(desk, '.').filter((one) => /\.(?:md|yaml)$/.test(one)))
    editText(desk, other, (words) => words.replace(pattern, slug));
  return `${file} → ${slug}`;
}

function toStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
