import { cleanText } from './convert/clean-text.ts';
import type { ConversionContext, Converted } from './convert/conversion.ts';
import { convertTree, parseHtml, toParagraphs } from './convert/to-markdown.ts';
import { convertMarkdown } from './markdown/convert-markdown.ts';
import type { LegacyBody } from './legacy.ts';

export interface BodyOptions extends ConversionContext {
  /** Of the text: a heading that repeats it goes. */
  readonly title: string;
  /** Gets the pictures that a text shows, before they are placed. */
  readonly preparePictures: (addresses: readonly string[]) => Promise<void>;
}

/** The text of an item as our Markdown. One that no parser takes keeps its words alone. */
export async function convertBody(body: LegacyBody, options: BodyOptions): Promise<Converted> {
  if (body.format === 'markdown') return convertMarkdown(body, options);
  try {
    const { root, pictures } = parseHtml(body.html);
    await options.preparePictures(pictures);
    return convertTree(root, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const text = cleanText(body.html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' '));
    const left = [
      { what: 'mise en forme', value: '', reason: 'balises trop imbriquées : les mots seuls sont repris' },
    ];
    return { markdown: toParagraphs(text), text, lead: '', left, changed: [] };
  }
}

/** A comment or an excerpt; empty where no parser takes it. */
export function convertShort(html: string, context: ConversionContext): Converted {
  try {
    return convertTree(parseHtml(html).root, context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { markdown: '', lead: '', text: '', left: [], changed: [] };
  }
}
