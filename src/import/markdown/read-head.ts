import { parse as parseToml, TomlError } from 'smol-toml';
import { splitFrontMatter } from '#load/front-matter.ts';
import { mendYaml } from '#load/mend-yaml.ts';
import { parseYaml } from '#load/yaml-source.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A text file of another program, cut in two. */
export interface HeadedText {
  readonly fields: Fields;
  readonly body: string;
  /** Whether there is a head that could not be read: its lines are then left out. */
  readonly isBroken?: true;
}

const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m;
/** A head that may be one: what tells such a file from any other text. */
const HEAD = /^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$|\+\+\+[ \t]*\r?\n|\{\s*"\w+"\s*:)/m;

export function hasHead(start: string): boolean {
  return HEAD.exec(start)?.index === 0;
}

/** The head in YAML, TOML or JSON, and the text below it. */
export function readHead(source: string): HeadedText {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.startsWith('{')) return readJson(text);
  const toml = TOML.exec(text);
  if (toml?.index === 0) return { ...readToml(toml[1] ?? ''), body: text.slice(toml[0].length) };
  const head = splitFrontMatter(text);
  return head ? { ...readYaml(head.yaml), body: head.body } : { fields: {}, body: text };
}

function readYaml(yaml: string): Omit<HeadedText, 'body'> {
  const read = parseYaml(mendYaml(yaml));
  if (!('data' in read)) return { fields: {}, isBroken: true };
  if (read.data === null || read.data === undefined) return { fields: {} };
  return isFields(read.data) ? { fields: read.data } : { fields: {}, isBroken: true };
}

function readToml(toml: string): Omit<HeadedText, 'body'> {
  try {
    return { fields: parseToml(toml) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { fields: {}, isBroken: true };
  }
}

/** The object ends at the first line that is `}` alone, as Hugo writes it, or at its own end. */
function readJson(text: string): HeadedText {
  for (const end of text.matchAll(/^\}|\}(?=\n\n)/gm)) {
    const fields = parseJson(text.slice(0, end.index + 1));
    if (fields) return { fields, body: text.slice(end.index + 1) };
  }
  return { fields: {}, body: text };
}

function parseJson(json: string): Fields | undefined {
  try {
    const read: unknown = JSON.parse(json);
    return isFields(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
