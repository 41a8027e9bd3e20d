/** A text file cut in two. Line numbers count from 1 in the file. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*\r?\n/;
const END = /^---[ \t]*(?:\r?\n|$)/m;

/** Separates the YAML between two `---` lines from the Markdown below it; undefined where there is no such head. */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const open = FENCE.exec(text);
  if (!open) return undefined;
  const rest = text.slice(open[0].length);
  const close = END.exec(rest);
  if (!close) return undefined;
  const yaml = rest.slice(0, close.index);
  const bodyStart = close.index + close[0].length;
  const body = rest.slice(bodyStart).replace(/\r\n/g, '\n');
  return { yaml, yamlLine: 2, body, bodyLine: 2 + countLines(rest.slice(0, bodyStart)) };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
