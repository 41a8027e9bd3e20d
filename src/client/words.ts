import { search } from '#locales/fr/search.ts';
import { withOwnWords, type Own } from '#locales/own-words.ts';

/**
 * The words of scripts, in the language of the page: of a locale, browsers are sent this group only. With a second
 * language, the choice by `document.documentElement.lang` is made here. The owner’s own are in the page.
 */
export const searchWords = withOwnWords(search, readOwn());

function readOwn(): Own {
  return JSON.parse(document.getElementById('own-words')?.textContent ?? '{}');
}
