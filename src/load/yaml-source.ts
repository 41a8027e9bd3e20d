import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { createRequire } from 'node:module';
import type { Translated } from '#told.ts';
import type { Place, Problem } from '#model/problem.ts';

/** Loaded when it is asked for: seventy modules, which a build without a mistake does not need. */
const loadYaml = (): typeof import('yaml') => require('yaml') as typeof import('yaml');
const require = createRequire(import.meta.url);

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Characters beyond which a mistake is told by js-yaml alone: `yaml` compares each key with all others. */
const MOST_SLOW = 200_000;

/** What aliases may make of a short file: beyond, a few lines would fill the memory. A longer file may hold more. */
const MOST_VALUES = 100_000;

const QUOTE = {
  fr: 'Mettre toute la valeur entre guillemets : `champ: "…"`.',
  en: 'Put the whole value in quotation marks: `field: "…"`.',
};
/** By the code of each mistake: what it is, and what to do where no line can be proposed. */
const MISTAKES: Readonly<Record<string, readonly [words: Translated, fix: Translated]>> = {
  ALIAS_EXPANSION: [
    { fr: 'renvois (signe *) qui se multiplient sans fin', en: 'aliases (`*`) that multiply without end' },
    {
      fr: 'Écrire les valeurs elles-mêmes à la place des renvois.',
      en: 'Write the values themselves in place of the aliases.',
    },
  ],
  ALIAS_PROPS: [{ fr: 'signe * suivi de trop de choses', en: '`*` followed by too much' }, QUOTE],
  BAD_ALIAS: [{ fr: 'signe * en tête de valeur', en: '`*` at the beginning of a value' }, QUOTE],
  BAD_COLLECTION_TYPE: [{ fr: 'signe ! en tête de valeur', en: '`!` at the beginning of a value' }, QUOTE],
  BAD_DIRECTIVE: [{ fr: 'signe % en tête de ligne', en: '`%` at the beginning of a line' }, QUOTE],
  BAD_DQ_ESCAPE: [
    { fr: 'barre oblique inverse entre guillemets', en: 'backslash in quotation marks' },
    {
      fr: 'Écrire deux barres obliques inverses, ou prendre des apostrophes.',
      en: 'Write two backslashes, or use single quotation marks.',
    },
  ],
  BAD_INDENT: [
    { fr: 'retrait incorrect', en: 'wrong indentation' },
    {
      fr: 'Aligner ce champ sur ceux qui l’entourent, avec des espaces.',
      en: 'Align this field with those around it, using spaces.',
    },
  ],
  BAD_PROP_ORDER: [{ fr: 'signe & ou ! mal placé', en: '`&` or `!` out of place' }, QUOTE],
  BAD_SCALAR_START: [
    { fr: 'signe qui ne peut pas commencer une valeur', en: 'character that cannot begin a value' },
    QUOTE,
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    {
      fr: 'valeur sur plusieurs lignes mal retirée, ou deux-points dans un texte sans guillemets',
      en: 'value on several lines badly indented, or a colon in a text without quotation marks',
    },
    QUOTE,
  ],
  BLOCK_IN_FLOW: [
    {
      fr: 'liste à tirets entre crochets ou accolades',
      en: 'list with hyphens inside square brackets or braces',
    },
    {
      fr: 'Écrire [un, deux], ou un tiret par ligne sans crochets.',
      en: 'Write [one, two], or one hyphen a line without square brackets.',
    },
  ],
  DUPLICATE_KEY: [
    { fr: 'champ écrit deux fois', en: 'field written twice' },
    { fr: 'N’en garder qu’un.', en: 'Keep only one.' },
  ],
  KEY_OVER_1024_CHARS: [
    { fr: 'nom de champ de plus de mille signes', en: 'field name of more than a thousand characters' },
    {
      fr: 'Vérifier les deux-points et les guillemets de cette ligne.',
      en: 'Check the colons and the quotation marks of this line.',
    },
  ],
  MISSING_CHAR: [
    {
      fr: 'il manque un signe : guillemet, crochet ou accolade non refermé, ou deux-points sans espace',
      en: 'a character is missing: quotation mark, square bracket or brace not closed, or a colon without a space',
    },
    {
      fr: 'Refermer ce qui est ouvert, au plus tard sur cette ligne.',
      en: 'Close what is open, on this line at the latest.',
    },
  ],
  MULTILINE_IMPLICIT_KEY: [
    {
      fr: 'champ qui court sur plusieurs lignes, ou deux-points sans espace',
      en: 'field that runs over several lines, or a colon without a space',
    },
    {
      fr: 'Écrire `champ: valeur`, avec une espace après les deux-points.',
      en: 'Write `field: value`, with a space after the colon.',
    },
  ],
  MULTIPLE_ANCHORS: [
    { fr: 'plusieurs signes & en tête de valeur', en: 'several `&` at the beginning of a value' },
    QUOTE,
  ],
  MULTIPLE_DOCS: [
    { fr: 'ligne « --- » au milieu des champs', en: 'line “---” among the fields' },
    { fr: 'La retirer.', en: 'Remove it.' },
  ],
  MULTIPLE_TAGS: [
    { fr: 'plusieurs signes ! en tête de valeur', en: 'several `!` at the beginning of a value' },
    QUOTE,
  ],
  RESOURCE_EXHAUSTION: [
    { fr: 'plus de cent niveaux imbriqués', en: 'more than a hundred nested levels' },
    { fr: 'Refermer les crochets et les accolades.', en: 'Close the square brackets and the braces.' },
  ],
  TAB_AS_INDENT: [
    { fr: 'tabulation en retrait', en: 'tab used as indentation' },
    { fr: 'Mettre des espaces à la place.', en: 'Use spaces instead.' },
  ],
  TAG_RESOLVE_FAILED: [{ fr: 'signe ! en tête de valeur', en: '`!` at the beginning of a value' }, QUOTE],
  UNEXPECTED_TOKEN: [
    { fr: 'signe inattendu', en: 'unexpected character' },
    {
      fr: 'Vérifier les guillemets, les crochets et les deux-points de cette ligne.',
      en: 'Check the quotation marks, the square brackets and the colons of this line.',
    },
  ],
};

