import type { ContentFile } from '#load/content-files.ts';
import { splitFrontMatter } from '#load/front-matter.ts';
import { createPlacer, type PlaceAt } from '#markdown/placer.ts';

/** A text file as an author sees it. */
export interface SourceText extends ContentFile {
  readonly source: string;
  /** Where the Markdown begins; the length of the source when there is none. */
  readonly bodyStart: number;
  readonly placeAt: PlaceAt;
}

/** Cost: the length of the text. */
export function toSourceText(file: ContentFile, source: string): SourceText {
  return { ...file, source, bodyStart: findBodyStart(file, source), placeAt: createPlacer(source) };
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
