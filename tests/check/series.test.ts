import { describe } from 'vitest';
import { article, itFinds, type Files } from './content-folder.ts';

const PARTS: Files = {
  'articles/2026/un.md': article({ title: 'Un', date: '2026-01-01' }),
  'articles/2026/deux.md': article({ title: 'Deux', date: '2026-02-01' }),
  'articles/2026/trois.md': article({ title: 'Trois', date: '2026-03-01' }),
};
const series = (plan: string, head = ''): string =>
  `title: S\nsummary: Une série.\n${head}plan:\n${plan
    .split(' ')
    .map((part) => `  - ${part.startsWith('"') ? `title: ${part}` : part}`)
    .join('\n')}\n`;
const withPlan = (plan: string, files: Files = {}): Files => ({
  ...PARTS,
  ...files,
  'series/s.yaml': series(plan),
});

describe('plans', () => {
  itFinds('accepts parts in their order, the last one to come', withPlan('un deux trois "Quatre"'));
  itFinds('finds an unknown part', withPlan('un deu'), 'series/s.yaml:5 series-plan');
  itFinds(
    'finds a part written twice',
    withPlan('un deux un'),
    'series/s.yaml:6 series-plan',
    '(series/s.yaml:6 series-order)',
  );
  itFinds(
    'finds a part in two series',
    { ...withPlan('un deux'), 'series/t.yaml': series('deux trois') },
    'series/t.yaml:4 series-plan',
  );
  itFinds(
    'finds two series with one code',
    { ...PARTS, 'series/s.yaml': series('un', 'code: ab\n'), 'series/t.yaml': series('deux', 'code: ab\n') },
    'series/t.yaml:3 series-code',
  );
});

describe('order', () => {
  itFinds(
    'warns of a gap before a published part',
    withPlan('un "Deux-bis" deux'),
    '(series/s.yaml:5 series-order)',
  );
  itFinds(
    'warns of a draft before a published part',
    withPlan('un b deux', { 'articles/2026/b.md': article({ title: 'B', guid: '', head: 'draft: true' }) }),
    '(series/s.yaml:5 series-order)',
  );
  itFinds('warns of dates out of order', withPlan('deux un trois'), '(series/s.yaml:5 series-order)');
  itFinds(
    'accepts a gap before a part to come',
    withPlan('un "Bientôt" b', { 'articles/2026/b.md': article({ title: 'B', date: '2026-09-01' }) }),
  );
});

describe('numbers in titles', () => {
  const numbered = (title: string, plan = 'un deux b'): Files =>
    withPlan(plan, { 'articles/2026/b.md': article({ title, date: '2026-03-01' }) });
  itFinds('accepts the number of the plan', numbered('Trois (3/3)'));
  itFinds('finds another position', numbered('Trois (2/3)'), '(articles/2026/b.md:3 series-title)');
  itFinds('finds another length', numbered('Trois (3/10)'), '(articles/2026/b.md:3 series-title)');
  itFinds(
    'finds a number out of any series',
    numbered('Trois (9/10)', 'un deux'),
    '(articles/2026/b.md:3 series-title)',
  );
  itFinds('accepts a fraction and a date', numbered('Trois 2/3 du 12/10', 'un deux'));
  itFinds(
    'warns of a part announced though it is written',
    withPlan('un "Trois"'),
    '(series/s.yaml:5 series-title)',
  );
});
