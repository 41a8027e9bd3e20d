import { toLangAttributes } from '#language.ts';
import type { Attributes } from './xml.ts';

/** What tells of an element of a book that its language is not the one around it. */
export function toXmlLang(language: string | undefined, around?: string): Attributes {
  const { lang, dir } = toLangAttributes(language, around);
  return lang === undefined ? {} : { lang, 'xml:lang': lang, dir };
}
