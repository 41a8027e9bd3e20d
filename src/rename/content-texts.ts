import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '#load/content-files.ts';
import { listContentFiles } from '#load/content-files.ts';
import { splitFrontMatter } from '#load/front-matter.ts';
import { parseYaml } from '#load/yaml-source.ts';

/** A text of the content folder in three parts that make it up: only those with a front matter have the outer two. */
export interface TextParts {
  readonly before: string;
  readonly yaml: string;
  /** From the line that ends the front matter on. */
  readonly after: string;
}

/** The texts of a content folder as they are on disk, each read once. */
export class ContentTexts {
  readonly files: readonly ContentFile[];
  readonly #dir: string;
  readonly #texts = new Map<string, string>();

  constructor(contentDir: string) {
    this.#dir = contentDir;
    this.files = listContentFiles(contentDir);
  }

  /** Empty for a file that does not exist. */
  read(file: string): string {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const text = this.has(file) ? readFileSync(join(this.#dir, file), 'utf8') : '';
    this.#texts.set(file, text);
    return text;
  }

  has(file: string): boolean {
    return this.files.some((one) => one.file === file);
  }

  /** What the YAML of a file holds; undefined where it cannot be read. */
  readData(file: string): unknown {
    const result = parseYaml(toParts(file, this.read(file)).yaml);
    return 'data' in result ? result.data : undefined;
  }
}

export function toParts(file: string, text: string): TextParts {
  if (!/\.mdx?$/.test(file)) return { before: '', yaml: text, after: '' };
  const head = splitFrontMatter(text);
  if (!head) return { before: '', yaml: '', after: text };
  const start = text.indexOf('\n') + 1;
  const end = start + head.yaml.length;
  return { before: text.slice(0, start), yaml: head.yaml, after: text.slice(end) };
}
