import { parseYaml } from './yaml-source.ts';

/** No-break spaces, as a French keyboard puts them before a colon. */
const NO_BREAK = /[\u00a0\u202f]/g;
const FIELD = /^([ \t\u00a0\u202f]*(?:-[ \u00a0\u202f]+)*[\w-]+)[ \u00a0\u202f]*:(?:[ \u00a0\u202f]+|$)(.*)$/;
const UNSPACED = /^( *(?:- +)*[\w-]+):((?!\/\/)\S.*)$/;
/** A field whose text, written without quotation marks, has a ` #` that begins a comment; of each, what a comment would not be. */
const CUT = /^( *(?:- +)*[\w-]+: +)([^\s"'|>[\]{}#&*!%@`,].*?[ \t]#\S.*?)[ \t]*$/;
/** A text that begins with `&`, for YAML a mark that something may refer to. */
const MARKED = /^( *(?:- +)*[\w-]+: +)(&\S.*?)[ \t]*$/;
/** Lines that are mended in one text: beyond, it is no text of ours. */
const MOST = 50;

/** YAML with its safe mistakes mended: no-break spaces about keys, tabs, texts that need quotation marks. Cost: a parse a mistake. */
export function mendYaml(yaml: string): string {
  let mended = quoteCut(mendKeys(yaml));
  for (let count = 0; count < MOST; count += 1) {
    const result = parseYaml(mended);
    if ('data' in result && typeof result.data !== 'string') return mendKeys(mended);
    const number = 'data' in result ? 1 : result.line;
    const line = mendLine(mended, number);
    if (line === undefined) return yaml;
    mended = replaceLine(mended, number, line);
  }
  return yaml;
}

/** The line at which some YAML cannot be read, as it can; undefined where that is not known. */
export function mendLine(yaml: string, number: number): string | undefined {
  const line = getLine(yaml, number);
  return listCandidates(line).find((candidate) => {
    if (candidate === line) return false;
    const result = parseYaml(replaceLine(yaml, number, candidate));
    return 'data' in result ? isFields(result.data) : result.line > number;
  });
}

/** A text alone is what lines without a field give. */
function isFields(data: unknown): boolean {
  return typeof data === 'object' && data !== null;
}

/** The lines whose text loses what YAML does not read, each as it should be: a ` #`, an `&`. Cost: linear; a parse where there may be one. */
export function findCut(yaml: string): ReadonlyMap<number, string> {
  if (!/[ \t](?:#\S|&)/.test(yaml)) return new Map();
  const result = parseYaml(yaml);
  const lines = yaml.split('\n').entries();
  return new Map(
    [...lines].flatMap(([index, line]): [number, string][] => {
      const written = line.replace(/\r$/, '');
      const quoted = 'data' in result ? (quoteLine(written, CUT) ?? quoteLine(written, MARKED)) : undefined;
      return quoted !== undefined && isCut(yaml, index + 1) ? [[index + 1, quoted]] : [];
    }),
  );
}

/** Whether that is read as no text: without it, the data is the same. */
function isCut(yaml: string, number: number): boolean {
  const [all, less] = [
    yaml,
    replaceLine(yaml, number, getLine(yaml, number).replace(/[ \t]#\S.*$|(?<=: +)&\S+/, '')),
  ].map((text) => JSON.stringify(parseYaml(text)));
  return all === less;
}

function quoteCut(yaml: string): string {
  return [...findCut(yaml)].reduce((text, [number, line]) => replaceLine(text, number, line), yaml);
}

/** No-break spaces are parts of a key, as YAML reads them. */
function mendKeys(yaml: string): string {
  if (yaml.search(NO_BREAK) < 0) return yaml;
  const result = parseYaml(yaml);
  const odd = 'data' in result ? listKeys(result.data).filter((key) => key.search(NO_BREAK) >= 0) : [];
  if (odd.length === 0) return yaml;
  const lines = yaml.split('\n').map((line) => {
    const key = odd.find((one) => line.includes(`${one}:`));
    return key === undefined ? line : mendSpaces(line);
  });
  return lines.join('\n');
}

function listKeys(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const below = Object.values(data).flatMap(listKeys);
  return Array.isArray(data) ? below : [...Object.keys(data), ...below];
}

/** In the order in which they are tried. */
function listCandidates(line: string): readonly string[] {
  const spaced = mendSpaces(line).replace(/^\t+/, (tabs) => '  '.repeat(tabs.length));
  const apart = spaced.replace(UNSPACED, '$1: $2');
  return [
    spaced,
    apart,
    ...[spaced, apart].flatMap((one) => quoteLine(one, /^( *(?:- +)*[\w-]+: +)(\S.*?)[ \t]*$/) ?? []),
  ];
}

function mendSpaces(line: string): string {
  return line.replace(
    FIELD,
    (_whole, key: string, value: string) =>
      `${key.replaceAll(NO_BREAK, ' ')}:${value === '' ? '' : ` ${value}`}`,
  );
}

function quoteLine(line: string, pattern: RegExp): string | undefined {
  const [, field, value] = pattern.exec(line) ?? [];
  if (field === undefined || value === undefined) return undefined;
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  return `${field}${quoted}`;
}

function getLine(yaml: string, number: number): string {
  return (yaml.split('\n')[number - 1] ?? '').replace(/\r$/, '');
}

function replaceLine(yaml: string, number: number, line: string): string {
  const lines = yaml.split('\n');
  const end = lines[number - 1]?.endsWith('\r') ? '\r' : '';
  return lines.with(number - 1, `${line}${end}`).join('\n');
}
