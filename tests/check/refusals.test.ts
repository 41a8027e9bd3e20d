import { describe, expect, it } from 'vitest';
import { article, checkFiles, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const REPORT = { kind: 'book-review', head: 'book: { title: T, authors: [A], year: 1857 }' };
const INSTANT = 'date attendue sous la forme AAAA-MM-JJ ou AAAA-MM-JJTHH:MM';
const SLUG = 'minuscules sans accent, chiffres et traits d’union seulement';
const LIST = 'liste attendue : `[un, deux]`, ou un tiret devant chaque élément';
const FIELDS = 'champs attendus, tels que `{ nom: valeur }` ; docs/writing.md dit lesquels';
const KINDS =
  'genre inconnu ; attendu : interview, case-study, essay, excerpt, event-report, book-review ou guide';

/** All that is reported of a folder in which one thing is wrong. */
async function listMessages(files: Files): Promise<readonly string[]> {
  const problems = await checkFiles(files);
  return problems.map(({ file, line, message, fix }) => `${file}:${line} ${message}${fix ? ` ${fix}` : ''}`);
}

describe('what is said of a value that a file may not have', () => {
  it.each([
    ['a word for a date', { date: 'jamais' }, `5 \`date\` vaut \`jamais\` : ${INSTANT}.`],
    ['a number for a date', { date: '2026' }, `5 \`date\` vaut \`"2026"\` : ${INSTANT}.`],
    ['no date', { date: '' }, `5 \`date\` est vide : ${INSTANT}.`],
    [
      'a day of no month',
      { date: '2026-13-01' },
      '5 `date` vaut `2026-13-01` : ce jour n’existe pas au calendrier.',
    ],
    [
      'an unknown kind',
      { kind: 'interwiew' },
      `2 \`kind\` vaut \`interwiew\` : ${KINDS}. Vouliez-vous dire \`interview\` ?`,
    ],
    ['an empty title', { title: '' }, '3 `title` est vide : texte attendu.'],
    [
      'a list for a text',
      { head: 'disclosure: [a, b]' },
      '7 `disclosure` est une liste : texte attendu. Écrire `disclosure: "…"`.',
    ],
    [
      'a text for a list',
      { head: 'authors: redac' },
      `7 \`authors\` vaut \`redac\` : ${LIST}. Écrire \`authors: [redac]\`.`,
    ],
    ['an empty list', { head: 'authors: []' }, '7 `authors` est vide : au moins 1 élément attendu.'],
    [
      'a name for a file',
      { head: 'authors: [La rédac]' },
      `7 \`authors.0\` vaut \`La rédac\` : ${SLUG}. Écrire \`la-redac\`.`,
    ],
    [
      'an unknown person',
      { head: 'authors: [redak]' },
      '7 Personne inconnue : `redak`. Vouliez-vous dire `redac` ?',
    ],
    [
      'a word for a yes',
      { head: 'draft: oui' },
      '7 `draft` vaut `oui` : `true` ou `false` attendu, sans guillemets. Écrire `draft: true`.',
    ],
    [
      'a yes in quotation marks',
      { head: 'draft: "true"' },
      '7 `draft` vaut `"true"` : `true` ou `false` attendu, sans guillemets. Écrire `draft: true`.',
    ],
    [
      'an address without a scheme',
      { head: 'canonical: exemple.fr' },
      '7 `canonical` vaut `exemple.fr` : adresse http(s) complète attendue. Écrire `https://exemple.fr`.',
    ],
    [
      'a day as it is said',
      { date: '1er octobre 2026' },
      `5 \`date\` vaut \`1er octobre 2026\` : ${INSTANT}. Écrire \`2026-10-01\`.`,
    ],
    [
      'a day with strokes and an hour',
      { date: '5/3/2026 9h' },
      `5 \`date\` vaut \`5/3/2026 9h\` : ${INSTANT}. Écrire \`2026-03-05T09:00\`.`,
    ],
    [
      'a kind in French',
      { kind: 'Entretien' },
      `2 \`kind\` vaut \`Entretien\` : ${KINDS}. Écrire \`kind: interview\`.`,
    ],
    [
      'a field of another system',
      { head: 'lastmod: 2026-01-11' },
      '7 Champ inconnu : `lastmod`. Ici, ce champ se nomme `updated`.',
    ],
    [
      'what another system hides',
      { head: 'published: false' },
      '7 Champ inconnu : `published`. Pour que le texte ne paraisse pas : `draft: true`.',
    ],
    [
      'a former address without a stroke',
      { head: 'aliases: [vieux]' },
      '7 `aliases.0` vaut `vieux` : adresse du site attendue, commençant par une barre oblique. Écrire `/vieux/`.',
    ],
    [
      'a text for fields',
      { head: 'entry: Buzz' },
      `7 \`entry\` vaut \`Buzz\` : ${FIELDS}. Ses champs : \`word\`, \`idea\`.`,
    ],
    [
      'a missing field',
      { head: 'cover: { src: ./a.png }' },
      '7 `cover.alt` : champ obligatoire absent, à ajouter.',
    ],
    [
      'a number that is too small',
      { ...REPORT, head: REPORT.head.replace('1857', '57') },
      '7 `book.year` vaut `57` : au moins 1400 attendu.',
    ],
    [
      'a number in quotation marks',
      { ...REPORT, head: REPORT.head.replace('1857', '"1857"') },
      '7 `book.year` vaut `"1857"` : nombre attendu, sans guillemets, ni espace, ni unité.',
    ],
    [
      'a field of another kind',
      { head: 'interviewer: redac' },
      '7 Champ inconnu : `interviewer`. Un autre genre a ce champ : le retirer, ou changer `kind`.',
    ],
    [
      'a mistyped field of a list',
      { head: 'sources: [{ title: T, autor: A }]' },
      '7 Champ inconnu : `autor`. Vouliez-vous dire `author` ?',
    ],
    [
      'a mistyped field of another one',
      { ...REPORT, head: REPORT.head.replace('}', ', publsher: P }') },
      '7 Champ inconnu : `publsher`. Vouliez-vous dire `publisher` ?',
    ],
    [
      'a text without end',
      { head: `authors: ${'mot '.repeat(50)}` },
      `7 \`authors\` vaut \`${'mot '.repeat(15)}…\` : ${LIST}.`,
    ],
  ] as const)('quotes %s', async (_, parts, expected) => {
    expect(await listMessages({ [FILE]: article(parts) })).toEqual([`${FILE}:${expected}`]);
  });

  it.each([
    ['exemple.fr', 'adresse http(s) complète attendue. Écrire `https://exemple.fr`'],
    ['https://exemple.fr/blog/', 'adresse sans chemin attendue, telle que https://exemple.fr'],
    ['https://qui:secret@exemple.fr', 'adresse sans chemin attendue, telle que https://exemple.fr'],
    ['https://exemple.fr/?a', 'adresse sans chemin attendue, telle que https://exemple.fr'],
    ['https://exemple.fr;a', 'adresse sans chemin attendue, telle que https://exemple.fr'],
  ])('quotes %s, no address for a publication', async (url, expected) => {
    const site = `title: T\ntagline: T\ndescription: D\nurl: ${url}\npublisher: { name: N, email: a@b.fr }\ndefaultAuthors: [redac]\nhome: { introduction: I }\n`;
    expect(await listMessages({ 'site.yaml': site })).toEqual([
      `site.yaml:4 \`url\` vaut \`${url}\` : ${expected}.`,
    ]);
  });

  it('quotes what is no part of a series', async () => {
    const series = 'title: T\nsummary: S\nplan: [12, Guides]\n';
    expect(await listMessages({ 'series/s.yaml': series })).toEqual([
      'series/s.yaml:3 `plan.0` vaut `12` : nom d’un article attendu, ou `{ title: "…" }` pour une partie à paraître.',
      `series/s.yaml:3 \`plan.1\` vaut \`Guides\` : ${SLUG}. Écrire \`guides\`.`,
    ]);
  });
});
