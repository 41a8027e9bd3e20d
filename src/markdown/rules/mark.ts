import type { Translated } from '#locales/locale.ts';

/** What readers would see as it is, and what its author meant. */
export interface Mark {
  readonly pattern: RegExp;
  readonly what: Translated;
  readonly fix: Translated;
  readonly rule?: string;
}
