import type { Mutant } from './mutant.ts';

/** A text that stands once in a file, and what takes its place. */
interface ChosenPlace extends Pick<Mutant, 'file' | 'tests'> {
  readonly find: string;
  readonly replace: string;
}

export const CHOSEN: readonly ChosenPlace[] = [];
