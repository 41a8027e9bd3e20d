import fc from 'fast-check';
import { HOSTILE_MARKDOWN, HOSTILE_YAML } from './hostile-texts.ts';
import type { HostilePicture } from './hostile-pictures.ts';

/** What is put into a content folder: a text, a picture made when it is written, or what is no plain file. */
export type Planted =
  | { readonly put: 'bytes'; readonly file: string | Buffer; readonly bytes: string | Buffer }
  | { readonly put: 'picture'; readonly file: string; readonly picture: HostilePicture }
  | { readonly put: 'pipe' | 'socket' | 'device' | 'folder'; readonly file: string }
  | { readonly put: 'link'; readonly file: string; readonly to: string };

/** Where what is read may stand: files that the small publication has, and others. */
const TEXTS = ['articles/2026/hostile.md', 'articles/2025/premier-carnet.md', 'pages/a-propos.md'];
const DATA = [
  'site.yaml',
  'tags.yaml',
  'redirects.yaml',
  'links.yaml',
  'people/jeanne-marchand.yaml',
  'people/hostile.yaml',
  'organisations/papeterie-du-port.yaml',
  'series/trois-carnets.yaml',
  'series/hostile.yaml',
  'comments/premier-carnet.yaml',
];
const REGISTERS = ['addresses.txt', 'releases.txt'];
const PICTURES = ['png', 'jpg', 'webp', 'gif', 'avif', 'svg'].map((type) => `articles/2026/image.${type}`);
const SHOWN = [
  'articles/2025/photographier-une-page/page.png',
  'articles/2024/la-boulangerie-du-port/file-du-dimanche.svg',
  'people/paul-verdier.png',
  'series/trois-carnets.svg',
];
const FOLDERS = ['articles', 'articles/2026', 'people', 'comments', 'pages'];

const LINKS = [
  '/dev/zero',
  '/dev/stdin',
  '/dev/random',
  '/etc/passwd',
  '/proc/self/mem',
  '/',
  '..',
  '.',
  'hostile-autre',
  '../../../../../../../../etc/hosts',
  '../site.yaml',
  '../tags.yaml',
  '/nulle/part',
];

/** Parts of names that disks take and that terminals, addresses or programs may not. */
const NAMES = [
  'a\u001b[2J\u001b]0;titre\u0007b',
  'ligne\nsuivante:3:1 erreur',
  'retour\rchariot',
  '\u007f',
  '🎉',
  '👩‍👩‍👧',
  'a'.repeat(250),
  'é'.repeat(124),
  '\u202Eexe.dm',
  '\u200B',
  '-rf',
  '--fix',
  '..md',
  '...',
  ' ',
  'a ',
  'CON',
  'nul',
  '%2e%2e%2f',
  '%00',
  '%zz',
  'a\\b',
  'a"b',
  "a'b",
  'a`$(id)`',
  '<script>alert(1)</script>',
  '{{a}}',
  '*',
  '?a=b#c',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'index',
  '404',
  '_redirects',
  'e\u0301te\u0301',
  '\u00E9t\u00E9',
  'Premier-Carnet',
  'PREMIER-CARNET',
  '\uFEFF',
  'ﬁn',
  'ı',
  'İ',
];

const ARTICLE = (body: string): string =>
  `---\nkind: essay\ntitle: Hostile\nsummary: Ce que le lecteur gagnera à lire, en une phrase assez longue.\ndate: 2026-01-10\nguid: urn:hostile\n---\n\n${body}\n`;

const anyText = fc.constantFrom(...TEXTS);
const anyFile = fc.constantFrom(...TEXTS, ...DATA, ...REGISTERS, ...PICTURES, ...SHOWN);
const chars = fc.string({ unit: 'binary', maxLength: 300 });

const ENCODINGS: readonly ((text: string) => string | Buffer)[] = [
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(' ', '\0'),
  (text) => Buffer.from(`${text}é«»`, 'latin1'),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xc0, 0xaf])]),
  (text) => text.replaceAll('\n', '\u2028'),
  (text) => text.slice(0, text.length / 2),
  (text) => `${text}${text}`,
  () => '',
  () => '\n',
  () => '---',
  () => '---\n---\n',
  () => '\0'.repeat(1000),
  () => 'a'.repeat(10_000_000),
  () => '\n'.repeat(4_000_000),
  () => 'é '.repeat(1_600_000),
];

const bytes: fc.Arbitrary<Planted> = fc
  .record({
    file: anyFile,
    data: fc.oneof(
      fc.uint8Array({ maxLength: 3000 }).map((one) => Buffer.from(one)),
      chars,
      fc.constantFrom(...ENCODINGS).map((encode) => encode(ARTICLE('Un texte, une suite.'))),
    ),
  })
  .map(({ file, data }) => ({ put: 'bytes', file, bytes: data }));

