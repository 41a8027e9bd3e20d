import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { createRequire } from 'node:module';
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

const FRENCH: Readonly<Record<string, string>> = {
  BAD_INDENT: 'retrait incorrect',
  BLOCK_AS_IMPLICIT_KEY:
    'valeur sur plusieurs lignes mal retirée, ou deux-points dans un texte sans guillemets',
  DUPLICATE_KEY: 'champ écrit deux fois',
  MISSING_CHAR: 'il manque un signe : guillemet, crochet ou accolade non refermé, ou deux-points sans espace',
  RESOURCE_EXHAUSTION: 'plus de cent niveaux imbriqués',
  MULTILINE_IMPLICIT_KEY: 'champ qui court sur plusieurs lignes',
  TAB_AS_INDENT: 'tabulation en retrait : mettre des espaces',
  UNEXPECTED_TOKEN: 'signe inattendu',
  BAD_ALIAS: 'signe * en tête de valeur : mettre la valeur entre guillemets',
};

export type YamlResult =
  { readonly data: unknown } | { readonly line: number; readonly column: number; readonly message: string };

/**
 * YAML 1.2 (core schema) → plain data, or the first place where it cannot be read (lines of the given text, from 1).
 * js-yaml reads, being ten times faster; `yaml` is asked where it refuses, because it tells where and why.
 */
export function parseYaml(source: string): YamlResult {
  try {
    return { data: load(source, { schema: CORE_SCHEMA }) ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return source.length > MOST_SLOW ? toPlaceOf(error) : readSlowly(source);
  }
}

function toPlaceOf({ mark, reason }: YAMLException): YamlResult {
  const words = /duplicated/.test(reason) ? FRENCH['DUPLICATE_KEY'] : FRENCH['UNEXPECTED_TOKEN'];
  return { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1, message: words ?? reason };
}

/** What js-yaml refuses and YAML does not forbid (an unprintable character) is read: its own check names it better. */
function readSlowly(source: string): YamlResult {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(source, { ...OPTIONS, lineCounter: lines });
  const [error] = document.errors;
  if (!error) return toData(document, source);
  const { line, col } = lines.linePos(error.pos[0]);
  return { line, column: col, message: FRENCH[error.code] ?? error.message };
}

/** `*mot*` without quotes is a reference to an anchor that nothing sets: found only when the data is made. */
function toData(document: ReturnType<typeof import('yaml').parseDocument>, source: string): YamlResult {
  try {
    return { data: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { ...toAliasPlace(source), message: FRENCH['BAD_ALIAS'] ?? error.message };
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
