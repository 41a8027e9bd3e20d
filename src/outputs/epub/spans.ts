import type { SpanView } from '#model/views/head-lines.ts';
import { toRuns, type Stretch, type WithItalics } from '#model/italics.ts';
import { x, type XmlNode } from './xml.ts';
import { inLang, toXmlLang } from './xml-lang.ts';

/** Words with their titles and their links; those to pages of the site are left out, which a book does not hold. */
export function drawSpans(spans: readonly SpanView[]): readonly XmlNode[] {
  return spans.map(({ text, lang, url, isTitle }) => {
    const words = isTitle ? x('cite', toXmlLang(lang), text) : inLang(text, lang);
    return url === undefined || url.startsWith('/') ? words : x('a', { href: url }, words);
  });
}

interface Titled extends WithItalics {
  readonly title: string;
}

interface Summed extends WithItalics {
  readonly summary: string;
}

/** A title with its italics. */
export function drawTitle({ title, italics }: Titled): readonly XmlNode[] {
  return drawWords(title, italics?.title);
}

export function drawSummary({ summary, italics }: Summed): readonly XmlNode[] {
  return drawWords(summary, italics?.summary);
}

function drawWords(words: string, italics?: readonly Stretch[]): readonly XmlNode[] {
  return toRuns(words, italics).map(({ text, isItalic }) => (isItalic ? x('em', {}, text) : text));
}
