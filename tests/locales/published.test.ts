import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAsides } from '#build/aside-documents.ts';
import { listCommentAnchors } from '#check/page-anchors.ts';
import { planAddresses } from '#addresses/plan-addresses.ts';
import { parseRegister } from '#addresses/register.ts';
import type { LocaleCode } from '#locales/locale.ts';
import { createFolder } from '../run-folder.ts';
import { FIXTURE } from '../site/publications.ts';
import { open, publish } from './publish.ts';

const folder = createFolder('published');

/** What every language has: names of formats and of programs, days and months of HTTP, what machines read, initials. */
const ANYWHERE = new Set([
  ...[
    'Atom',
    'RSS',
    'JSON Feed',
    'JSON',
    'BibTeX',
    'CSL-JSON',
    'ISBN',
    'GMT',
    'EPUB',
    'Feedly',
    'Inoreader',
    'JM',
    'NetNewsWire',
    'Organisation',
    'Thunderbird',
    'newsboat',
  ],
  ...['Fri', 'Mon', 'Sat', 'Sun', 'Jan', 'Jul', 'Jun', 'May', 'Nov', 'Oct', 'Sep'],
  ...['Allow', 'Sitemap', 'User-agent', 'base-uri self', 'default-src self', 'form-action self mailto'],
  ...['script-src self wasm-unsafe-eval', 'style-src self', 'light dark', 'noindex', 'none', 'notes', 'xml'],
  ...['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents', 'textual'],
  ...['profile', 'sitemap', 'summarylargeimage', 'website'],
  // Columns of a table of the content.
  'mois file départs',
]);

/** Words that two languages share. */
const SHARED = {
  'fr en': [
    ...[
      'Correction',
      'Corrections',
      'Fiction',
      'Fiction Elle vend des carnets depuis',
      'Fiction Relieur de registres',
      'Guide',
      'Guides',
      'Introduction',
      'Note',
      'Notes',
    ],
    ...['Organisations', 'Sources'],
  ],
  'fr de': ['Adresse'],
  'en de': [
    ...['April', 'Essay', 'Essays', 'Feeds', 'Hosting', 'Interview', 'Interviews', 'November', 'Person'],
    'September',
  ],
};

/** Attributes and keys whose words people read. */
const READ =
  /\b(?:aria-label|title|alt|content|summary|label|text|placeholder|data-(?:label|done|text))="([^"]*)"/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** A piece of what people read: addresses and code are none. */
const WORDS = /^\p{L}[\p{L}\p{M} -]+$/u;

