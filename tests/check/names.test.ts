import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { ROOT } from '../run-folder.ts';
import { article, BASE, itFinds, type Files } from './content-folder.ts';

const NFD = 'e\u0301te\u0301';
const NFC = 'été';

describe('file names', () => {
  itFinds('accepts lower-case words joined by hyphens', { 'articles/2026/un-article-2.md': article() });
  itFinds(
    'refuses decomposed accents',
    { [`articles/2026/${NFD}.md`]: article() },
    `articles/2026/${NFD}.md:1 file-name`,
  );
  itFinds(
    'refuses accents',
    { [`articles/2026/${NFC}.md`]: article() },
    `articles/2026/${NFC}.md:1 file-name`,
  );
  itFinds('refuses capitals', { 'articles/2026/Titre.md': article() }, 'articles/2026/Titre.md:1 file-name');
  itFinds(
    'refuses spaces',
    { 'articles/2026/un titre.md': article() },
    'articles/2026/un titre.md:1 file-name',
  );
  itFinds(
    'refuses a question mark',
    { 'articles/2026/pourquoi?.md': article() },
    'articles/2026/pourquoi?.md:1 file-name',
  );
  itFinds('refuses a number sign', { 'articles/2026/a#b.md': article() }, 'articles/2026/a#b.md:1 file-name');
  itFinds(
    'refuses a per cent sign',
    { 'articles/2026/a%20b.md': article() },
    'articles/2026/a%20b.md:1 file-name',
  );
  itFinds(
    'refuses what no disk would hold with an ending',
    { [`articles/2026/${'a'.repeat(201)}.md`]: article() },
    `articles/2026/${'a'.repeat(201)}.md:1 file-name`,
  );
  itFinds(
    'refuses a person with an odd name',
    { 'people/Emma.yaml': 'name: Emma\ndescription: Elle lit.\n' },
    'people/Emma.yaml:1 file-name',
  );
});

describe('two files of one name', () => {
  itFinds('accepts one name for two things', { 'articles/2026/redac.md': article() });
  itFinds(
    'finds one slug in two years',
    { 'articles/2025/a.md': article({ title: 'A', date: '2025-01-01' }), 'articles/2026/a.md': article() },
    'articles/2026/a.md:1 duplicate-slug',
  );
  itFinds(
    'finds a.md and a.mdx',
    { 'articles/2026/a.md': article({ title: 'A' }), 'articles/2026/a.mdx': article() },
    'articles/2026/a.mdx:1 duplicate-slug',
  );
  itFinds(
    'finds a folder and a file',
    { 'articles/2026/a.md': article({ title: 'A' }), 'articles/2026/a/index.md': article() },
    'articles/2026/a.md:1 duplicate-slug',
  );
  itFinds(
    'finds names that only case tells apart',
    { 'articles/2026/Un.md': article({ title: 'A' }), 'articles/2026/un.md': article() },
    'articles/2026/Un.md:1 file-name',
    'articles/2026/un.md:1 duplicate-slug',
  );
  itFinds(
    'finds names that only the form of accents tells apart',
    { [`articles/2026/${NFD}.md`]: article({ title: 'A' }), [`articles/2026/${NFC}.md`]: article() },
    `articles/2026/${NFD}.md:1 file-name`,
    `articles/2026/${NFC}.md:1 file-name`,
    `articles/2026/${NFC}.md:1 duplicate-slug`,
  );
  itFinds(
    'finds a person in two files',
    { 'people/redac.yml': 'name: La rédaction\ndescription: Encore.\n' },
    'people/redac.yml:1 duplicate-slug',
  );
});

