import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContentFiles, type ContentFile } from '#load/content-files.ts';
import { toParts } from '#load/front-matter.ts';
import { parseYaml } from '#load/yaml-source.ts';

/** The texts of a content folder as they are on disk, each read once. */
export class ContentTexts {
  readonly files: readonly ContentFile[];
  readonly #dir: string;
  readonly #names: ReadonlySet<string>;
  readonly #texts = new Map<string, string>();

  constructor(contentDir: string) {
    this.#dir = contentDir;
    this.files = listContentFiles(contentDir);
    this.#names = new Set(this.files.map(({ file }) => file));
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
    return this.#names.has(file);
  }

  /** What the YAML of a file holds; undefined where it cannot be read. */
  readData(file: string): unknown {
    const result = parseYaml(toParts(file, this.read(file)).yaml);
    return 'data' in result ? result.data : undefined;
  }
}
