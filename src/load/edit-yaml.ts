import { createRequire } from 'node:module';
import type { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { parseYaml } from './yaml-source.ts';

type Path = readonly (string | number)[];

/** One change of a value; a path leads to it through keys and places in lists. */
export type YamlEdit = { readonly at: Path } & (
  | { readonly set: string }
  /** Changes the text of a value as it is written. */
  | { readonly rewrite: (written: string) => string }
  /** Writes a field that is not there yet, after the others. */
  | { readonly add: string }
  /** Puts a value into the list that is there, at that place, or at its end; the list is made where there is none. */
  | { readonly insert: string; readonly place?: number }
  | { readonly remove: true }
);

/** Loaded when it is asked for, as in `yaml-source.ts`. */
const loadYaml = (): typeof import('yaml') => require('yaml') as typeof import('yaml');
const require = createRequire(import.meta.url);

/**
 * The YAML with these changes and not one other byte changed: its comments, its layout and its quotation marks stay. Each
 * change is made in what the one before has left. Undefined where the result would not hold just that.
 */
export function editYaml(source: string, edits: readonly YamlEdit[]): string | undefined {
  const before = parseYaml(source);
  if (!('data' in before)) return undefined;
  let edited: string | undefined = source;
  for (const group of groupInPlace(edits)) edited = edited === undefined ? undefined : splice(edited, group);
  const after = parseYaml(edited ?? '');
  const wanted = edits.reduce(applyToData, structuredClone(before.data));
  return edited !== undefined && 'data' in after && JSON.stringify(after.data) === JSON.stringify(wanted)
    ? edited
    : undefined;
}

/** Changes of values move nothing: one parse serves all that follow one another. */
function groupInPlace(edits: readonly YamlEdit[]): readonly (readonly YamlEdit[])[] {
  const groups: YamlEdit[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last && isInPlace(edit) && last.every(isInPlace)) last.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

function isInPlace(edit: YamlEdit): boolean {
  return 'set' in edit || 'rewrite' in edit;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function splice(source: string, edits: readonly YamlEdit[]): string | undefined {
  const document = loadYaml().parseDocument(source, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
  });
  const splices = edits.map((edit) => toSplice(source, document, edit));
  let edited = source;
  for (const one of splices.toSorted((a, b) => (b?.start ?? 0) - (a?.start ?? 0))) {
    if (!one) return undefined;
    edited = edited.slice(0, one.start) + one.text + edited.slice(one.end);
  }
  return edited;
}

type Document = ReturnType<(typeof import('yaml'))['parseDocument']>;

function toSplice(source: string, document: Document, edit: YamlEdit): Splice | undefined {
  const { isMap, isNode, isSeq } = loadYaml();
  const node = edit.at.length === 0 ? document.contents : document.getIn(edit.at, true);
  const parent = edit.at.length < 2 ? document.contents : document.getIn(edit.at.slice(0, -1), true);
  if ('add' in edit) return isMap(parent) ? addPair(source, parent, edit) : undefined;
  if ('insert' in edit) {
    if (isSeq(node) && node.items.length > 0) return insertItem(source, node, edit);
    if (isNode(node) && node.range)
      return { start: node.range[0], end: node.range[1], text: `[${toScalar(edit.insert)}]` };
    return isMap(parent)
      ? insertPair(source, parent, `${edit.at.at(-1)}: [${toScalar(edit.insert)}]`)
      : undefined;
  }
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  if ('remove' in edit)
    return isSeq(parent)
      ? removeItem(source, parent, Number(edit.at.at(-1)))
      : isMap(parent)
        ? removePair(source, parent, edit.at.at(-1))
        : undefined;
  const written = source.slice(start, end);
  return {
    start,
    end: isMap(node) && !node.flow ? start + written.trimEnd().length : end,
    text: 'set' in edit ? toScalar(edit.set, 'type' in node ? node.type : undefined) : edit.rewrite(written),
  };
}

/** In the quotation marks that were there, or plain where it stays a text. */
function toScalar(value: string, type: Scalar['type'] | undefined = 'PLAIN'): string {
  if (type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  return type !== 'QUOTE_DOUBLE' && isText(`[${value}]`, [value]) ? value : JSON.stringify(value);
}

function insertItem(
  source: string,
  { items, flow }: YAMLSeq,
  { insert, place = items.length }: { readonly insert: string; readonly place?: number },
): Splice | undefined {
  const next = toRange(items[place]);
  const last = toRange(items[Math.min(place, items.length) - 1]);
  const text = toScalar(insert);
  if (flow) {
    const start = next?.[0] ?? last?.[1] ?? 0;
    return { start, end: start, text: next ? `${text}, ` : `, ${text}` };
  }
  const [anchor] = next ?? last ?? [0];
  const dash = source.lastIndexOf('-', anchor - 1);
  const line = source.lastIndexOf('\n', dash) + 1;
  const start = next ? line : toLineEnd(source, last?.[1] ?? 0);
  return toLine(source, start, `${source.slice(line, dash)}- ${text}`);
}

function addPair(
  source: string,
  map: YAMLMap,
  { at, add }: { readonly at: Path; readonly add: string },
): Splice | undefined {
  const key = `${at.at(-1)}`;
  const isPlain = !map.flow && isText(`${key}: ${add}`, { [key]: add });
  return insertPair(source, map, `${key}: ${isPlain ? add : toScalar(add)}`);
}

function isText(yaml: string, data: unknown): boolean {
  const result = parseYaml(yaml);
  return 'data' in result && JSON.stringify(result.data) === JSON.stringify(data);
}

function insertPair(source: string, { items, flow }: YAMLMap, pair: string): Splice | undefined {
  const last = items.at(-1);
  const end = toRange(last?.value)?.[1] ?? toRange(last?.key)?.[1];
  const first = toRange(items[0]?.key)?.[0];
  if (end === undefined || first === undefined) return undefined;
  if (flow) return { start: end, end, text: `, ${pair}` };
  const indent = ' '.repeat(first - source.lastIndexOf('\n', first - 1) - 1);
  return toLine(source, toLineEnd(source, end), `${indent}${pair}`);
}

function removeItem(source: string, { items, flow }: YAMLSeq, place: number): Splice | undefined {
  const range = toRange(items[place]);
  if (!range) return undefined;
  const [next, last] = [toRange(items[place + 1]), toRange(items[place - 1])];
  if (flow) return { start: next ? range[0] : (last?.[1] ?? range[0]), end: next?.[0] ?? range[1], text: '' };
  const dash = source.lastIndexOf('-', range[0] - 1);
  // The only one leaves an empty list.
  if (items.length === 1) return { start: dash, end: source.slice(0, range[1]).trimEnd().length, text: '[]' };
  return {
    start: source.lastIndexOf('\n', dash) + 1,
    end: toLineEnd(source, range[1]),
    text: '',
  };
}

function removePair(source: string, { items, flow }: YAMLMap, name: unknown): Splice | undefined {
  const ranges = items.map(({ key, value }) => [toRange(key)?.[0] ?? 0, toRange(value)?.[1] ?? 0] as const);
  const place = items.findIndex(({ key }) => String(key) === String(name));
  const [range, last] = [ranges[place], ranges[place - 1]];
  if (!range || (flow && !last)) return undefined;
  if (flow) return { start: last?.[1] ?? 0, end: range[1], text: '' };
  return { start: source.lastIndexOf('\n', range[0]) + 1, end: toLineEnd(source, range[1]), text: '' };
}

function toRange(node: unknown): readonly [number, number] | undefined {
  const { isNode } = loadYaml();
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/** Where the line of a value that ends there ends itself. */
function toLineEnd(source: string, end: number): number {
  if (source[end - 1] === '\n') return end;
  const newline = source.indexOf('\n', end);
  return newline < 0 ? source.length : newline + 1;
}

function toLine(source: string, start: number, line: string): Splice {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const isAfterLine = start === 0 || source[start - 1] === '\n';
  return { start, end: start, text: isAfterLine ? `${line}${newline}` : `${newline}${line}` };
}

/** What the data should become. */
function applyToData(data: unknown, edit: YamlEdit): unknown {
  const [key, ...rest] = edit.at;
  if (key === undefined) return changeValue(data, edit);
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    if (rest.length === 0 && 'remove' in edit) return items.toSpliced(Number(key), 1);
    return items.with(Number(key), applyToData(items[Number(key)], { ...edit, at: rest }));
  }
  const known = typeof data === 'object' && data !== null ? data : {};
  if (rest.length === 0 && 'remove' in edit)
    return Object.fromEntries(Object.entries(known).filter(([name]) => name !== key));
  const value = Object.entries(known).find(([name]) => name === key)?.[1];
  return { ...known, [key]: applyToData(value, { ...edit, at: rest }) };
}

function changeValue(value: unknown, edit: YamlEdit): unknown {
  if ('set' in edit) return edit.set;
  if ('add' in edit) return edit.add;
  if ('rewrite' in edit) return edit.rewrite(String(value));
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return 'insert' in edit ? items.toSpliced(edit.place ?? items.length, 0, edit.insert) : undefined;
}
