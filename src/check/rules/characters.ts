import type { Translated } from '#locales/locale.ts';
import { parseMarkdown } from '#load/render-body.ts';
import { parseYaml } from '#load/yaml-source.ts';
import { getWritten, toMarkdownText } from '#markdown/markdown-text.ts';
import type { Finding } from '#model/problem.ts';
import { findingsOf, type Words } from '#check/finding.ts';
import { toBlank, type SourceText } from '#check/source-text.ts';

const { error, warning } = findingsOf('characters');

/** What XML 1.0, the HTML standard or an editor's eye cannot carry. */
const FORBIDDEN =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD\uFFFE\uFFFF\uFDD0-\uFDEF]|\r(?!\n)|\p{Cs}|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu;
/** A text that has one is read all the same. */
const BOM = /\uFEFF/g;
/** Marks that nobody sees and that break a search, a line or the order of words. */
const INVISIBLE =
  /[\u034F\u115F\u1160\u180E\u200B\u2028\u2029\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFFA0\u{E0000}-\u{E007F}]|(?<=[\p{Script=Latin} ])[\u200C-\u200F\u061C](?=[\p{Script=Latin} ])/gu;
/** Of a font of one machine: elsewhere, an empty square. */
const PRIVATE = /[\uE000-\uF8FF]/g;
/** UTF-8 that a program took for Latin-1, and saved again: « Ã© », « â€™ ». */
const TWICE = /Ã[\u0080-\u00bf‰€ŠŒŽ]|â€[™œ¦˜“”\u009d]|Â[«»°\u00a0]/g;
/** The names of HTML for what nobody sees (§ 13.5). */
const NAMED: ReadonlyMap<string, number> = new Map([
  ...['ZeroWidthSpace', 'NegativeVeryThinSpace', 'NegativeThinSpace'].map((name) => [name, 0x200b] as const),
  ...['NegativeMediumSpace', 'NegativeThickSpace'].map((name) => [name, 0x200b] as const),
  ...['zwnj', 'zwj', 'lrm', 'rlm'].map((name, index) => [name, 0x200c + index] as const),
  ...['NoBreak', 'ApplyFunction', 'InvisibleTimes', 'InvisibleComma'].map(
    (name, index) => [name, 0x2060 + index] as const,
  ),
  ...['af', 'it', 'ic'].map((name, index) => [name, 0x2061 + index] as const),
]);
const NAMES = [...NAMED.keys()].join('|');
/** A character written by its number, in Markdown (`&#8;`) or in YAML (`"\x08"`), or by its name. */
const REFERENCE = new RegExp(
  String.raw`&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));|\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))|&(${NAMES});`,
  'g',
);
const ENTITY = new RegExp(`&(?:#|(?:${NAMES});)`);
/** Whose words are shown as they are, in a file whose others are Markdown. */
const NAME = /^[ -]*author:.*$/gm;
const UNREADABLE = { fr: 'Caractère illisible : `U+FFFD`.', en: 'Unreadable character: `U+FFFD`.' };
/** Beyond these, a file is not text, and one more line teaches nothing. */
const MOST = 10;

/**
 * Control characters, byte-order marks, lone surrogates, invalid UTF-8 and noncharacters, written as they are or by
 * their numbers: feeds would not be XML any more. Cost: the length of the text.
 */
