import { describe, expect, it, vi } from 'vitest';
import sharp from 'sharp';
import { checkFolder } from '#check/check-folder.ts';
import { FileStore } from '#engine/file-store.ts';
import { createFolder } from '../run-folder.ts';
import { measureProcessorTime } from '../processor-time.ts';
import { listMistakes, render } from '../markdown/render.ts';
import { article, checkFiles, itFinds, NOW, toLine, withFolder, type Files } from './content-folder.ts';

const FILE = 'articles/2026/a.md';
const numbers = (count: number): readonly number[] => [...Array(count).keys()];
const list = (count: number, mark: string): string =>
  numbers(count)
    .map((level) => `${' '.repeat(level * (mark.length + 1))}${mark} a\n`)
    .join('');

const TOO_MUCH: readonly (readonly [what: string, source: string])[] = [
  ['lists on one line', `${'- '.repeat(1000)}a`],
  ['numbered lists on one line', `${'1. '.repeat(1000)}a`],
  ['quotations on one line', `${'> '.repeat(4000)}a`],
  ['quotations without spaces', `${'>'.repeat(4000)}a`],
  ['lists one below the other', list(1000, '-')],
  ['numbered lists one below the other', list(1000, '1.')],
  ['elements', '<div>'.repeat(2000)],
  ['elements whose ends are others’', '<div></b>'.repeat(2000)],
  ['elements that others would close', '<b><div></b>'.repeat(2000)],
  ['words in bold', '<b>'.repeat(5000)],
  ['emphasis', `${'*a '.repeat(5000)}${'b* '.repeat(5000)}`],
  ['words in another language', ':lang['.repeat(100_000)],
  ['directives', ':lang[a]{en} '.repeat(20_000)],
  [
    'notes',
    numbers(100_000)
      .map((one) => `a[^${one}]\n\n[^${one}]: b\n`)
      .join('\n'),
  ],
  ['links', '[a](/b/) '.repeat(50_000)],
  [
    'definitions',
    numbers(50_000)
      .map((one) => `[a${one}]: /b/\n`)
      .join(''),
  ],
  ['addresses', 'https://exemple.fr/ '.repeat(50_000)],
  ['HTML', '<b>a</b> '.repeat(50_000)],
  ['references', '&amp;'.repeat(200_000)],
  ['notes in a line', '^[a] '.repeat(100_000)],
  ['highlights', '==a== '.repeat(100_000)],
  ['comments', '%%a%% '.repeat(100_000)],
  ['comments that hold code', '%%`a`%% '.repeat(100_000)],
  ['comments that hide fences', '%%\n```\n%%\n\n'.repeat(25_000)],
  ['callouts', '> [!note] a\n> b\n\n'.repeat(100_000)],
  ['definitions of words', 'a\n: b\n\n'.repeat(100_000)],
  ['wikilinks', '[[a]] '.repeat(100_000)],
  ['words in bold', '**a** '.repeat(100_000)],
  ['entries of a list', '- [ ] a\n'.repeat(100_000)],
  ['blocks of code', '```js\na\n```\n\n'.repeat(100_000)],
  ['formulas', '$$\na\n$$\n\n'.repeat(100_000)],
  ['words after a colon', ':a '.repeat(100_000)],
  ['cells', `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${`|${'b|'.repeat(5000)}\n`.repeat(50)}`],
  ['cells in short rows', `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${'|b|\n'.repeat(5000)}`],
];

describe('what would stop the program', () => {
  it.each(TOO_MUCH)('is refused in a moment: too many %s', (_what, source) => {
    let found: readonly string[] = [];
    expect(measureProcessorTime(() => (found = listMistakes(source)))).toBeLessThan(3000);
    expect(found).toEqual([expect.stringMatching(/^\d+ limit$/)]);
  });

  it.each([
    ['a million characters', 'a+'.repeat(500_000)],
    ['a large table', `\\begin{matrix}${'a&b\\\\'.repeat(50_000)}\\end{matrix}`],
    ['a wide and high table', `\\begin{aligned}${'&'.repeat(2000)}${'\\\\'.repeat(1000)}\\end{aligned}`],
    ['a definition of a thousand words', `\\def\\a{${'x'.repeat(4000)}}${'\\a'.repeat(1000)}`],
    ['definitions of definitions', '\\newcommand\\a[1]{#1#1#1}\\a{\\a{\\a{x}}}'],
    ['a definition without end', '\\def\\a{\\a\\a}\\a'],
    ['fractions in fractions', `${'\\frac{1}{'.repeat(201)}a${'}'.repeat(201)}`],
    ['fences in fences', `${'\\left('.repeat(201)}a${'\\right)'.repeat(201)}`],
    ['braces in braces', `${'{'.repeat(4000)}${'}'.repeat(4000)}`],
  ])('is refused in a moment: a formula of %s', (_what, tex) => {
    let found: readonly string[] = [];
    expect(measureProcessorTime(() => (found = listMistakes(`$$\n${tex}\n$$`)))).toBeLessThan(3000);
    expect(found).toEqual(['1 formula']);
  });

  it('is refused in a moment: formulas that give more MathML than a page can hold', () => {
    const tex = `\\begin{matrix}${'&'.repeat(9000)}\\end{matrix}`;
    expect(listMistakes(`$$\n${tex}\n$$\n\n`.repeat(20)).length).toBeGreaterThan(10);
  });

  it('is far from what anybody writes', () => {
    const source = [
      list(50, '-'),
      `${'> '.repeat(50)}a`,
      '```\n'.concat(' '.repeat(500), 'a - b\n```'),
      '<p>'.repeat(500),
      `|${'a|'.repeat(10)}\n|${'-|'.repeat(10)}\n${`|${'b|'.repeat(10)}\n`.repeat(1000)}`,
      `${'<div>'.repeat(100)}${'</div>'.repeat(100)}\n\n`.repeat(5),
      numbers(500)
        .map((one) => `a[^${one}] [b](/c/)\n\n[^${one}]: d\n`)
        .join('\n'),
    ].join('\n\n');
    expect(render(source).mistakes.filter(({ rule }) => rule === 'limit')).toEqual([]);
  });

  it('is told with its line and what to do', () => {
    expect(render(`a\n\n${'> '.repeat(4000)}a`).mistakes).toEqual([
      expect.objectContaining({
        line: 3,
        message: expect.stringContaining('niveaux imbriqués'),
        fix: expect.any(String),
      }),
    ]);
  });
});

