import { splitFrontMatter } from '#load/front-matter.ts';
import { parseYaml } from '#load/yaml-source.ts';

/**
 * The text with a line `guid: …` at the end of its front matter, and not one other byte changed; undefined where the line would
 * not hold just that (a front matter in braces, a guid already there).
 */
export function addGuid(source: string, guid: string): string | undefined {
  const head = splitFrontMatter(source);
  if (!head || source.includes('\uFFFD')) return undefined;
  const end = source.indexOf(head.yaml, source.indexOf('\n') + 1) + head.yaml.length;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const mended = `${source.slice(0, end)}guid: ${guid}${newline}${source.slice(end)}`;
  return holds(mended, head.yaml, guid) ? mended : undefined;
}

/** Whether the new front matter is the old one and the guid. */
function holds(mended: string, before: string, guid: string): boolean {
  const [old, now] = [parseYaml(before), parseYaml(splitFrontMatter(mended)?.yaml ?? '')];
  if (!('data' in old) || !('data' in now) || typeof old.data !== 'object') return false;
  return (
    !Object.hasOwn(old.data ?? {}, 'guid') &&
    JSON.stringify({ ...old.data, guid }) === JSON.stringify(now.data)
  );
}