export const checkCharacters = (text: SourceText): readonly Finding[] => {
  const forbidden = findAll(text, FORBIDDEN, error, toWords);
  const references = listReferences(text);
  const found = [...keepFirst(forbidden, UNREADABLE), ...findForbidden(text, references)];
  const invisible = [
    ...findAll(text, INVISIBLE, warning, (character) => toInvisible(toName(character))),
    ...findInvisible(text, references),
  ];
  const marks = findAll(text, BOM, warning, (_character, offset) => ({
    message: { fr: 'Marque d’ordre des octets (BOM) : `U+FEFF`.', en: 'Byte-order mark (BOM): `U+FEFF`.' },
    fix:
      offset === 0
        ? {
            fr: 'Enregistrer le fichier en « UTF-8 » et non « UTF-8 avec BOM » ; `npm run check -- --fix` l’ôte.',
            en: 'Save the file as “UTF-8”, not as “UTF-8 with BOM”; `npm run check -- --fix` removes it.',
          }
        : { fr: 'La retirer.', en: 'Remove it.' },
  }));
  const strange = findAll(text, PRIVATE, warning, (character) => ({
    message: {
      fr: `Signe d’une police, que les lecteurs ne verront pas : \`${toName(character)}\`.`,
      en: `Character of a private font, which readers will not see: \`${toName(character)}\`.`,
    },
    fix: { fr: 'Le remplacer par un signe ordinaire.', en: 'Replace it with an ordinary character.' },
  }));
  const [twice] = findAll(text, TWICE, warning, (found) => ({
    message: { fr: `Accents défigurés : \`${found}\`.`, en: `Garbled accents: \`${found}\`.` },
    fix: {
      fr: 'Le recoller depuis l’original : ce texte en UTF-8 a été lu comme du Latin-1, puis enregistré.',
      en: 'Paste it again from the original: this UTF-8 text was read as Latin-1, then saved.',
    },
  }));
  return [...cut(found), ...cut(marks), ...cut(invisible), ...cut(strange), ...(twice ? [twice] : [])];
};

/** One mistake of an encoding is all of them. */
function keepFirst(findings: readonly Finding[], message: Translated): readonly Finding[] {
  const first = findings.findIndex((one) => one.message === message);
  return findings.filter((one, index) => index === first || one.message !== message);
}

function findAll(
  { file, source, placeAt }: SourceText,
  pattern: RegExp,
  make: typeof error,
  words: (character: string, offset: number) => Words,
): readonly Finding[] {
  const matches = source.matchAll(pattern).take(MOST + 1);
  return [...matches].map(({ 0: character, index }) => make(file, placeAt(index), words(character, index)));
}

interface Reference {
  readonly written: string;
  readonly index: number;
  readonly codePoint: number;
  /** What stands around it. */
  readonly before: string;
  readonly after: string;
}

function listReferences(text: SourceText): readonly Reference[] {
  if (text.source.search(REFERENCE) < 0) return [];
  const readable = toReadable(text);
  return readable
    .matchAll(REFERENCE)
    .flatMap((match): readonly Reference[] => {
      const { 0: written, index } = match;
      const codePoint = toCodePoint(match);
      const before = readable.charAt(index - 1);
      const after = readable.charAt(index + written.length);
      return codePoint === undefined ? [] : [{ written, index, codePoint, before, after }];
    })
    .toArray();
}

function findForbidden(text: SourceText, references: readonly Reference[]): readonly Finding[] {
  const some = references.filter(({ codePoint }) => isForbidden(codePoint)).slice(0, MOST + 1);
  return some.map(({ written, index }) =>
    error(text.file, text.placeAt(index), {
      message: {
        fr: `Caractère interdit, écrit par son numéro : \`${written}\`.`,
        en: `Forbidden character, written by its number: \`${written}\`.`,
      },
      fix: { fr: 'Le retirer : aucun flux ne peut le porter.', en: 'Remove it: no feed can carry it.' },
    }),
  );
}

function findInvisible(text: SourceText, references: readonly Reference[]): readonly Finding[] {
  const some = references.filter(
    ({ codePoint, before, after }) =>
      codePoint <= 0x10ffff && `${before}${String.fromCodePoint(codePoint)}${after}`.search(INVISIBLE) >= 0,
  );
  return some
    .slice(0, MOST + 1)
    .map(({ written, index }) => warning(text.file, text.placeAt(index), toInvisible(written)));
}

