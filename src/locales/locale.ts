import type { LocaleCode } from '#told.ts';
import type { fr } from './fr.ts';

export type { LocaleCode, Told, Translated } from '#told.ts';

/** All that depends on the language of readers and belongs to no kind of article. */
export type Locale = Omit<Frozen<typeof fr>, 'code'> & { readonly code: LocaleCode };

type Frozen<T> = T extends (...given: never[]) => unknown ? T : { readonly [K in keyof T]: Frozen<T[K]> };

/** The language of a publication, and its own words. */
export interface OwnWords {
  readonly language: string;
  readonly words: Readonly<Partial<Record<string, string>>>;
  readonly kinds: Locale['kinds'];
  /** That its addresses are made of, where it is another. */
  readonly addresses?: string | undefined;
}

/** Anchors of what pages print: see `addresses` of a locale. */
export type Anchors = Locale['addresses']['anchors'];
