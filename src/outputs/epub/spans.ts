import type { SpanView } from '#model/views/head-lines.ts';
import { toInlineNodes, type InlineNode } from '#markdown/inline-html.ts';
import type { WithItalics } from '#model/italics.ts';
import type { InLanguage } from '#model/views/links.ts';
import { x, type XmlNode } from './xml.ts';
import { inLang, toXmlLang } from './xml-lang.ts';

/** Words with their titles and their links; those to pages of the site are left out, which a book does not hold. */
export function drawSpans(spans: readonly SpanView[]): readonly XmlNode[] {
  return spans.map(({ text, lang, url, isTitle }) => {
    const words = isTitle ? x('cite', toXmlLang(lang), text) : inLang(text, lang);
    return url === undefined || url.startsWith('/') ? words : x('a', { href: url }, words);
  });
}

interface Titled extends InLanguage, WithItalics {
  readonly title: string;
}

interface Summed extends InLanguage, WithItalics {
  readonly summary: string;
}

/** A title with its italics and its raised letters; `language`: of a title that has none of its own. */
export function drawTitle({ title, lang, italics }: Titled, language: string): readonly XmlNode[] {
  return drawWords(title, { italics: italics?.title, language: lang ?? language });
}

export function drawSummary({ summary, lang, italics }: Summed, language: string): readonly XmlNode[] {
  return drawWords(summary, { italics: italics?.summary, language: lang ?? language });
}

function drawWords(...words: Parameters<typeof toInlineNodes>): readonly XmlNode[] {
  return toInlineNodes(...words).map(toXmlNode);
}

function toXmlNode(node: InlineNode): XmlNode {
  return typeof node === 'string' ? node : x(node.name, {}, node.children.map(toXmlNode));
}