function toInvisible(character: string): Words {
  return {
    message: { fr: `Caractère invisible : \`${character}\`.`, en: `Invisible character: \`${character}\`.` },
    fix: { fr: 'Le retirer.', en: 'Remove it.' },
  };
}

/** The text with spaces where a reference is only letters: in code, in YAML without such a character in its data. */
function toReadable(text: SourceText): string {
  const { bodyStart, role } = text;
  // Escaped, it is text about it.
  const source = text.source.replaceAll('\\&#', '   ');
  const yaml = source.slice(0, bodyStart);
  const head = isYamlHarmless(yaml)
    ? toBlank(yaml)
    : role === 'comments' || role === 'series'
      ? yaml.replace(NAME, (line) => line.replaceAll('&', ' '))
      : yaml.replaceAll('&', ' ');
  return head + withoutCode(source.slice(bodyStart)).replaceAll('\\&', '  ').replaceAll('\\', ' ');
}

/** Markdown of the same length, with spaces instead of its code. */
function withoutCode(markdown: string): string {
  let kept = '';
  for (const node of toMarkdownText(parseMarkdown(markdown), markdown).nodes) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const { text, start } = getWritten(node, markdown);
    kept += markdown.slice(kept.length, start) + toBlank(text);
  }
  return kept + markdown.slice(kept.length);
}

function isYamlHarmless(yaml: string): boolean {
  if (ENTITY.test(yaml)) return false;
  const result = parseYaml(yaml.replace(/^---[ \t]*$/gm, ''));
  return (
    'data' in result &&
    !listTexts(result.data).some((one) => one.search(FORBIDDEN) >= 0 || one.search(INVISIBLE) >= 0)
  );
}

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function toCodePoint([, hexadecimal, decimal, x, u, U, name]: RegExpExecArray): number | undefined {
  if (name !== undefined) return NAMED.get(name);
  return decimal === undefined ? Number.parseInt(hexadecimal ?? x ?? u ?? U ?? '', 16) : Number(decimal);
}

function isForbidden(codePoint: number): boolean {
  if (codePoint > 0x10ffff) return true;
  return codePoint !== 0x0d && String.fromCodePoint(codePoint).search(FORBIDDEN) >= 0;
}

function toWords(character: string): Words {
  if (character === '\uFFFD')
    return {
      message: UNREADABLE,
      fix: {
        fr: 'Enregistrer le fichier en UTF-8 : il est sans doute dans un autre codage ; de Latin-1 ou de Mac Roman, `npm run check -- --fix` le récrit.',
        en: 'Save the file as UTF-8: it is probably in another encoding; if that is Latin-1 or Mac Roman, `npm run check -- --fix` rewrites it.',
      },
    };
  if (character === '\r')
    return {
      message: {
        fr: `Fin de ligne d’un autre âge : \`${toName(character)}\` seul.`,
        en: `Line ending of another age: \`${toName(character)}\` alone.`,
      },
      fix: {
        fr: 'Enregistrer le fichier avec des fins de ligne Unix (LF).',
        en: 'Save the file with Unix line endings (LF).',
      },
    };
  return {
    message: {
      fr: `Caractère de commande : \`${toName(character)}\`.`,
      en: `Control character: \`${toName(character)}\`.`,
    },
    fix: {
      fr: 'Le retirer : il est invisible, et aucun flux ne peut le porter.',
      en: 'Remove it: it is invisible, and no feed can carry it.',
    },
  };
}

function toName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function cut(findings: readonly Finding[]): readonly Finding[] {
  const last = findings[MOST];
  if (!last) return findings;
  return [
    ...findings.slice(0, MOST),
    {
      ...last,
      message: {
        fr: `Plus de \`${MOST}\` caractères de ce genre : les suivants ne sont pas dits.`,
        en: `More than \`${MOST}\` characters of this sort: the others are not listed.`,
      },
      fix: {
        fr: 'Vérifier que le fichier est bien un texte en UTF-8.',
        en: 'Check that the file really is a text in UTF-8.',
      },
    },
  ];
}
