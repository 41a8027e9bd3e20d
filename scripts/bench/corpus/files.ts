import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** Writes a file of a corpus and the folders above it. */
export function writeInto(folder: string, file: string, data: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

export function toYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}

/** A text file with its head. */
export function toText(head: unknown, body: string): string {
  return `---\n${toYaml(head)}---\n\n${body}`;
}
