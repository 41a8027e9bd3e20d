import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixTexts } from '#check/fix-texts.ts';
import { mendYaml } from '#load/mend-yaml.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { article, checkFiles, toLine, withFolder } from './content-folder.ts';
import { runCheck } from './run-check.ts';

const FILE = 'articles/2026/a.md';
const N = '\u00a0';

describe('YAML that an author writes as a text', () => {
  it.each([
    ['title: A : b', 'title: "A : b"'],
    ['title: A: b # c', 'title: "A: b # c"'],
    ['title: Le C# en #tendance', 'title: "Le C# en #tendance"'],
    ['title: &Co et fils', 'title: "&Co et fils"'],
    ['title: "Mot" et suite', `title: '"Mot" et suite'`],
    [`title: "Mot" de l'auteur : x`, `title: '"Mot" de l''auteur : x'`],
    ["title: l'un : l'autre", `title: "l'un : l'autre"`],
    ['title: *gras* mot', 'title: "*gras* mot"'],
    ['title: *gras*', 'title: "*gras*"'],
    ['title: @moi', 'title: "@moi"'],
    ['title: %x', 'title: "%x"'],
    ['title: [x] y', 'title: "[x] y"'],
    ['title: - x', 'title: "- x"'],
    ['title: > x', 'title: "> x"'],
    [`title${N}: X`, 'title: X'],
    [`title:${N}X`, 'title: X'],
    [`title${N}: A${N}: b`, `title: "A${N}: b"`],
    ['title:X\nb: 1', 'title: X\nb: 1'],
    [`a:\n${N}${N}b: 1`, 'a:\n  b: 1'],
    ['a:\n\tb: 1', 'a:\n  b: 1'],
    [
      '- slug: a\n  label: A : b\n- slug: c\n  label: C : d',
      '- slug: a\n  label: "A : b"\n- slug: c\n  label: "C : d"',
    ],
    ['a: 1\r\ntitle: A : b\r\nc: 2\r\n', 'a: 1\r\ntitle: "A : b"\r\nc: 2\r\n'],
  ])('is mended: %j', (source, mended) => {
    expect(mendYaml(source)).toBe(mended);
    expect(mendYaml(mended)).toBe(mended);
  });

  it.each([
    'title: Un titre # un commentaire',
    'text: >-\n  Un mot #mot\n  et un autre : mot\nb: 1',
    `text: |\n  title${N}: x\nb: 1`,
    'title: "A : b" # c',
    'url: https://x.example/#a',
    'tags: [a, b #c\n  ]',
    'tags: [a\ntitle: b',
    'a: 1\na: 2',
    'a: &x { b: 1 }\nc: *x',
    'text: |\n  title: &x y\nb: 1',
  ])('is left alone: %j', (source) => {
    expect(mendYaml(source)).toBe(source);
  });

  it('is told with the line as it should be', async () => {
    const problems = await checkFiles({ [FILE]: article().replace(/title: .*/, 'title: A : b') });
    expect(problems).toMatchObject([
      { line: 3, rule: 'yaml', fix: 'Écrire `title: "A : b"` ; `npm run check -- --fix` le fait.' },
    ]);
  });

  it('and that a comment cuts is named, for what it loses', async () => {
    const files = { [FILE]: article().replace(/title: .*/, 'title: Le C# en #tendance') };
    expect(await checkFiles(files)).toMatchObject([
      {
        ...{ file: FILE, line: 3, rule: 'cut-text', severity: 'warning' },
        fix: 'Écrire `title: "Le C# en #tendance"` ; `npm run check -- --fix` le fait.',
      },
    ]);
  });

  it.each([
    'a: [1\nb: 2',
    'a: "x\nb: 2',
    'a: "\\q"',
    'a: 1\n---\nb: 1',
    'a: 1\na: 2',
    'a: *x',
    'a: &b &c d',
    'a: !<x',
    '%X\na: 1',
    'a: {b\n- c',
    'a: [- b]',
    '{ a: 1',
    'a: }',
    '- a\nb: 1',
  ])('has a message and a remedy in each language when nothing is proposed: %j', (source) => {
    const result = parseYaml(source);
    if ('data' in result) throw new Error('It can be read');
    const { message, fix } = result;
    for (const words of Object.values(message)) expect(words).toMatch(/^[a-zéèà«`][^A-Z]+$/);
    for (const words of Object.values(fix)) expect(words).toMatch(/^[A-ZÉ].{7,}\.$/);
  });
});

describe('encodings', () => {
  const text = article({ title: 'Été', body: 'L’été « à Nîmes ».\n\nUn mot.' });
  const utf16 = (label: string, mark: number[]): Buffer => {
    const little = Buffer.from(text, 'utf16le');
    return Buffer.from([...mark, ...(label === 'be' ? little.swap16() : little)]);
  };
  const macintosh = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('macintosh').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const latin = Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');

  it.each([
    ['UTF-16', utf16('le', [0xff, 0xfe])],
    ['UTF-16, the other way round', utf16('be', [0xfe, 0xff])],
    ['UTF-16 without a mark', utf16('le', [])],
    ['UTF-16 without a mark, the other way round', utf16('be', [])],
    ['the line ends of an old Mac', Buffer.from(text.replaceAll('\n', '\r'))],
  ])('of %s are one message, and mended', async (_what, bytes) => {
    expect((await checkFiles({ [FILE]: bytes })).map(toLine)).toEqual([`${FILE}:1 encoding`]);
    await mend(bytes);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['Latin-1', latin],
    ['Mac Roman', Buffer.from([...text].map((character) => macintosh.get(character) ?? 0))],
  ])('of %s are mended', async (_what, bytes) => {
    expect((await checkFiles({ [FILE]: bytes })).length).toBeGreaterThan(0);
    await mend(bytes);
  });

  it.each([
    ['of two kinds', Buffer.concat([Buffer.from(text), latin])],
    ['of DOS', Buffer.from(text.replaceAll('é', '\u0082').replace(/[^\0-\xff]/gu, '-'), 'latin1')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0])],
  ])('that nobody can tell, %s, are left alone', (_what, bytes) =>
    withFolder({ [FILE]: bytes }, (folder) => {
      const before = readFileSync(join(folder, FILE));
      expect(fixTexts(folder)).toEqual([]);
      expect(readFileSync(join(folder, FILE)).equals(before)).toBe(true);
    }),
  );

  const mend = (bytes: Buffer): Promise<void> =>
    withFolder({ [FILE]: bytes }, (folder) => {
      expect(fixTexts(folder)).toMatchObject([{ file: FILE }]);
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(text);
      expect(fixTexts(folder)).toEqual([]);
    });
});

describe('npm run check -- --fix', () => {
  it('writes the name that a theme has now, once', () =>
    withFolder(
      {
        'tags.yaml': '- { slug: notes, label: Notes, description: N., former: [carnets] }\n',
        [FILE]: article({ head: 'tags: [carnets] # ancien' }),
        'articles/2026/b.md': article({ title: 'B', head: 'tags:\n  - notes\n  - carnets\n' }),
      },
      (folder) => {
        const { stderr } = runCheck('--content', folder, '--fix');
        expect(stderr).toMatch(
          /^thème corrigé : articles\/2026\/a\.md\nthème corrigé : articles\/2026\/b\.md\n/,
        );
        expect(readFileSync(join(folder, FILE), 'utf8')).toContain('\ntags: [notes] # ancien\n');
        expect(readFileSync(join(folder, 'articles/2026/b.md'), 'utf8')).toContain('tags:\n  - notes\n---');
        writeFileSync(join(folder, FILE), `\uFEFF${readFileSync(join(folder, FILE), 'utf8')}`);
        expect(runCheck('--content', folder, '--fix').stderr).toMatch(
          /^corrigé : articles\/2026\/a\.md \(marque BOM ôtée\)\n(?!.*corrigé)/s,
        );
      },
    ));
});
