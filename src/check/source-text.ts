import type { ContentFile } from '#load/content-files.ts';
import { splitFrontMatter } from '#load/front-matter.ts';

/** A text file as an author sees it. */
export interface SourceText extends ContentFile {
  readonly source: string;
  /** Where the Markdown begins; the length of the source when there is none. */
  readonly bodyStart: number;
  /** The source with spaces instead of its code and of all that is no Markdown: same length, same lines. */
  readonly markdown: string;
  /** Line and column, from 1, of an offset. */
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
}

const FENCED =
  /^[ \t]*(`{3,}(?!`)(?=[^`\n]*\n)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t\r]*$|(?![\s\S]))/gm;
const BLANK_LINES = /(\n[ \t\r]*\n)/;

/** Cost: the length of the text. */
export function toSourceText(file: ContentFile, source: string): SourceText {
  const bodyStart = findBodyStart(file, source);
  return {
    ...file,
    source,
    bodyStart,
    markdown: toBlank(source.slice(0, bodyStart)) + maskCode(source.slice(bodyStart)),
    placeAt: createPlacer(source),
  };
}

/** The same lines, with spaces for every character. */
export function toBlank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function findBodyStart({ role }: ContentFile, source: string): number {
  if (role !== 'article' && role !== 'page') return source.length;
  const line = splitFrontMatter(source)?.bodyLine ?? 1;
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = source.indexOf('\n', offset) + 1;
  return offset;
}

function maskCode(markdown: string): string {
  if (!/[`~]/.test(markdown)) return markdown;
  return markdown.replace(FENCED, toBlank).split(BLANK_LINES).map(maskSpans).join('');
}

/** Code spans end at a run of as many backticks, in the same paragraph. */
function maskSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const closing = listClosing(runs);
  let masked = '';
  let done = 0;
  for (const run of runs) {
    const close = run.index < done ? undefined : closing.get(run);
    if (!close) continue;
    const end = close.index + close.length;
    masked += paragraph.slice(done, run.index) + toBlank(paragraph.slice(run.index, end));
    done = end;
  }
  return masked + paragraph.slice(done);
}

/** For each run, the next one of its length. */
function listClosing(runs: readonly Run[]): ReadonlyMap<Run, Run> {
  const closing = new Map<Run, Run>();
  const next = new Map<number, Run>();
  for (const run of runs.toReversed()) {
    const close = next.get(run.length);
    if (close) closing.set(run, close);
    next.set(run.length, run);
  }
  return closing;
}

interface Run {
  readonly length: number;
  readonly index: number;
}

/** Finds the starts of the lines at the first question, then answers each in the logarithm of their number. */
function createPlacer(source: string): SourceText['placeAt'] {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= listLineStarts(source);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
  };
}

/** A byte-order mark is no column. */
function listLineStarts(source: string): readonly number[] {
  const starts = [source.startsWith('\uFEFF') ? 1 : 0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
