import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { splitFrontMatter } from '#load/front-matter.ts';
import { parseYaml } from '#load/yaml-source.ts';

export interface ArchivedCopy {
  /** The address of the source, as it is written. */
  readonly url: string;
  readonly archived: string;
}

/**
 * The text with `archived: …` in each source (or the excerpt's source) of its front matter that has this address and no copy
 * yet, and not one other byte changed; undefined where nothing can be added, or where bytes that are not UTF-8 would be lost.
 */
export function addArchived(source: string, copy: ArchivedCopy): string | undefined {
  const head = splitFrontMatter(source);
  if (!head || source.includes('\uFFFD')) return undefined;
  const start = source.indexOf(head.yaml, source.indexOf('\n') + 1);
  const map = findSource(head.yaml, copy.url);
  const place = map && toInsertion(map, head.yaml, copy.archived);
  if (!place) return undefined;
  const at = start + place.offset;
  const mended = `${source.slice(0, at)}${place.text}${source.slice(at)}`;
  const after = parseYaml(splitFrontMatter(mended)?.yaml ?? '');
  const isRight = 'data' in after && countArchived(after.data) === countArchived(readData(head.yaml)) + 1;
  return isRight ? mended : undefined;
}

function findSource(yaml: string, url: string): YAMLMap | undefined {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return undefined;
  const list = contents.get('sources', true);
  const all = [...(isSeq(list) ? list.items : []), contents.get('source', true)].filter(isMap);
  return all.find((one) => one.get('url') === url && !one.has('archived'));
}

/** After the line of `url` in a block, after its value between braces. */
function toInsertion(
  map: YAMLMap,
  yaml: string,
  archived: string,
): { readonly offset: number; readonly text: string } | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'url');
  const [key, value] = [pair?.key, pair?.value];
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return undefined;
  const words = `archived: ${JSON.stringify(archived)}`;
  if (map.flow) return { offset: value.range[1], text: `, ${words}` };
  const lineStart = yaml.lastIndexOf('\n', key.range[0]) + 1;
  const end = yaml.indexOf('\n', value.range[1]);
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  return { offset: end + 1, text: `${' '.repeat(key.range[0] - lineStart)}${words}${newline}` };
}

function readData(yaml: string): unknown {
  const result = parseYaml(yaml);
  return 'data' in result ? result.data : undefined;
}

function countArchived(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'archived' ? 1 : countArchived(inner)),
    0,
  );
}
