import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-folder.ts';

/** A change of one place of the program that some test must refuse. */
export interface Mutant {
  /** From the root of the project. */
  readonly file: string;
  /** What it does, in a few words, with its line. */
  readonly name: string;
  /** The text of the file, and what it is changed into. */
  readonly source: string;
  readonly changed: string;
  /** The test files of which one must fail. */
  readonly tests: readonly string[];
}

/** Part of a text, and what takes its place. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function toMutant(
  { file, tests }: Pick<Mutant, 'file' | 'tests'>,
  source: string,
  { start, end, to }: Change,
): Mutant {
  const line = source.slice(0, start).split('\n').length;
  const from = source.slice(start, end);
  return {
    file,
    tests,
    name: `${file}:${line} ${to === '' ? `without ${toShort(from)}` : `${toShort(from)} → ${toShort(to)}`}`,
    source,
    changed: source.slice(0, start) + to + source.slice(end),
  };
}

function toShort(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 70 ? `${words.slice(0, 69)}…` : words;
}
