import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Publication } from './publications.ts';

export interface SourceFile {
  readonly slug: string;
  /** Its path from the content folder. */
  readonly file: string;
}

/** The articles of a publication as their authors wrote them. */
export function readSources({ contentDir }: Pick<Publication, 'contentDir'>): readonly SourceFile[] {
  return readdirSync(join(contentDir, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file: join('articles', file), slug: basename(file) === 'index.md' ? basename(dirname(file)) : basename(file, '.md') }));
}
