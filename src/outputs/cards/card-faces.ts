import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onceByName } from '#model/once.ts';

/** A file of a package of fonts, for some letters. */
export interface FaceFile {
  readonly package: string;
  readonly subset: string;
  readonly toPath: (weight: number) => string;
}

/** Letters that no face has, and the package that would bring one, where there is one. */
export interface Undrawn {
  readonly letters: string;
  readonly install?: string;
}

/** Packages that come with us, for Latin, Greek and Cyrillic. */
const OURS = ['source-serif-4', 'source-sans-3'] as const;
const SCRIPTS =
  `Arabic Hebrew Devanagari Thai Bengali Tamil Telugu Georgian Armenian Gujarati Gurmukhi Kannada Malayalam
  Sinhala Khmer Lao Myanmar Ethiopic`.split(/\s+/);
const HAN = ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'] as const;
/** What pictures leave out on purpose: pictograms, and what is not seen. */
export const LEFT_OUT = /\p{Cf}|\p{Variation_Selector}|\p{Emoji_Presentation}/gu;
const NOTHING = /[\s\p{C}]/u;

/** The packages that may draw the letters of a text, the best first; for a language, where it is known. */
function listPackages(text: string, language: string): readonly string[] {
  const ideograms = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'noto-sans-jp'
    : /\p{Script=Hangul}/u.test(text)
      ? 'noto-sans-kr'
      : toHanPackage(language);
  return [
    ...(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
      ? [ideograms, ...HAN.filter((name) => name !== ideograms)]
      : []),
    ...SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text)).map(toPackage),
  ];
}

/** Satori puts marks on the wrong side of the line: of the faces of Arabic, it takes one whose dots are no marks. */
function toPackage(script: string): string {
  return script === 'Arabic' ? 'vazirmatn' : `noto-sans-${script.toLowerCase()}`;
}

function toHanPackage(language: string): (typeof HAN)[number] {
  if (language.startsWith('ja')) return 'noto-sans-jp';
  if (language.startsWith('ko')) return 'noto-sans-kr';
  return new Intl.Locale(language).maximize().script === 'Hant' ? 'noto-sans-tc' : 'noto-sans-sc';
}

/** The files that have some letters of a text, in the packages that are installed for them, then in ours. */
export function listFaceFiles(letters: string, text: string, language: string): readonly FaceFile[] {
  const left = new Set(letters);
  const listIn = (name: string): readonly FaceFile[] =>
    readSubsets(name).flatMap(({ dir, subset, has }) => {
      const mine = [...left].filter((letter) => has(letter));
      if (!OURS.some((one) => one === name)) for (const letter of mine) left.delete(letter);
      const toPath = (weight: number): string =>
        join(dir, 'files', `${name}-${subset}-${weight}-normal.woff`);
      return mine.length > 0 ? [{ package: name, subset, toPath }] : [];
    });
  return [...listPackages(text, language), ...OURS].flatMap(listIn);
}

/** What a card cannot show of a text. */
export function findUndrawn(text: string, language: string): Undrawn | undefined {
  const packages = listPackages(text, language);
  const letters = [...new Set(text.replace(LEFT_OUT, ''))].filter(
    (letter) => !NOTHING.test(letter) && ![...OURS, ...packages].some((name) => hasLetter(name, letter)),
  );
  if (letters.length === 0) return undefined;
  const [first] = packages.filter((name) => readSubsets(name).length === 0);
  return { letters: letters.join(''), ...(first === undefined ? {} : { install: `@fontsource/${first}` }) };
}

/** The text as a card draws it: without the marks that no face has; nothing of one that would lose letters. */
export function toDrawable(text: string, language: string): string {
  const undrawn = findUndrawn(text, language)?.letters ?? '';
  if (/[\p{L}\p{N}]/u.test(undrawn)) return '';
  return [...text].filter((letter) => !undrawn.includes(letter)).join('');
}

/** Whether a text is read from the right: its first letter tells. */
export function isFromRight(text: string): boolean {
  return /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    /\p{L}/u.exec(text)?.[0] ?? '',
  );
}

interface Subset {
  readonly dir: string;
  readonly subset: string;
  readonly has: (letter: string) => boolean;
}

function hasLetter(name: string, letter: string): boolean {
  return readSubsets(name).some(({ has }) => has(letter));
}

/** Of a package of Fontsource, none of one that is not installed. */
const readSubsets = onceByName((name: string): readonly Subset[] => {
  const dir = findPackage(name);
  if (dir === undefined) return [];
  const ranges: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(dir, 'unicode.json'), 'utf8'),
  );
  return Object.entries(ranges).map(([subset, range]) => {
    const parts = range.split(',').map(toRange);
    const has = (letter: string): boolean => {
      const code = letter.codePointAt(0) ?? 0;
      return parts.some(([from, to]) => from <= code && code <= to);
    };
    return { dir, subset: subset.replace(/[[\]]/g, ''), has };
  });
});

function findPackage(name: string): string | undefined {
  try {
    return dirname(fileURLToPath(import.meta.resolve(`@fontsource/${name}/LICENSE`)));
  } catch {
    return undefined;
  }
}

/** `U+0600-06FF`. */
function toRange(written: string): readonly [number, number] {
  const [from = '', to = from] = written.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