describe('limits of files', () => {
  itFinds(
    'refuses a text of more than 5 MB',
    { [FILE]: article({ body: 'mot '.repeat(1_300_000) }) },
    `${FILE}:1 file`,
  );
  itFinds(
    'refuses a field of more than a million characters',
    { [FILE]: article({ head: `disclosure: ${'a'.repeat(1_100_000)}` }) },
    `${FILE}:7 schema`,
  );
  it('tells the first hundred mistakes of a file, in a moment', async () => {
    const fields = numbers(20_000).map((one) => `a${one}: 1\n`);
    const started = process.cpuUsage();
    const found = (await checkFiles({ [FILE]: article(), 'series/a.yaml': fields.join('') })).map(toLine);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(8);
    expect(found.filter((line) => line.startsWith('series/a.yaml'))).toHaveLength(100);
  });

  itFinds(
    'refuses links to what no disk can name',
    { [FILE]: article({ body: `[a](/${'b'.repeat(5000)})\n\n[c](/d%00e)` }) },
    `${FILE}:9 link`,
    `${FILE}:11 link`,
  );
  itFinds(
    'refuses the years that no time zone can hold',
    {
      [FILE]: article({ date: '0000-01-01' }),
      'articles/2026/b.md': article({ title: 'B', date: '9999-12-31' }),
    },
    `${FILE}:5 schema`,
    'articles/2026/b.md:5 schema',
  );
  itFinds(
    'refuses an alias where the hosts read their files',
    { [FILE]: article({ head: 'aliases: [/_redirects/]' }) },
    `${FILE}:7 redirect-source`,
  );

  it('refuses replies without end below one another, once', async () => {
    const comments = numbers(5000).map(
      (one) =>
        `- { id: c${one}, author: A, date: 2026-01-01, text: b${one === 0 ? '' : `, replyTo: c${one - 1}`} }\n`,
    );
    expect(
      (await checkFiles({ [FILE]: article(), 'comments/a.yaml': comments.join('') })).map(toLine),
    ).toEqual(['comments/a.yaml:201 comment']);
  });

  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const photo = sharp({ create: { width: 120, height: 80, channels: 3, background: '#b35', noise } });

  it('refuses pictures that are cut, damaged or too large, by their names, and takes those whose names tell another type', async () => {
    const cut = async (type: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'): Promise<Uint8Array> => {
      const bytes = await photo.clone().toFormat(type).toBuffer();
      return bytes.subarray(0, bytes.length - 40);
    };
    const damage = async (type: 'jpeg' | 'png'): Promise<Uint8Array> => {
      const bytes = await photo.clone().toFormat(type).toBuffer();
      return bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 30);
    };
    const huge = Buffer.from(await photo.clone().png().toBuffer());
    huge.writeUInt32BE(50_000, 16);
    huge.writeUInt32BE(50_000, 20);
    const files: Files = {
      'articles/2026/abimee.jpg': await damage('jpeg'),
      'articles/2026/abimee.png': await damage('png'),
      'articles/2026/entiere.png': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'articles/2026/entiere.webp': await photo.clone().tiff().toBuffer(),
      'articles/2026/coupee.avif': await cut('avif'),
      'articles/2026/coupee.gif': await cut('gif'),
      'articles/2026/coupee.jpg': await cut('jpeg'),
      'articles/2026/coupee.png': await cut('png'),
      'articles/2026/coupee.webp': await cut('webp'),
      'articles/2026/geante.png': huge,
      'articles/2026/entiere.jpg': await photo.clone().jpeg().toBuffer(),
    };
    const body = Object.keys(files).map((file) => `![Une image](/${file})`);
    const found = (await checkFiles({ ...files, [FILE]: article({ body: body.join('\n\n') }) })).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found.map(toLine)).toEqual(
      Object.keys(files)
        .filter((file) => !file.includes('entiere'))
        .map((file) => `${file}:1 picture`),
    );
    expect(found.at(-1)?.message).toContain('50000 × 50000');
  });

  it('decodes a picture once, whatever folder it is in', async () => {
    const kept = new FileStore(createFolder('decoded'));
    const photograph = await photo.clone().jpeg().toBuffer();
    const check = (file: string): Promise<readonly string[]> =>
      withFolder({ [file]: photograph }, async (contentDir) => {
        const options = { contentDir, publicDir: contentDir, toNow: () => Date.parse(NOW), kept };
        return (await checkFolder(options)).problems.map(toLine);
      });
    const put = vi.spyOn(kept, 'put');
    for (const file of ['articles/2026/a.jpg', 'articles/2026/b.jpg'])
      expect(await check(file)).toEqual([`(${file}:1 picture)`]);
    expect(put).toHaveBeenCalledTimes(1);
  });
});