export type YamlResult = { readonly data: unknown } | YamlMistake;

/** A place that cannot be read, why, and what to do. */
export interface YamlMistake {
  readonly line: number;
  readonly column: number;
  readonly message: Translated;
  readonly fix: Translated;
}

/**
 * YAML 1.2 (core schema) → plain data, or the first place where it cannot be read (lines of the given text, from 1).
 * js-yaml reads, being ten times faster; `yaml` is asked where it refuses, because it tells where and why.
 */
export function parseYaml(source: string): YamlResult {
  const result = readYaml(source);
  if (!source.includes('*') || !('data' in result)) return result;
  const count = countValues(result.data);
  if (count <= Math.max(MOST_VALUES, source.length)) return result;
  return { ...toAliasPlace(source), ...toWords(count === Infinity ? 'BAD_ALIAS' : 'ALIAS_EXPANSION') };
}

/** Data of YAML that can be read, in which every scalar is the text that is written: `1.10` and not 1.1. */
export function readAsWritten(source: string): unknown {
  return load(source, { schema: FAILSAFE_SCHEMA });
}

/**
 * Of a value and all that it holds, each as often as aliases repeat it: whoever walks through data meets as many. Infinity
 * for a value that holds itself, which nothing could print.
 */
function countValues(value: unknown, known: Map<unknown, number> = new Map()): number {
  if (typeof value !== 'object' || value === null) return 1;
  const counted = known.get(value);
  if (counted !== undefined) return counted;
  known.set(value, Infinity);
  const count = Object.values(value).reduce<number>((sum, one) => sum + countValues(one, known), 1);
  known.set(value, count);
  return count;
}

function readYaml(source: string): YamlResult {
  try {
    return { data: load(source, { schema: CORE_SCHEMA }) ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return source.length > MOST_SLOW ? toPlaceOf(error) : readSlowly(source);
  }
}

function toPlaceOf({ mark, reason }: YAMLException): YamlResult {
  const code = /duplicated/.test(reason) ? 'DUPLICATE_KEY' : 'UNEXPECTED_TOKEN';
  return { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1, ...toWords(code) };
}

/** What js-yaml refuses and YAML does not forbid (an unprintable character) is read: its own check names it better. */
function readSlowly(source: string): YamlResult {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(source, { ...OPTIONS, lineCounter: lines });
  const [error] = document.errors;
  if (!error) return toData(document, source);
  const { line, col } = lines.linePos(error.pos[0]);
  return { line, column: col, ...toWords(error.code) };
}

function toWords(code: string): Pick<YamlMistake, 'message' | 'fix'> {
  const [message, fix] = MISTAKES[code] ?? [
    { fr: 'écriture que YAML ne permet pas', en: 'something that YAML does not allow' },
    QUOTE,
  ];
  return { message, fix };
}

/** `*mot*` without quotes is a reference to an anchor that nothing sets: found only when the data is made. */
function toData(document: ReturnType<typeof import('yaml').parseDocument>, source: string): YamlResult {
  try {
    return { data: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { ...toAliasPlace(source), ...toWords('BAD_ALIAS') };
  }
}

function toAliasPlace(source: string): { line: number; column: number } {
  const lines = source.slice(0, Math.max(0, source.search(/(?<=^|[\s:,[{-])\*\S/))).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * Turns places of one YAML text, which is parsed once, into lines and columns of its file: those of a key, or of its nearest
 * existing parent when it is absent. `firstLine`: the file's line where the YAML starts.
 */
export function createLocator(
  yaml: string,
  firstLine: number,
): (place: Place) => Pick<Problem, 'line' | 'column'> {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { ...OPTIONS, uniqueKeys: false, lineCounter: lines });
  return (place) => {
    if ('line' in place) return place;
    const { line, col } = lines.linePos(toOffset(document.contents, place.path));
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
}

function toOffset(contents: unknown, path: readonly (string | number)[]): number {
  let node = contents;
  let offset = 0;
  for (const key of path) {
    const found = step(node, key);
    if (!found) break;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

function step(node: unknown, key: string | number): { offset: number; node: unknown } | undefined {
  const { isMap, isNode, isPair, isSeq } = loadYaml();
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? { offset: item.range?.[0] ?? 0, node: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (item) => isNode(item.key) && 'value' in item.key && String(item.key.value) === String(key),
  );
  if (!isPair(pair) || !isNode(pair.key)) return undefined;
  return { offset: pair.key.range?.[0] ?? 0, node: pair.value };
}
