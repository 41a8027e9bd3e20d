import { describe, expect, it } from 'vitest';
import { article, BASE, checkFiles, itFinds } from './content-folder.ts';

const FILE = 'articles/2026/a.md';

describe('the language of an article', () => {
  for (const lang of ['en', 'EN-us', 'pt-BR', 'zh-Hant', 'eng', 'grc', 'oc', 'sr-Latn'])
    itFinds(`may be ${lang}`, { [FILE]: article({ head: `lang: ${lang}` }) });

  it.each([
    ['english', 'en'],
    ['Anglais', 'en'],
    ['Deutsch', 'de'],
    ['en_US', 'en-US'],
    ['xx', undefined],
    ['x-y', undefined],
    ['""', undefined],
  ])('is not %s, for which %s is proposed', async (lang, meant) => {
    const [problem, ...others] = await checkFiles({ [FILE]: article({ head: `lang: ${lang}` }) });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: FILE, line: 7, rule: 'schema', severity: 'error' });
    expect(problem?.message).toContain('code de langue attendu');
    expect(/écrire `([^`]+)`/.exec(problem?.message ?? '')?.[1]).toBe(meant);
  });

  it('is proposed for a translation too', async () => {
    const [problem] = await checkFiles({ [FILE]: article({ head: 'translations: { english: b }' }) });
    expect(problem?.message).toMatch(/code de langue attendu.*écrire `en`/);
  });

  itFinds(
    'of a source is checked too',
    { [FILE]: article({ head: 'sources:\n  - title: A book\n    lang: englisch' }) },
    `${FILE}:9 schema`,
  );
});

it('that settings name is spoken where these cannot be read', async () => {
  const settings = `${BASE['site.yaml']}language: en\nfield: unknown\n`;
  const problems = await checkFiles({ 'site.yaml': settings, [FILE]: article({ body: 'A [link]().' }) });
  expect(problems.map(({ message }) => message)).toContain('Link without an address: `[link]()`.');
});

describe('titles', () => {
  itFinds(
    'that a card cannot show are told, with the package that would',
    { [FILE]: article({ title: '測定の言葉', guid: 'urn:a', head: 'lang: ja' }) },
    `(${FILE}:3 card)`,
  );
  itFinds('in Greek, Cyrillic and Vietnamese have their faces', {
    [FILE]: article({ title: 'Η τέχνη, искусство, nghệ thuật 🎉', guid: 'urn:a' }),
  });
  itFinds(
    'that hide marks of direction or letters that nobody sees are told',
    { [FILE]: article({ title: 'Un ti\u200dtre', guid: 'urn:a', body: 'a\u202eb, a\u2060b, a\u{e0041}b.' }) },
    ...[3, 9, 9, 9].map((line) => `(${FILE}:${line} characters)`),
  );
  itFinds('keep the joiners of scripts that need them', {
    [FILE]: article({ body: 'می\u200cخواهم, क्\u200dष, \u200fשלום, 👩\u200d💻.' }),
  });
});

describe('translations', () => {
  const OTHER = 'articles/2026/b.md';
  const pair = (own: string, other: string) => ({
    [FILE]: article({ title: 'Un', head: own }),
    [OTHER]: article({ title: 'Deux', head: other }),
  });
  itFinds('that name each other', pair('translations: { en: b }', 'lang: en-GB\ntranslations: { fr: a }'));
  itFinds('that are no article', pair('translations: { en: c }', 'lang: en'), `${FILE}:7 translation`);
  itFinds(
    'that do not name the article',
    pair('translations: { en: b }', 'lang: en'),
    `${FILE}:7 translation`,
  );
  itFinds(
    'that are of another language',
    pair('translations: { en: b }', 'lang: de\ntranslations: { fr: a }'),
    `${FILE}:7 translation`,
  );
  itFinds(
    'that are of the same language',
    pair('translations: { fr: b }', 'translations: { fr: a }'),
    `${FILE}:7 translation`,
    `${OTHER}:7 translation`,
  );
  itFinds('whose language is none', pair('translations: { english: b }', 'lang: en'), `${FILE}:7 schema`);
});