const markdown: fc.Arbitrary<Planted> = fc
  .record({
    file: anyText,
    bodies: fc.array(fc.constantFrom(...HOSTILE_MARKDOWN), { minLength: 1, maxLength: 2 }),
  })
  .map(({ file, bodies }) => ({
    put: 'bytes',
    file,
    bytes: ARTICLE(bodies.map((body) => body()).join('\n\n')),
  }));

const yaml: fc.Arbitrary<Planted> = fc
  .record({
    file: fc.constantFrom(...DATA, 'articles/2026/hostile.md'),
    make: fc.constantFrom(...HOSTILE_YAML),
  })
  .map(({ file, make }) => {
    const text = make();
    return { put: 'bytes', file, bytes: file.endsWith('.md') ? `---\n${text}\n---\n\nTexte.\n` : text };
  });

const register: fc.Arbitrary<Planted> = fc
  .record({
    file: fc.constantFrom(...REGISTERS),
    lines: fc.array(
      fc.oneof(
        chars,
        fc.constantFrom(
          '/articles/premier-carnet/ 2026-01-01',
          '/../../etc/passwd',
          '/%zz/',
          'javascript:alert(1)',
          '# feeds jamais',
          '/a/ → /a/',
          '\t\t\t',
          '9999-99-99 x',
        ),
      ),
      { maxLength: 40 },
    ),
    times: fc.constantFrom(1, 1, 1, 200),
  })
  .map(({ file, lines, times }) => ({ put: 'bytes', file, bytes: `${lines.join('\n')}\n`.repeat(times) }));

const picture: fc.Arbitrary<Planted> = fc
  .record({
    file: fc.constantFrom(...PICTURES, ...SHOWN),
    type: fc.constantFrom('png', 'jpeg', 'webp', 'gif', 'avif', 'svg', 'tiff', 'html'),
    damage: fc.constantFrom('none', 'cut', 'flipped', 'huge', 'large', 'animated', 'cmyk', 'rotated', 'bomb'),
    share: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
  })
  .map(({ file, ...made }) => ({ put: 'picture', file, picture: made }));

const name: fc.Arbitrary<Planted> = fc
  .record({
    folder: fc.constantFrom('', ...FOLDERS, 'series', 'organisations', 'profond/'.repeat(60).slice(0, -1)),
    name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
    end: fc.constantFrom('.md', '.yaml', '.png', '.mdx', '', '/index.md', '.txt'),
  })
  .map(({ folder, name: middle, end }) => ({
    put: 'bytes',
    file: `${folder === '' ? '' : `${folder}/`}${toName(middle)}${end}`,
    bytes: end === '.yaml' ? 'name: Hostile\ndescription: Elle lit.\n' : ARTICLE('Un texte.'),
  }));

const rawName: fc.Arbitrary<Planted> = fc
  .record({ folder: fc.constantFrom(...FOLDERS), end: fc.constantFrom('.md', '.yaml', '.png', '/a.md') })
  .map(({ folder, end }) => ({
    put: 'bytes',
    file: Buffer.from(`${folder}/a\xff\xfe\xed${end}`, 'latin1'),
    bytes: ARTICLE('Un texte.'),
  }));

const deep: fc.Arbitrary<Planted> = fc
  .record({ folder: fc.constantFrom(...FOLDERS), depth: fc.integer({ min: 1, max: 300 }) })
  .map(({ folder, depth }) => ({
    put: 'bytes',
    file: `${folder}/${'d/'.repeat(depth)}a.md`,
    bytes: ARTICLE('Un texte.'),
  }));

const odd: fc.Arbitrary<Planted> = fc.oneof(
  fc.record({
    put: fc.constantFrom('pipe', 'socket', 'device', 'folder'),
    file: fc.oneof(anyFile, fc.constantFrom(...FOLDERS)),
  }),
  fc.record({
    put: fc.constant('link' as const),
    file: fc.oneof(anyFile, fc.constantFrom('articles/2026/hostile-autre', 'articles/boucle')),
    to: fc.constantFrom(...LINKS),
  }),
);

/** A handful of hostile files. */
export const hostileFiles: fc.Arbitrary<readonly Planted[]> = fc.array(
  fc.oneof(bytes, markdown, markdown, yaml, yaml, register, picture, picture, name, rawName, deep, odd),
  { minLength: 1, maxLength: 5 },
);

/** No separator, and at most 255 bytes with an ending. */
function toName(words: string): string {
  const safe = words.replaceAll(/[/\0]/g, '_');
  return Buffer.byteLength(safe) > 250
    ? Buffer.from(safe)
        .subarray(0, 250)
        .toString()
        .replace(/\uFFFD$/, '')
    : safe;
}
