import type { LocaleCode } from '#locales/locale.ts';
import type { Stem } from './language.ts';

/** Those of Snowball, one file each: a browser loads those of the texts that it searches. */
const STEMMERS: Readonly<Record<LocaleCode, () => Promise<{ readonly stemmer: Stem }>>> = {
  fr: () => import('@orama/stemmers/french'),
  en: () => import('@orama/stemmers/english'),
  de: () => import('@orama/stemmers/german'),
};

const known = new Map(Object.entries(STEMMERS));

/** The same for the index and for queries. */
export async function loadStemmer(code: string): Promise<Stem> {
  const load = known.get(code);
  if (!load) throw new Error(`No stems in “${code}”`);
  return (await load()).stemmer;
}