describe('places', () => {
  itFinds('accepts hidden files and README.md', { '.brouillon.md': 'x', 'articles/README.md': 'x' });
  itFinds(
    'finds an unknown extension',
    { 'articles/2026/a.markdown': article() },
    'articles/2026/a.markdown:1 place',
  );
  itFinds(
    'finds an extension in capitals',
    { 'articles/2026/a.MD': article() },
    'articles/2026/a.MD:1 place',
  );
  itFinds('finds an unknown folder', { 'billets/a.md': article() }, 'billets/a.md:1 place');
  itFinds('finds a list in the wrong extension', { 'tags.yml': '[]' }, 'tags.yml:1 place');
  itFinds('finds an article without a year', { 'articles/a.md': article() }, 'articles/a.md:1 place');
  itFinds(
    'finds an article deeper than its folder',
    { 'articles/2026/a/notes.md': article() },
    'articles/2026/a/notes.md:1 place',
  );
  itFinds(
    'finds an attachment that nothing publishes',
    { 'articles/2026/a/index.md': article(), 'articles/2026/a/plan.pdf': 'x' },
    '(articles/2026/a/plan.pdf:1 place)',
  );
});

describe('pages', () => {
  const page = '---\ntitle: Une page\nsummary: Elle dit.\n---\n\nUn texte.\n';
  itFinds('accepts a page', { 'pages/a-propos.md': page });
  itFinds(
    'refuses the name of a list',
    { 'pages/articles.md': page, 'pages/entretiens.md': page },
    'pages/articles.md:1 page-name',
    'pages/entretiens.md:1 page-name',
  );
});

describe('site.yaml', () => {
  itFinds('must exist', { 'site.yaml': undefined }, 'site.yaml:1 site-file');
});

describe('files of public/', () => {
  const files = {
    'public/articles/a.md': 'x',
    'public/articles/a/index.html': 'x',
    'public/robots.txt': 'x',
    'articles/2026/a.md': article({ title: 'A' }),
  };
  itFinds(
    'may tell something else than what the owner has chosen',
    { 'public/robots.txt': 'x', 'site.yaml': `${String(BASE['site.yaml'])}mining: reserved\n` },
    ...['(public/robots.txt:1 place)', '(site.yaml:8 public-file)'],
  );
  const places = [
    'public/articles/a.md:1 place',
    '(public/articles/a/index.html:1 place)',
    '(public/robots.txt:1 place)',
  ];
  itFinds('may not have the address of anything else', files, 'site.yaml:1 public-file', ...places);
  itFinds(
    'may not have that of an article in Markdown',
    { ...files, 'site.yaml': `${String(BASE['site.yaml'])}markdown: true\n` },
    ...['site.yaml:1 public-file', 'site.yaml:1 public-file', ...places],
  );
});

describe('security.txt', () => {
  const withExpiry = (expires: string): Files => ({
    'site.yaml': `${String(BASE['site.yaml'])}security:\n  contact: essai@carnet.example\n  expires: ${expires}\n`,
  });
  itFinds('may hold for a year', withExpiry('2027-05-30'));
  itFinds(
    'is to be renewed thirty days before its date',
    withExpiry('2026-06-20'),
    '(site.yaml:10 security)',
  );
  itFinds('is past its date', withExpiry('2026-05-01'), '(site.yaml:10 security)');
});

describe('icons, logo and fonts', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  itFinds('are taken where they are what their names tell', {
    ...{ 'favicon.svg': svg, 'logo.svg': svg, 'favicon.ico': Buffer.from('000001000100', 'hex') },
    'fonts/sans-bold.woff2': readFileSync(join(ROOT, 'src/fonts/sans.woff2')),
  });
  itFinds(
    'are refused where they are not',
    {
      'favicon.svg': 'Rien.',
      'favicon.png': '\x89PNG',
      'favicon.ico': svg,
      'logo.svg': '<svg onload="x()"><a></svg>',
      'fonts/serif.woff2': 'OTTO',
    },
    ...['favicon.ico:1 identity', 'favicon.png:1 identity', 'favicon.svg:1 identity'],
    ...['fonts/serif.woff2:1 identity', 'logo.svg:1 identity'],
  );
  itFinds(
    'have their own names and types',
    { 'fonts/ma-police.ttf': 'x', 'fonts/mono.woff2': 'wOF2', 'logo.webp': 'RIFF' },
    ...['(fonts/ma-police.ttf:1 place)', '(fonts/mono.woff2:1 place)', '(logo.webp:1 place)'],
  );
});
