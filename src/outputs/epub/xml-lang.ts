import { toLangAttributes } from '#language.ts';
import { x, type Attributes, type XmlNode } from './xml.ts';

/** What tells of an element of a book that its language is not the one around it. */
export function toXmlLang(language: string | undefined, around?: string): Attributes {
  const { lang, dir } = toLangAttributes(language, around);
  return lang === undefined ? {} : { lang, 'xml:lang': lang, dir };
}

/** Words in an element of their own where their language is not that of the book. */
export function inLang(words: string, lang: string | undefined): XmlNode {
  return lang === undefined ? words : x('span', toXmlLang(lang), words);
}
