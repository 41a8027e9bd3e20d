import type { fr } from './fr.ts';

/** The languages that readers are spoken to in. */
export type LocaleCode = 'fr' | 'en';

/**
 * What an author is told, in each language: it stands beside the rule that tells it. Words alone are French, and wait to be
 * written in the others.
 */
export type Told = string | Translated;

/** Words in every language: the compiler asks for those of a new one. */
export type Translated = Readonly<Record<LocaleCode, string>>;

/** All that depends on the language of readers and belongs to no kind of article. */
export type Locale = Omit<Frozen<typeof fr>, 'code'> & { readonly code: LocaleCode };

type Frozen<T> = T extends (...given: never[]) => unknown ? T : { readonly [K in keyof T]: Frozen<T[K]> };

/** The language of a publication, and its own words. */
export interface OwnWords {
  readonly language: string;
  readonly words: Readonly<Partial<Record<string, string>>>;
  readonly kinds: Locale['kinds'];
}
