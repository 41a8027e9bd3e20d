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

/** A text of the content folder in three parts that make it up: only those with a front matter have the outer two. */
export interface TextParts {
  readonly before: string;
  readonly yaml: string;
  /** From the line that ends the front matter on. */
  readonly after: string;
}

/** Where the YAML of a file stands in its text: all of it, where the file is no text. */
export function toParts(file: string, text: string): TextParts {
  if (!/\.mdx?$/.test(file)) return { before: '', yaml: text, after: '' };
  const head = splitFrontMatter(text);
  if (!head) return { before: '', yaml: '', after: text };
  const start = text.indexOf('\n') + 1;
  const end = start + head.yaml.length;
  return { before: text.slice(0, start), yaml: head.yaml, after: text.slice(end) };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
