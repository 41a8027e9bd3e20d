import type { SpanView } from '#model/views/head-lines.ts';
import { x, type XmlNode } from './xml.ts';
import { inLang, toXmlLang } from './xml-lang.ts';

/** Words with their titles and their links; those to pages of the site are left out, which a book does not hold. */
export function drawSpans(spans: readonly SpanView[]): readonly XmlNode[] {
  return spans.map(({ text, lang, url, isTitle }) => {
    const words = isTitle ? x('cite', toXmlLang(lang), text) : inLang(text, lang);
    return url === undefined || url.startsWith('/') ? words : x('a', { href: url }, words);
  });
}
