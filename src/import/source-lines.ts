import { readText } from './source-text.ts';
import type { SourceFile } from './source-file.ts';

/** The lines of a file, whatever ends them. */
export async function* readLines(file: SourceFile): AsyncIterable<string> {
  let rest = '';
  for await (const text of readText(file)) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
