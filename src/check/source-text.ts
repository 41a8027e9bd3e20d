import type { ContentFile } from '../load/content-files.ts';
import { splitFrontMatter } from '../load/front-matter.ts';
import type { Place } from '../model/problem.ts';

/** A text file as an author sees it. */
export interface SourceText extends ContentFile {
  readonly source: string;
  /** Where the Markdown begins; the length of the source when there is none. */
  readonly bodyStart: number;
}

const FENCED = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|(?![\s\S]))/gm;
const PARAGRAPH = /(?:[^\n]*\S[^\n]*(?:\n|$))+/g;

export function toSourceText(file: ContentFile, source: string): SourceText {
  return { ...file, source, bodyStart: findBodyStart(file, source) };
}

/** Markdown of the same length and lines with spaces instead of its code, front matter and other heads. */
export function maskCode({ source, bodyStart }: SourceText): string {
  const body = source.slice(bodyStart).replace(FENCED, toBlank).replace(PARAGRAPH, maskSpans);
  return toBlank(source.slice(0, bodyStart)) + body;
}

/** Line and column, from 1, of an offset. Cost: the text before it. */
export function toPlace(source: string, offset: number): Place {
  const before = source.slice(source.startsWith('\uFEFF') && offset > 0 ? 1 : 0, offset);
  const lines = before.split(/\r\n|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function findBodyStart({ role }: ContentFile, source: string): number {
  if (role !== 'article' && role !== 'page') return source.length;
  const line = splitFrontMatter(source)?.bodyLine ?? 1;
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = source.indexOf('\n', offset) + 1;
  return offset;
}

/** Code spans end at a run of as many backticks, in the same paragraph. */
function maskSpans(paragraph: string): string {
  if (!paragraph.includes('`')) return paragraph;
  const runs = [...paragraph.matchAll(/`+/g)];
  let masked = paragraph;
  for (let open = 0; open < runs.length; open += 1) {
    const close = runs.findIndex((run, index) => index > open && run[0].length === runs[open]?.[0].length);
    if (close < 0) continue;
    const [start, end] = [runs[open]?.index ?? 0, (runs[close]?.index ?? 0) + (runs[close]?.[0].length ?? 0)];
    masked = masked.slice(0, start) + toBlank(masked.slice(start, end)) + masked.slice(end);
    open = close;
  }
  return masked;
}

/** The same lines, with spaces for every sign. */
export function toBlank(code: string): string {
  return code.replace(/[^\r\n]/g, ' ');
}
