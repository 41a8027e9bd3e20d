/**
 * The words of scripts, in the language of the page: of a locale, browsers are sent this group only. With a second
 * language, the choice by `document.documentElement.lang` is made here.
 */
export { search as searchWords } from '#locales/fr/search.ts';
