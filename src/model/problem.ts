import type { Translated } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';

/** Where in a content file: a key of its YAML (`['figures', 0, 'value']`) or a line and a column, both from 1. */
export type Place =
  { readonly path: readonly (string | number)[] } | { readonly line: number; readonly column: number };

/** A content mistake whose place is not yet a line: made by `model/`, located by `load/`. */
export interface Finding {
  readonly file: string;
  readonly at: Place;
  readonly rule: string;
  readonly message: Translated;
  /** What the author can do about it. */
  readonly fix?: Translated | undefined;
  readonly severity: Severity;
}

/** An error stops a build, a warning does not; what is incomplete keeps a draft from being shown, and stops nothing. */
export type Severity = 'error' | 'warning' | 'incomplete';

/** A content mistake as an author reads it. Lines and columns count from 1 in the file as it is on disk. */
export interface Problem extends Omit<Finding, 'at' | 'message' | 'fix'> {
  readonly message: string;
  readonly fix?: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** What of a finding an author reads in the language of the publication. */
export function toTold({ message, fix }: Pick<Finding, 'message' | 'fix'>, language: string): ToldWords {
  return { message: tell(message, language), fix: fix === undefined ? undefined : tell(fix, language) };
}

interface ToldWords {
  readonly message: string;
  readonly fix: string | undefined;
}

/** Sorts by file, then line, then column, then message: the same mistakes always print in the same order. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
