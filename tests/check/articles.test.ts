import { describe } from 'vitest';
import { article, itFinds, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const essay = (head: string): Files => ({ [FILE]: article({ head }) });

describe('dates', () => {
  itFinds(
    'accepts an update and a correction of one day',
    essay('updated: 2026-03-01\ncorrections: [{ date: 2026-03-01, text: Mot. }]'),
  );
  itFinds('accepts an update on the day of publication', {
    [FILE]: article({ date: '2026-01-10T09:00', head: 'updated: 2026-01-10' }),
  });
  itFinds('finds an update before the publication', essay('updated: 2025-12-31'), `(${FILE}:7 date)`);
  itFinds('warns of an update to come', essay('updated: 2026-12-31'), `(${FILE}:7 date)`);
  itFinds(
    'finds a correction before the publication',
    essay('corrections:\n  - { date: 2026-01-20, text: Mot. }\n  - { date: 2026-01-09, text: Mot. }'),
    `(${FILE}:9 date)`,
  );
  itFinds(
    'warns of a correction after the update',
    essay('updated: 2026-02-01\ncorrections:\n  - { date: 2026-03-01, text: Mot. }'),
    `(${FILE}:9 date)`,
  );
  itFinds(
    'finds a reply before the publication, and one to come',
    essay(
      'replies:\n  - { by: redac, date: 2026-01-09, text: Non. }\n  - { by: "Luc, relieur", date: 2026-12-31, text: Si. }',
    ),
    `(${FILE}:8 date)`,
    `(${FILE}:9 date)`,
  );
  itFinds(
    'finds who replies by a slug that neither a person nor an organisation has',
    essay('replies:\n  - { by: redak, date: 2026-01-20, text: Non. }'),
    `${FILE}:8 reference`,
  );
  itFinds(
    'finds a withdrawal before the publication',
    essay('withdrawn:\n  date: 2026-01-09\n  reason: Faux.'),
    `${FILE}:8 date`,
  );
  itFinds(
    'warns of a first publication after this one',
    essay('firstPublished: { title: T, date: 2026-02 }'),
    `(${FILE}:7 date)`,
  );
  itFinds(
    'accepts a first publication of the same month',
    essay('firstPublished: { title: T, date: 2026-01 }'),
  );
  itFinds(
    'warns of a year that cannot be',
    { 'articles/2206/a.md': article({ date: '2206-01-01' }) },
    '(articles/2206/a.md:5 date)',
  );
  itFinds(
    'warns of a folder of another year',
    { 'articles/2025/a.md': article() },
    '(articles/2025/a.md:5 date)',
  );
});

describe('identities', () => {
  itFinds('lets a draft have none', { [FILE]: article({ guid: '', head: 'draft: true' }) });
  itFinds('warns of an article without one', { [FILE]: article({ guid: '' }) }, `(${FILE}:2 guid)`);
  itFinds(
    'warns of one without one before it is public',
    { [FILE]: article({ guid: '', date: '2026-09-01' }) },
    `(${FILE}:2 guid)`,
  );
  itFinds(
    'finds one identity twice',
    { [FILE]: article({ date: '2026-02-01' }), 'articles/2026/b.md': article() },
    `${FILE}:6 guid`,
  );
  itFinds(
    'finds one that another article would get',
    {
      [FILE]: article({ guid: 'tag:carnet.example,2026:b' }),
      'articles/2026/b.md': article({ title: 'B', guid: '', head: 'draft: true' }),
    },
    '[articles/2026/b.md:2 guid]',
  );
});

describe('lengths', () => {
  itFinds('warns of a short summary', { [FILE]: article({ summary: 'Court.' }) }, `(${FILE}:4 length)`);
  itFinds(
    'warns of a long summary',
    { [FILE]: article({ summary: 'Long. '.repeat(70) }) },
    `(${FILE}:4 length)`,
  );
  itFinds('accepts those that are just as long as may be', {
    [FILE]: article({ title: 'T'.repeat(200), summary: 'S'.repeat(60) }),
    'articles/2026/b.md': article({ title: 'B', summary: 'S'.repeat(400) }),
  });
  itFinds(
    'warns of a title without a letter',
    { [FILE]: article({ title: '— ! ? …' }) },
    `(${FILE}:3 length)`,
  );
  itFinds('accepts a title of figures', { [FILE]: article({ title: '1984' }) });
  itFinds('warns of a long title', { [FILE]: article({ title: 'Long '.repeat(60) }) }, `(${FILE}:3 length)`);
});

describe('empty texts', () => {
  itFinds(
    'finds one',
    { [FILE]: article({ body: '\n' }), 'pages/p.md': '---\ntitle: P\nsummary: S.\n---\n' },
    `${FILE}:1 empty-body`,
    'pages/p.md:1 empty-body',
  );
  itFinds('lets a draft be empty', { [FILE]: article({ guid: '', head: 'draft: true', body: '' }) });
});

describe('entries', () => {
  itFinds(
    'warns of a word twice in the dictionary',
    {
      [FILE]: article({ head: 'entry: { word: Buzz, idea: I. }' }),
      'articles/2026/b.md': article({ title: 'B', head: 'entry: { word: buzz, idea: I. }' }),
    },
    '(articles/2026/b.md:7 entry)',
  );
});
