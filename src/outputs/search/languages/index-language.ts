import { LANGUAGES } from '#locales/get-locale.ts';

/** The language that a text is indexed in: its own where the search knows it, or else that of its publication. */
export function toIndexLanguage(lang: string | undefined, publication: string): string {
  const own = lang?.split('-', 1)[0] ?? '';
  return LANGUAGES.includes(own) ? own : publication.slice(0, 2);
}
