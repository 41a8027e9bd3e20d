import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
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

const QUOTE = 'Mettre toute la valeur entre guillemets : `champ: "…"`.';
/** By the code of each mistake: what it is, and what to do where no line can be proposed. */
const FRENCH: Readonly<Record<string, readonly [words: string, fix: string]>> = {
  ALIAS_PROPS: ['signe * suivi de trop de choses', QUOTE],
  BAD_ALIAS: ['signe * en tête de valeur', QUOTE],
  BAD_COLLECTION_TYPE: ['signe ! en tête de valeur', QUOTE],
  BAD_DIRECTIVE: ['signe % en tête de ligne', QUOTE],
  BAD_DQ_ESCAPE: [
    'barre oblique inverse entre guillemets',
    'Écrire deux barres obliques inverses, ou prendre des apostrophes.',
  ],
  BAD_INDENT: ['retrait incorrect', 'Aligner ce champ sur ceux qui l’entourent, avec des espaces.'],
  BAD_PROP_ORDER: ['signe & ou ! mal placé', QUOTE],
  BAD_SCALAR_START: ['signe qui ne peut pas commencer une valeur', QUOTE],
  BLOCK_AS_IMPLICIT_KEY: [
    'valeur sur plusieurs lignes mal retirée, ou deux-points dans un texte sans guillemets',
    QUOTE,
  ],
  BLOCK_IN_FLOW: [
    'liste à tirets entre crochets ou accolades',
    'Écrire [un, deux], ou un tiret par ligne sans crochets.',
  ],
  DUPLICATE_KEY: ['champ écrit deux fois', 'N’en garder qu’un.'],
  KEY_OVER_1024_CHARS: [
    'nom de champ de plus de mille signes',
    'Vérifier les deux-points et les guillemets de cette ligne.',
  ],
  MISSING_CHAR: [
    'il manque un signe : guillemet, crochet ou accolade non refermé, ou deux-points sans espace',
    'Refermer ce qui est ouvert, au plus tard sur cette ligne.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'champ qui court sur plusieurs lignes, ou deux-points sans espace',
    'Écrire `champ: valeur`, avec une espace après les deux-points.',
  ],
  MULTIPLE_ANCHORS: ['plusieurs signes & en tête de valeur', QUOTE],
  MULTIPLE_DOCS: ['ligne « --- » au milieu des champs', 'La retirer.'],
  MULTIPLE_TAGS: ['plusieurs signes ! en tête de valeur', QUOTE],
  RESOURCE_EXHAUSTION: ['plus de cent niveaux imbriqués', 'Refermer les crochets et les accolades.'],
  TAB_AS_INDENT: ['tabulation en retrait', 'Mettre des espaces à la place.'],
  TAG_RESOLVE_FAILED: ['signe ! en tête de valeur', QUOTE],
  UNEXPECTED_TOKEN: [
    'signe inattendu',
    'Vérifier les guillemets, les crochets et les deux-points de cette ligne.',
  ],
};

export type YamlResult = { readonly data: unknown } | YamlMistake;

/** A place that cannot be read, why, and what to do. */
export interface YamlMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * YAML 1.2 (core schema) → plain data, or the first place where it cannot be read (lines of the given text, from 1).
 * js-yaml reads, being ten times faster; `yaml` is asked where it refuses, because it tells where and why.
 */
export function parseYaml(source: string): YamlResult {
  const result = readYaml(source);
  return source.includes('*') && 'data' in result && isCircular(result.data)
    ? { ...toAliasPlace(source), ...toWords('BAD_ALIAS') }
    : result;
}

/** Data of YAML that can be read, in which every scalar is the text that is written: `1.10` and not 1.1. */
export function readAsWritten(source: string): unknown {
  return load(source, { schema: FAILSAFE_SCHEMA });
}

/** Whether a value holds itself, as an anchor allows: nothing could print it. */
function isCircular(
  value: unknown,
  above: readonly unknown[] = [],
  known: Set<unknown> = new Set(),
): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.includes(value)) return true;
  if (known.has(value)) return false;
  known.add(value);
  return Object.values(value).some((one) => isCircular(one, [...above, value], known));
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
  const [message, fix] = FRENCH[code] ?? ['écriture que YAML ne permet pas', QUOTE];
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
