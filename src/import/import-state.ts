import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Below a content folder, what imports keep: never read as content, never built, ignored by git. */
export const IMPORT_FOLDER = '.import';

/** What earlier imports did in a folder, line after line, so that a run that is killed leaves it whole. */
type StateLine =
  | { readonly file: string; readonly digest: string }
  | { readonly item: string; readonly name: string }
  /** Of a list that others write too: `tags.yaml sport`. */
  | { readonly entry: string };

export class ImportState {
  /** Of files, what an import wrote last. */
  readonly digests = new Map<string, string>();
  /** Of texts, by their format and id there. */
  readonly names = new Map<string, string>();
  readonly entries = new Set<string>();
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, IMPORT_FOLDER, 'state.jsonl');
    const lines = existsSync(this.#path) ? readFileSync(this.#path, 'utf8').split('\n') : [];
    for (const line of lines) this.#take(parseLine(line));
  }

  /** By id, the names that earlier imports gave to some texts. */
  listNames(format: string, items: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
    return new Map(
      items.flatMap(({ id }) => {
        const name = this.names.get(`${format} ${id}`);
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
  }

  /** By name, where earlier imports put articles. */
  listPlaces(): ReadonlyMap<string, string> {
    return new Map(
      [...this.digests.keys()].flatMap((file) => {
        const [, path, name] = /^(articles\/\d{4}\/([^/]+))\.md$/.exec(file) ?? [];
        return path === undefined || name === undefined ? [] : [[name, path] as const];
      }),
    );
  }

  addNames(format: string, items: readonly { readonly id: string; readonly name: string }[]): void {
    this.add(items.flatMap(({ id, name }) => (name === '' ? [] : [{ item: `${format} ${id}`, name }])));
  }

  add(lines: readonly StateLine[]): void {
    const added = lines.filter((line) => this.#take(line));
    if (added.length > 0)
      appendFileSync(this.#path, added.map((line) => `\n${JSON.stringify(line)}`).join(''));
  }

  /** Whether it tells anything new. */
  #take(line: StateLine | undefined): boolean {
    if (!line) return false;
    if ('file' in line) return change(this.digests, line.file, line.digest);
    if ('item' in line) return change(this.names, line.item, line.name);
    const isNew = !this.entries.has(line.entry);
    this.entries.add(line.entry);
    return isNew;
  }
}

function change(map: Map<string, string>, key: string, value: string): boolean {
  if (map.get(key) === value) return false;
  map.set(key, value);
  return true;
}

/** A line that was cut short tells nothing. */
function parseLine(line: string): StateLine | undefined {
  try {
    return line === '' ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
