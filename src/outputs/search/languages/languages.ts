import type { LocaleCode } from '#locales/locale.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { toLanguage, type Language, type LanguageTable } from './language.ts';

/** Of all publications: a browser is sent those of its own. */
const TABLES: Readonly<Record<LocaleCode, LanguageTable>> = { fr, en, de };

const known = new Map(
  Object.entries(TABLES).map(([code, table]) => [code, { table, language: toLanguage({ code, ...table }) }]),
);

/** The language that a text is indexed in: its own where the search knows it, or else that of its publication. */
export function toIndexLanguage(lang: string | undefined, publication: string): string {
  const own = lang?.split('-', 1)[0] ?? '';
  return known.has(own) ? own : publication.slice(0, 2);
}

export function getLanguage(code: string): Language {
  return getKnown(code).language;
}

export function getTable(code: string): LanguageTable {
  return getKnown(code).table;
}

function getKnown(code: string): { readonly table: LanguageTable; readonly language: Language } {
  const one = known.get(code);
  if (!one) throw new Error(`No words of the search in “${code}”`);
  return one;
}
