import { getLocale } from '#locales/get-locale.ts';
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { storeBody } from '#html/stored-body.ts';
import type { FindPicture } from '#markdown/addresses.ts';
import type { Cast } from '#markdown/dialogue.ts';
import { findExcess, findTooDeep, tooDeep } from '#markdown/limits.ts';
import type { Mistake } from '#markdown/mistake.ts';
import { renderMarkdown, type RenderedBody } from '#markdown/render-markdown.ts';
import { parseMdx, toMdxMistake } from './mdx-text.ts';

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
export function renderBody(body: BodySource, parse = parseMarkdown): RenderedBody {
  const { source, ...context } = body;
  const excess = findExcess(source);
  if (excess) return refuse(body, excess);
  try {
    const tree = parse(source);
    const deep = findTooDeep(tree);
    if (deep) return refuse(body, deep);
    return renderMarkdown({ tree, source, locale: getLocale(context.language), ...context });
  } catch (error) {
    // What no count has foreseen nests so much that there is no stack for it.
    if (error instanceof RangeError) return refuse(body, tooDeep(1));
    throw error;
  }
}

/** What is known of an MDX text that is not run; `source` begins where its file does, as for those that are. */
export function renderUnrunMdx(body: BodySource): RenderedBody {
  const rendered = renderMdxText(body);
  return { ...rendered, facts: { ...rendered.facts, quotedShare: 0, isUnrun: true } };
}

function renderMdxText(body: BodySource): RenderedBody {
  try {
    return renderBody(body, parseMdx);
  } catch (error) {
    // The parser's own have one.
    if (error instanceof Error && 'code' in error) return refuse(body, toMdxMistake(error));
    throw error;
  }
}

function refuse(body: BodySource, mistake: Mistake): RenderedBody {
  return { ...renderBody({ ...body, source: '' }), mistakes: [mistake] };
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
