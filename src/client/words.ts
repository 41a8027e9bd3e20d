import { search } from '#locales/fr/search.ts';

/**
 * The words of scripts, in the language of the page: of a locale, browsers are sent this group only. Where the
 * publication speaks another language, its file takes the place of this one: see `toLocaleAlias`. The owner’s own are in
 * the page.
 */
export const searchWords = { ...search, ...readOwn() };

function readOwn(): Partial<typeof search> {
  return JSON.parse(document.getElementById('own-words')?.textContent ?? '{}');
}
