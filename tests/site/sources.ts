import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Publication } from './publications.ts';

const head = z.looseObject({ kind: z.string(), title: z.string(), fiction: z.boolean().default(false) });

/** An article as its author wrote it. */
export interface SourceFile {
  readonly slug: string;
  /** Its path from the content folder. */
  readonly file: string;
  readonly head: z.infer<typeof head>;
  readonly body: string;
}

export function readSources({ contentDir }: Pick<Publication, 'contentDir'>): readonly SourceFile[] {
  return readdirSync(join(contentDir, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((name) => {
      const file = join('articles', name);
      const [, yaml = '', body = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(contentDir, file), 'utf8')) ?? [];
      return {
        file,
        slug: basename(file) === 'index.md' ? basename(dirname(file)) : basename(file, '.md'),
        head: head.parse(parse(yaml)),
        body,
      };
    });
}
