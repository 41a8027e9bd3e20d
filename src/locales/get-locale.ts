import { fr } from './fr.ts';
import type { Locale, LocaleCode, OwnWords } from './locale.ts';

const LOCALES: Readonly<Record<LocaleCode, Locale>> = { fr };
const known = new Map<string, Locale>(Object.entries(LOCALES));

/** The locale of `fr`, of `fr-CA` …; French for a language that has none yet. */
export function getLocale(language: string): Locale {
  return known.get(language.slice(0, 2)) ?? LOCALES.fr;
}

/** The same with the words of a publication, where it has some. */
export function getOwnLocale({ language, words, kinds }: OwnWords): Locale {
  const locale = getLocale(language);
  return { ...locale, words: Object.assign({}, locale.words, words), kinds };
}

/** Whose words are set around a text: those of its language where there are some, or else those of its publication. */
export function getTextLocale(language: string, publication: Locale): Locale {
  const code = language.split('-', 1)[0] ?? '';
  return code === publication.code ? publication : (known.get(code) ?? publication);
}
