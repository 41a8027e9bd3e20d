import { getLocale, LANGUAGES } from '#locales/get-locale.ts';

const all = LANGUAGES.map((code) => getLocale(code).starter.placeholders);

/** What stands in a new text until its author has written it, in whatever language: to be published by nobody. */
export const PLACEHOLDERS: Readonly<Record<'paragraph' | 'alt', ReadonlySet<string>>> = {
  paragraph: new Set(all.map(({ paragraph }) => paragraph)),
  alt: new Set(all.map(({ alt }) => alt)),
};
