import { describe } from 'vitest';
import { article, itFinds, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';

describe('interviews', () => {
  const interview = (body: string, interviewees = 'emma-bovary'): Files => ({
    [FILE]: article({ kind: 'interview', head: `interviewees: [${interviewees}]\ninterviewer: redac`, body }),
  });
  const LEON = { 'people/leon.yaml': 'name: Léon\ndescription: Clerc.\n' };
  itFinds('accepts a question and an answer', interview('## Oui ?\n\n**Emma :** Non.'));
  itFinds('finds no turn', interview('Emma dit non.'), `${FILE}:1 interview`);
  itFinds('finds questions without an answer', interview('Elle se tait.\n\n## Oui ?'), `${FILE}:1 interview`);
  itFinds('accepts plain answers of the only one who may answer', interview('## Oui ?\n\nNon, elle le dit.'));
  itFinds(
    'finds plain answers that two may have given',
    { ...interview('## Oui ?\n\nNon.', 'emma-bovary, leon'), ...LEON },
    `${FILE}:1 interview`,
  );
  itFinds(
    'warns of somebody who never speaks',
    { ...interview('## Oui ?\n\n**Emma :** Non.', 'emma-bovary, leon'), ...LEON },
    `(${FILE}:7 interview)`,
  );
  itFinds(
    'finds an interviewer who answers',
    interview('## Oui ?\n\n**Emma :** Non.', 'emma-bovary, redac'),
    `${FILE}:7 interview`,
  );
  itFinds(
    'warns of an approval after the publication',
    {
      [FILE]: article({
        kind: 'interview',
        head: 'interviewees: [emma-bovary]\ninterviewer: redac\napproved: 2099-01-01\ncuts: Un rire.',
        body: '## Oui ?\n\nNon.',
      }),
    },
    `(${FILE}:9 interview)`,
  );
  itFinds(
    'finds an unknown voice and an early answer',
    { ...interview('**Emma :** Déjà.\n\n## Oui ?\n\n**Homais :** Non.', 'emma-bovary, leon'), ...LEON },
    `${FILE}:11 answer-before-question`,
    `${FILE}:15 speaker`,
    `(${FILE}:7 interview)`,
  );
});

describe('case studies', () => {
  const SOURCES = 'sources: [{ title: Le Registre }]';
  const FACTS = 'facts: [{ date: 2010-01, text: T, source: Le Registre }]';
  const FIGURES = 'figures:\n  - { value: 1, label: L, source: Le Registre }';
  const VERDICT = 'verdict: { text: V, by: redac, date: 2026-01-10 }';
  const study = (...lines: readonly string[]): Files => ({
    'organisations/o.yaml': 'name: O\ndescription: D.\n',
    [FILE]: article({ kind: 'case-study', head: ['organisations: [o]', 'sector: S', ...lines].join('\n') }),
  });
  itFinds('accepts sourced facts and figures', study(SOURCES, FACTS, FIGURES, VERDICT));
  itFinds('warns of no fact', study(VERDICT), `(${FILE}:2 case-study)`);
  itFinds(
    'finds a figure without a number',
    study(SOURCES, FACTS, 'figures:\n  - { value: beaucoup, label: L, source: Le Registre }', VERDICT),
    `${FILE}:12 schema`,
  );
  itFinds(
    'warns of a figure without a source',
    study(FACTS, SOURCES, 'figures:\n  - { value: 1, label: L }', VERDICT),
    `(${FILE}:12 source)`,
  );
  itFinds(
    'warns of sources that are not in the list',
    study(SOURCES.replace('Registre', 'Cahier'), FACTS, FIGURES, VERDICT),
    `(${FILE}:10 source)`,
    `(${FILE}:12 source)`,
  );
  itFinds(
    'accepts later verdicts',
    study(FACTS, SOURCES, VERDICT, 'laterVerdicts: [{ text: V, by: redac, date: 2026-02-01 }]'),
  );
  itFinds(
    'finds two verdicts of one day',
    study(FACTS, SOURCES, VERDICT, 'laterVerdicts:\n  - { text: V, by: redac, date: 2026-01-10 }'),
    `${FILE}:13 verdict`,
  );
  itFinds(
    'finds later verdicts that are earlier',
    study(
      FACTS,
      SOURCES,
      VERDICT,
      'laterVerdicts:\n  - { text: V, by: redac, date: 2026-01-09 }\n  - { text: V, by: redac, date: 2026-01-08 }',
    ),
    `${FILE}:13 verdict`,
    `${FILE}:14 verdict`,
  );
});

describe('excerpts', () => {
  const excerpt = (body: string): Files => ({
    [FILE]: article({ kind: 'excerpt', head: 'source: { title: T }', body }),
  });
  itFinds('accepts a short quotation', excerpt('> Un mot.\n\nNous en disons davantage que lui.'));
  itFinds(
    'warns of one longer than the comment',
    excerpt('> Un mot, puis un autre, puis dix.\n\nBien.'),
    `(${FILE}:7 excerpt)`,
  );
});

describe('events', () => {
  const event = (start: string, end: string): Files => ({
    [FILE]: article({
      kind: 'event-report',
      head: `event:\n  name: N\n  place: P\n  start: ${start}\n  end: ${end}`,
    }),
  });
  itFinds('accepts one day, and a month within a year', event('2026-01-02', '2026-01-02'));
  itFinds('compares what both dates say', event('2026-01-20', '2026-01'));
  itFinds('finds an end before the start', event('2026-01-02', '2026-01-01'), `(${FILE}:11 event)`);
});

describe('book numbers', () => {
  const review = (isbn: string): Files => ({
    [FILE]: article({
      kind: 'book-review',
      head: `book:\n  title: T\n  authors: [A]\n  year: 2020\n  isbn: "${isbn}"`,
    }),
  });
  for (const isbn of ['978-2-07-036822-8', '9782070368228', '207036822X', '0-8044-2957-X'])
    itFinds(`accepts ${isbn}`, review(isbn));
  for (const isbn of ['978-2-07-036822-9', '2070368221', '0-8044-2957-1'])
    itFinds(`refuses ${isbn}`, review(isbn), `(${FILE}:11 isbn)`);
});

describe('comments', () => {
  const thread = (...lines: readonly string[]): Files => ({
    [FILE]: article(),
    'comments/a.yaml': lines.map((line) => `- { author: A, text: Mot., ${line} }\n`).join(''),
  });
  itFinds(
    'accepts a reply',
    thread('id: c1, date: 2026-02-01T10:00', 'id: c2, date: 2026-02-01T11:00, replyTo: c1'),
  );
  itFinds(
    'finds one id twice',
    thread('id: c1, date: 2026-02-01', 'id: c1, date: 2026-02-01'),
    'comments/a.yaml:2 comment',
  );
  itFinds(
    'finds a reply to nobody, to itself, to what comes after',
    thread(
      'id: c1, date: 2026-02-01, replyTo: c9',
      'id: c2, date: 2026-02-01, replyTo: c2',
      'id: c3, date: 2026-02-01, replyTo: c4',
      'id: c4, date: 2026-02-01',
    ),
    'comments/a.yaml:1 comment',
    'comments/a.yaml:2 comment',
    'comments/a.yaml:3 comment',
  );
  itFinds(
    'warns of a wrong order',
    thread('id: c1, date: 2026-02-02', 'id: c2, date: 2026-02-01'),
    '(comments/a.yaml:2 comment)',
  );
  itFinds(
    'finds comments of an unknown article',
    { 'comments/b.yaml': '[]', [FILE]: article() },
    'comments/b.yaml:1 comment',
  );
});
