import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#load/load-content.ts';
import { ADJUSTABLE } from '#model/site.ts';
import { ROOT } from '../run-folder.ts';
import { runScript } from '../build/run-build.ts';
import { article, BASE, itFinds, withFolder, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const SHORT = article({ summary: 'Court.' });
const withCheck = (lines: string): Files => ({
  [FILE]: SHORT,
  'site.yaml': `${BASE['site.yaml']}check: ${lines}\n`,
});

describe('the weight of a rule', () => {
  itFinds('is its own', { [FILE]: SHORT }, `(${FILE}:4 length)`);
  itFinds(
    'is what site.yaml wants',
    withCheck('{ length: { severity: error, reason: Nous y tenons. } }'),
    `${FILE}:4 length`,
  );
  itFinds('may be none', withCheck('{ length: { severity: "off", reason: Des brèves. } }'));
  itFinds(
    'is not that of a rule that nobody has, or without which something is lost',
    withCheck('{ lengths: { severity: warning, reason: R. }, schema: { severity: "off", reason: R. } }'),
    ...['site.yaml:8 unknown-key', 'site.yaml:8 unknown-key'],
  );

  it('is told with its reason', () =>
    withFolder(withCheck('{ length: { severity: "off", reason: Des brèves. } }'), (folder) => {
      const { code, stderr } = runScript('check', ['--content', folder]);
      expect(code).toBe(0);
      expect(stderr).toContain('Règle `length` réglée sur off : Des brèves.');
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(SHORT);
    }));
});

describe('what loses nothing', () => {
  itFinds(
    'is no error: files of systems and editors, sources and notes beside a text',
    {
      [FILE]: article(),
      'articles/2026/desktop.ini': '',
      'articles/2026/a.md~': 'x',
      'articles/2026/a.md.bak': 'x',
      'articles/2026/a.docx': 'x',
      'articles/2026/notes.txt': 'x',
      'articles/2026/Makefile': 'x',
    },
    ...['(articles/2026/Makefile:1 place)', '(articles/2026/a.docx:1 place)'],
    '(articles/2026/notes.txt:1 place)',
  );

  itFinds(
    'is no error: a picture that cannot be read, and that nothing shows',
    {
      [FILE]: article({ body: '![Un pont](./pont.jpg)' }),
      'articles/2026/a.jpg': 'x',
      'articles/2026/pont.jpg': 'x',
    },
    ...['(articles/2026/a.jpg:1 picture)', 'articles/2026/pont.jpg:1 picture'],
  );

  it('is read as it is written: a text that YAML takes for a number or a yes', () =>
    withFolder({ [FILE]: article().replace(/title: .*/, 'title: 2012') }, async (folder) => {
      const head = 'title: 1.10\nsummary: 007\ntags: [2012]\nentry: { word: true, idea: 0x10 }';
      const text = `---\nkind: essay\n${head}\ndate: 2026-01-10\nguid: urn:a\n---\n\nUn texte.\n`;
      writeFileSync(join(folder, 'articles/2026/b.md'), text);
      writeFileSync(join(folder, 'tags.yaml'), '- { slug: 2012, label: 2012, description: 42 }\n');
      const { catalog, problems } = await loadContent({ contentDir: folder });
      expect(problems).toEqual([]);
      expect(catalog?.articles.map(({ data }) => data)).toMatchObject([
        { title: '2012' },
        { title: '1.10', summary: '007', tags: ['2012'], entry: { word: 'true', idea: '0x10' } },
      ]);
      expect(catalog?.tags.get('2012')?.label).toBe('2012');
    }));
});

describe('the rules that may be weighed', () => {
  const list = (files: string, isWanted: (source: string) => boolean = () => true): ReadonlySet<string> =>
    new Set(
      globSync(files, { cwd: join(ROOT, 'src') })
        .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
        .filter(isWanted)
        .flatMap((source) =>
          [...source.matchAll(/(?:rule: |findingsOf\()'([\w-]+)'/g)].map(([, name = '']) => name),
        ),
    );

  it('all exist', () => {
    const known = list('{check,kinds,load,markdown}/**/*.ts');
    expect(ADJUSTABLE.filter((name) => !known.has(name))).toEqual([]);
  });

  it('have among them all that warn of Markdown', () => {
    const warning = list('markdown/rules/*.ts', (source) => source.includes("severity: 'warning'"));
    expect(warning.size).toBeGreaterThan(8);
    expect([...warning].filter((name) => !new Set<string>(ADJUSTABLE).has(name))).toEqual([]);
  });
});
