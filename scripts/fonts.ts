/**
 * Makes the fonts of each pair that a site may have and the style sheet that declares them, from the packages of Fontsource:
 * `node scripts/fonts.ts`. Run again only when the families or the characters change; the results are kept in git.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { SPARE_SPACE, widenSpace } from './narrow-space.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'node_modules/@fontsource-variable');
const FONTS = join(ROOT, 'src/fonts');
const STYLES = join(ROOT, 'src/styles');

/** Weights that the design uses: text and its headings. Heavier requests get the heaviest; the italic has one weight. */
const WEIGHTS = { min: 400, max: 600 } as const;
/** Composed letters, pairs, ligatures, languages and figures; fractions and placed marks cost two kilobytes and are not used. */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'pnum', 'tnum'] as const;

/** The address of the license, in the font’s own table of names: the Open Font License is to go with each copy. */
const LICENSE = [14];

/** What French texts are written with, and the letters of the neighbours' names met most often. */
const FRENCH =
  toRun(0x20, 0x7e) + '\u00A0«»°·×÷©§²³½¼¾±ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒàâäæçèéêëîïôöùûüÿœñÑáíóúìòãõßåø‘’“”–—…€•−\u2009';
/** The other characters of Latin-1: fetched by a browser only for a page that has one. */
const REST = without(toRun(0xa1, 0xff) + '‚„‹›′″™↑↓', FRENCH);
/** Latin Extended-A (Ÿ, Czech, Polish, Turkish …), Romanian, superior letters, daggers: likewise. */
const EXTENDED = without(toRun(0x100, 0x17f) + 'ȘșȚțẞᵉʳ†', FRENCH);

const SETS = [
  { suffix: '', source: 'latin', characters: FRENCH },
  { suffix: '-rest', source: 'latin', characters: REST },
  { suffix: '-extended', source: 'latin-ext', characters: EXTENDED },
] as const;

/** In ems: what « mots » are set with, and what stands before ; ! ? */
const SPACE_WIDTH = 0.18;

/**
 * The pairs; `prefix` begins the names of the files. Families whose license reserves their names (Source) have another here,
 * since a space of theirs is wider. The one of the machine has no file: `fonts-system.css` is written by hand.
 */
const PAIRS = [
  {
    name: 'source',
    prefix: '',
    serif: { folder: 'source-serif-4', family: 'Recueil Serif' },
    sans: { folder: 'source-sans-3', family: 'Recueil Sans' },
  },
  {
    name: 'literata',
    prefix: 'literata-',
    serif: { folder: 'literata', family: 'Literata' },
    sans: { folder: 'inter', family: 'Inter' },
  },
] as const;

/** The text, its italic, and the interface. */
function toFaces({ serif, sans }: Pair) {
  return {
    serif: { ...serif, style: 'normal', weights: WEIGHTS },
    'serif-italic': { ...serif, style: 'italic', weights: { min: 400, max: 400 } },
    sans: { ...sans, style: 'normal', weights: WEIGHTS },
  } as const;
}

/**
 * Fonts of the reader's machine that stand for ours until ours arrive. `width`: mean width of a character of the sample, in
 * ems, measured on fonts drawn to the same widths (Gelasio for Georgia; Liberation, which also replaces them on Linux,
 * for Times New Roman and Arial), since these are not here to be measured.
 */
const FALLBACKS = [
  { for: 'serif', like: 'Georgia', weight: 400, local: ['Georgia'], width: 0.4258 },
  { for: 'serif', like: 'Georgia', weight: 600, local: ['Georgia Bold'], width: 0.4973 },
  { for: 'serif-italic', like: 'Georgia', weight: 400, local: ['Georgia Italic'], width: 0.4318 },
  {
    for: 'serif',
    like: 'Times New Roman',
    weight: 400,
    local: ['Times New Roman', 'Liberation Serif'],
    width: 0.39,
  },
  {
    for: 'serif',
    like: 'Times New Roman',
    weight: 600,
    local: ['Times New Roman Bold', 'Liberation Serif Bold'],
    width: 0.414,
  },
  {
    for: 'serif-italic',
    like: 'Times New Roman',
    weight: 400,
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    width: 0.3948,
  },
  { for: 'sans', like: 'Arial', weight: 400, local: ['Arial', 'Liberation Sans'], width: 0.4345 },
  { for: 'sans', like: 'Arial', weight: 600, local: ['Arial Bold', 'Liberation Sans Bold'], width: 0.4671 },
] as const;

/** French prose in which letters occur about as often as they do in the language: its pangrams do not. */
const SAMPLE =
  'Une idée reçue n’est pas une erreur : c’est une réponse qui a cessé d’être une question. Elle a eu raison un jour, ' +
  'quelque part, et depuis elle voyage sans bagages. Nous les avons reprises dans leur meilleure version, celle que ' +
  'défendrait quelqu’un d’intelligent, avant d’aller voir ce qui s’était passé pour de bon.';

type Pair = (typeof PAIRS)[number];
type Face = ReturnType<typeof toFaces>[Fallback['for']];
type Fallback = (typeof FALLBACKS)[number];
type Set = (typeof SETS)[number];

