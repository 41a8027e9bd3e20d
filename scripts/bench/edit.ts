import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WRITERS } from './corpus.ts';
import type { PlannedArticle } from './corpus/plan.ts';
import type { Contender } from './contenders.ts';

/** The last word of the body's first long paragraph. */
const PLACE = /(?<=\n\n[^\n#|>![-][^\n]{80,}) (\p{L}+)(?=[^\p{L}\n]*\n)/u;

/** Changes one word in the body of an article, and gives the new one. @throws when nothing can be changed. */
export function editArticle({ tool, input }: Contender, article: PlannedArticle, mark: string): string {
  const file = join(input, WRITERS[tool].file(article));
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(PLACE, ` ${mark}`);
  if (edited === text) throw new Error(`No word to change in ${file}`);
  writeFileSync(file, edited);
  return mark;
}

/** @throws when the built page of an article does not hold a word: the build was not one. */
export function verifyArticle({ tool, output }: Contender, { slug }: PlannedArticle, mark: string): void {
  const page = join(output, 'articles', slug, 'index.html');
  if (!readFileSync(page, 'utf8').includes(mark)) throw new Error(`${tool}: « ${mark} » is not in ${page}`);
}
