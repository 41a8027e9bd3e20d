import { getLocale, hasLocale } from './get-locale.ts';
import type { Told } from './locale.ts';

/** What authors read in the language of their publication: in English, where it is one that no locale speaks. */
export function tell(told: Told, language: string): string {
  if (typeof told === 'string') return told;
  return told[getLocale(hasLocale(language) ? language : 'en').code] ?? told.en;
}