mkdirSync(FONTS, { recursive: true });
for (const file of readdirSync(FONTS)) if (file.endsWith('.woff2')) rmSync(join(FONTS, file));
for (const pair of PAIRS) {
  const faces = toFaces(pair);
  const rules: string[] = [];
  for (const [file, face] of Object.entries(faces))
    for (const set of SETS) rules.push(await makeFace(face, `${pair.prefix}${file}`, set));
  for (const fallback of FALLBACKS) rules.push(await makeFallback(faces[fallback.for], fallback));
  const text = `/* Made by scripts/fonts.ts. */\n${rules.join('')}${toStacks(pair)}`;
  writeFileSync(join(STYLES, `fonts-${pair.name}.css`), text);
}

/** What drawings are drawn in where a reader shows no SVG: their library wants fonts that are not compressed. */
mkdirSync(join(FONTS, 'drawings'), { recursive: true });
for (const [folder, faces] of Object.entries({
  'source-serif-4': ['400-normal', '400-italic', '600-normal'],
  'source-sans-3': ['400-normal', '600-normal'],
}))
  for (const face of faces) {
    const source = join(ROOT, `node_modules/@fontsource/${folder}/files/${folder}-latin-${face}.woff`);
    const options = { targetFormat: 'sfnt', noHinting: true, preserveNameIds: LICENSE } as const;
    const font = await subsetFont(readFileSync(source), FRENCH + REST, options);
    writeFileSync(join(FONTS, 'drawings', `${folder}-${face}.ttf`), font);
  }

async function makeFace(face: Face, file: string, { suffix, source, characters }: Set): Promise<string> {
  const name = `${file}${suffix}.woff2`;
  const { min, max } = face.weights;
  const options = { keepFeatures: FEATURES, noHinting: true, preserveNameIds: LICENSE };
  const whole = {
    ...{ ...options, variationAxes: { wght: min === max ? min : face.weights } },
    targetFormat: suffix === '' ? ('sfnt' as const) : ('woff2' as const),
  };
  const font = await subsetFont(
    readSource(face, source),
    characters + (suffix === '' ? SPARE_SPACE : ''),
    whole,
  );
  const bytes =
    suffix === ''
      ? await subsetFont(widenSpace(font, { width: SPACE_WIDTH, family: face.family }), '', {
          ...{ ...options, targetFormat: 'woff2', keepAllGlyphs: true },
        })
      : font;
  writeFileSync(join(FONTS, name), bytes);
  process.stdout.write(`${name} ${bytes.length}\n`);
  return toRule({
    'font-family': `'${face.family}'`,
    'font-style': face.style,
    'font-weight': min === max ? `${min}` : `${min} ${max}`,
    'font-display': 'swap',
    src: `url('../fonts/${name}') format('woff2')`,
    ...(suffix === '' ? {} : { 'unicode-range': toRanges(characters) }),
  });
}

/**
 * A font of the reader's machine, drawn as wide and as tall as ours until ours arrives: nothing moves then
 * (CSS Fonts 5 §5, `size-adjust` and the metric overrides).
 */
async function makeFallback(face: Face, { like, weight, local, width }: Fallback): Promise<string> {
  const { ascent, descent, mean } = await measure(face, weight);
  const scale = mean / width;
  return toRule({
    'font-family': `'${face.family} ${like}'`,
    'font-style': face.style,
    'font-weight': `${weight}`,
    src: local.map((name) => `local('${name}')`).join(', '),
    'size-adjust': toPercent(scale),
    'ascent-override': toPercent(ascent / scale),
    'descent-override': toPercent(-descent / scale),
    'line-gap-override': '0%',
  });
}

/** Height and mean width of the sample's characters at a weight, in ems. */
async function measure(
  face: Face,
  weight: number,
): Promise<{ ascent: number; descent: number; mean: number }> {
  const options = { targetFormat: 'sfnt' as const, variationAxes: { wght: weight } };
  const font = create(await subsetFont(readSource(face, 'latin'), SAMPLE, options));
  if (font.isCollection) throw new Error(`${face.family} is a collection of fonts`);
  const glyphs = font.glyphsForString(SAMPLE);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  const em = font.unitsPerEm;
  return { ascent: font.ascent / em, descent: font.descent / em, mean: width / em / glyphs.length };
}

function readSource({ folder, style }: Face, source: Set['source']): Buffer {
  return readFileSync(join(SOURCES, folder, 'files', `${folder}-${source}-wght-${style}.woff2`));
}

/** The families in the order in which a page asks for them. */
function toStacks({ serif, sans }: Pair): string {
  return `:root {
  --serif: '${serif.family}', '${serif.family} Georgia', '${serif.family} Times New Roman', Georgia, serif;
  --sans: '${sans.family}', '${sans.family} Arial', Arial, sans-serif;
}
`;
}

function toRule(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}

function toPercent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(2))}%`;
}

/** `U+A1-A6, U+178`: characters as CSS counts them. */
function toRanges(characters: string): string {
  const runs: [number, number][] = [];
  for (const code of [...characters]
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${toHex(from)}${from === to ? '' : `-${toHex(to)}`}`).join(', ');
}

function toHex(code: number): string {
  return code.toString(16).toUpperCase();
}

function toRun(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function without(characters: string, others: string): string {
  return [...new Set(characters)].filter((character) => !others.includes(character)).join('');
}
