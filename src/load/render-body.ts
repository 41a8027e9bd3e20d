import { getLocale } from '#locales/get-locale.ts';
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { storeBody } from '#html/stored-body.ts';
import type { FindPicture } from '#markdown/addresses.ts';
import type { Cast } from '#markdown/dialogue.ts';
import { renderMarkdown, type RenderedBody } from '#markdown/render-markdown.ts';

const FEATURES = {
  gfm: { footnotes: true },
  frontmatter: false,
  headingAttributes: true,
  smartPunctuation: false,
} as const;

const DIRECTIVE = /:[a-z]/i;

export interface BodySource {
  readonly source: string;
  readonly language: string;
  readonly cast: Cast | undefined;
  readonly findPicture: FindPicture;
}

/** Markdown → our tree and facts, with Sätteri as the parser (Astro 7's own). */
export function renderBody({ source, ...context }: BodySource): RenderedBody {
  return renderMarkdown({
    tree: parseMarkdown(source),
    source,
    locale: getLocale(context.language),
    ...context,
  });
}

export function parseMarkdown(source: string): Root {
  const tree = markdownToMdast(source, { features: { ...FEATURES, directive: DIRECTIVE.test(source) } });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** A rendered body with its tree as JSON in UTF-8: half of what a text with a curly apostrophe takes. */
export interface PackedBody extends Omit<RenderedBody, 'body'> {
  readonly json: Uint8Array;
}

const encoder = new TextEncoder();

export function packBody({ body, ...rest }: RenderedBody): PackedBody {
  return { ...rest, json: encoder.encode(storeBody(body).json) };
}
