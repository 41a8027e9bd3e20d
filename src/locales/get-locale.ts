import { fr } from './fr.ts';
import type { Locale, LocaleCode } from './locale.ts';

const LOCALES: Readonly<Record<LocaleCode, Locale>> = { fr };
const known = new Map<string, Locale>(Object.entries(LOCALES));

/** The locale of `fr`, of `fr-CA` …; French for a language that has none yet. */
export function getLocale(language: string): Locale {
  return known.get(language.slice(0, 2)) ?? LOCALES.fr;
}