/** One form whatever the quotation marks, apostrophes and spaces of each language. */
function flatten(text: string): string {
  return text
    .replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/[’‘'“”„"«»*_`[\]\\]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** What people read in a file: between its tags, in some attributes, and the values of JSON. */
function listTexts(file: string): readonly string[] {
  if (/^[{[]/.test(file)) return listValues(JSON.parse(file));
  const page = file.replace(/<(style|script|pre|code)\b.*?<\/\1>/gs, ' ');
  const texts = [...page.split(/<[^>]*>/), ...Array.from(page.matchAll(READ), ([, text = '']) => text)].map(
    flatten,
  );
  return texts.flatMap((text) => (/<\w/.test(text) ? listTexts(text) : [text]));
}

function listValues(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('<') ? listTexts(` ${value}`) : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listValues) : [];
}

interface Read {
  /** Each piece of what people read, between the marks that join pieces. */
  readonly pieces: ReadonlySet<string>;
  /** Files inside books, and what identifies things to machines. */
  readonly names: ReadonlySet<string>;
}

async function read(code: LocaleCode): Promise<Read> {
  const files = await publish(await open(code, join(folder, code)));
  expect(files.size).toBeGreaterThan(150);
  const pieces = [...files.values()]
    .flatMap(listTexts)
    .filter((text) => !/^(?:https?:|\/|tag:|urn:|mailto:|[a-z]+\/)|'self'|^X-Robots/.test(text))
    .flatMap((text) => flatten(text).split(/ — |[\d,;:.?|·()/…]+/));
  const ids = [...files.values()].flatMap((file) => [...file.matchAll(/"@id":"[^"]*(#[^"]*)"/g)]);
  return {
    pieces: new Set(pieces.map((piece) => piece.trim()).filter((piece) => WORDS.test(piece))),
    names: new Set([
      ...[...files.keys()].flatMap((path) => path.split('!EPUB/')[1] ?? []),
      ...ids.flatMap(([, id]) => id ?? []),
    ]),
  };
}

function readContent(): string {
  const files = readdirSync(FIXTURE.contentDir, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => /\.(?:md|yaml)$/.test(file));
  return flatten(texts.map((file) => readFileSync(join(FIXTURE.contentDir, file), 'utf8')).join(' '));
}

it('shows no word of one language in another', async () => {
  const content = readContent();
  const [fr, en, de] = [await read('fr'), await read('en'), await read('de')];
  const findShared = ({ pieces: a }: Read, { pieces: b }: Read): readonly string[] =>
    [...a].filter((piece) => b.has(piece) && !content.includes(piece) && !ANYWHERE.has(piece)).sort();
  expect({ 'fr en': findShared(fr, en), 'fr de': findShared(fr, de), 'en de': findShared(en, de) }).toEqual(
    SHARED,
  );
  const findSame = ({ names: a }: Read, { names: b }: Read): readonly string[] =>
    [...a].filter((name) => b.has(name)).sort();
  const same = ['#article', 'nav.xhtml', 'toc.ncx'];
  expect([findSame(fr, en), findSame(fr, de), findSame(en, de)]).toEqual([
    ['#article', 'introduction.xhtml', ...same.slice(1)],
    same,
    same,
  ]);
  expect([...en.names].sort()).toContain('part-001.xhtml');
});

it.each(['en', 'de'] as const)('keeps every published address when it begins to speak %s', async (code) => {
  const french = await open('fr', join(folder, `fr-before-${code}`));
  const before = planAddresses({ ...french, register: parseRegister(''), strict: true });
  const moved = await open(code, join(folder, `${code}-after`), before.registerText);
  expect(moved.publication.locale.code).toBe(code);
  const after = planAddresses({ ...moved, register: parseRegister(before.registerText), strict: true });
  expect(after.problems).toEqual([]);
  // A file of `public/` answers, whatever was there.
  const lost = {
    ...french,
    register: parseRegister(`${before.registerText}/files/plan.pdf\n`),
    strict: true,
  };
  expect(planAddresses(lost).problems).toHaveLength(1);
  expect(planAddresses({ ...lost, served: ['/files/plan.pdf'] }).problems).toEqual([]);
  // Its first line speaks the language of its owner.
  const toAddresses = (text: string): readonly string[] => text.split('\n').slice(1);
  expect(toAddresses(after.registerText)).toEqual(toAddresses(before.registerText));
  expect(before.registerText).toContain('/articles/la-boulangerie-du-port/#avis');
  const own = planAddresses({
    ...(await open(code, join(folder, code))),
    register: parseRegister(''),
    strict: true,
  });
  expect(own.registerText).not.toMatch(
    /#(?:avis|faits|chiffres|commentaires?)\b|-reponse\b|^\/(?:flux|recherche|themes)\//m,
  );
});

it.each(['fr', 'en', 'de'] as const)('finds each comment where its page has it, in %s', async (code) => {
  const contentDir = join(folder, `comments-${code}`);
  const many = Array.from(
    { length: 45 },
    (_, at) => `- { id: c${at}, author: A, date: 2025-04-01, text: B }`,
  );
  mkdirSync(join(contentDir, 'comments'), { recursive: true });
  writeFileSync(join(contentDir, 'comments/a-propos.yaml'), many.join('\n'));
  const { publication } = await open(code, contentDir);
  const { catalog, paths } = publication;
  const found = [...listAsides(publication).values()]
    .map(({ toDocument }) => toDocument())
    .filter(({ kind }) => kind === 'comments');
  const places = found.flatMap(({ url, extras = [] }) =>
    extras.map(({ id }) => `${url.replace(/#.*/, '')}#${id}`),
  );
  const commented = [
    ...publication.articles.map(({ slug }) => [slug, paths.article(slug)] as const),
    ...publication.pages.map(({ slug }) => [slug, paths.page(slug)] as const),
  ];
  const there = commented.flatMap(([slug, url]) =>
    listCommentAnchors(slug, catalog).map((anchor) => `${url}#${anchor}`),
  );
  expect(places.length).toBeGreaterThan(45);
  expect(places.filter((one) => !there.includes(one))).toEqual([]);
  expect(found.filter(({ url }) => !there.includes(url))).toEqual([]);
});

it('finds tags and series by what their pages tell of them', async () => {
  const { publication } = await open('fr', join(folder, 'asides'));
  const texts = [...listAsides(publication).values()].map(({ toDocument }) => toDocument().summary);
  const { catalog } = publication;
  const tags = [...catalog.tags.values()].filter(({ slug }) => publication.byTag.has(slug));
  const told = [...tags.map(({ description }) => description), catalog.series[0]?.data.summary];
  expect(told.length).toBeGreaterThan(1);
  expect(texts).toEqual(expect.arrayContaining(told));
});
