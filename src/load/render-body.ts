import type { Locale } from '#locales/locale.ts';
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { storeBody } from '#html/stored-body.ts';
import type { FindPicture } from '#markdown/addresses.ts';
import type { Cast } from '#markdown/dialogue.ts';
import { keepComments, removeComments, type Place, type Uncommented } from '#markdown/comments.ts';
import { unlinkInAnchors } from '#markdown/literal-links.ts';
import { findExcess, findTooDeep, tooDeep } from '#markdown/limits.ts';
import { maskSource, unmask } from '#markdown/masks.ts';
import type { Mistake } from '#markdown/mistake.ts';
import { renderMarkdown, type RenderedBody } from '#markdown/render-markdown.ts';
import { checkMdx } from '#markdown/rules.ts';
import { toFindText, type TextLinks } from './text-links.ts';
import { highlightCode } from './highlight-code.ts';
import { toMathml } from './to-mathml.ts';
import { parseMdx, toMdxMistake } from './mdx-text.ts';

const FEATURES = {
  gfm: { footnotes: true },
  frontmatter: false,
  headingAttributes: true,
  smartPunctuation: false,
} as const;

/** Its comments are code: `%%` is text. */
const MDX: Format = { parse: parseMdx, check: checkMdx, keepsComments: true };

const DIRECTIVE = /:[\p{L}\p{N}]/u;
const WIKILINK = /\[\[/;
const DEFINITION = /^[ >\d.*+-]*:[ \t]/m;
const FORMULA = /\$\$/;
const ANCHOR = /<a\s/i;

interface Format {
  readonly parse: (source: string) => Root;
  readonly check?: typeof checkMdx;
  readonly keepsComments?: true;
}

export interface BodySource {
  readonly source: string;
  readonly language: string;
  readonly locale: Locale;
  readonly cast: Cast | undefined;
  readonly findPicture: FindPicture;
  /** Whether `$…$` is a formula. */
  readonly maths?: boolean | undefined;
  /** What its wikilinks find. */
  readonly links?: TextLinks | undefined;
}

/** Markdown → our tree and facts, with Sätteri as the parser (Astro 7's own). */
export function renderBody(body: BodySource): RenderedBody {
  return render(body, { parse: (source) => parseMarkdown(source, body.maths) });
}

function render(body: BodySource, { parse, check, keepsComments }: Format): RenderedBody {
  const { source, links = new Map(), maths: _, ...context } = body;
  const excess = findExcess(source);
  if (excess) return refuse(body, excess);
  try {
    const text = keepsComments ? keepComments(source) : removeComments(source, parse);
    const tree = parse(text.source);
    const deep = findTooDeep(tree);
    if (deep) return refuse(body, deep);
    const rendered = renderMarkdown({
      tree,
      source: text.source,
      check,
      highlight: highlightCode,
      toMathml,
      findText: toFindText(links),
      ...context,
    });
    return toWritten(rendered, text);
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
    return render(body, MDX);
  } catch (error) {
    // The parser's own have one.
    if (error instanceof Error && 'code' in error) return refuse(body, toMdxMistake(error));
    throw error;
  }
}

function refuse(body: BodySource, mistake: Mistake): RenderedBody {
  return { ...renderBody({ ...body, source: '' }), mistakes: [mistake] };
}

/** Markdown as Sätteri reads it, but that nothing is a directive or a definition which is none, and no link is in a link. */
export function parseMarkdown(source: string, maths = false): Root {
  const tree = parseOnce(source, maths);
  const masked = maskSource(source, tree);
  const clear = masked === source ? tree : parseOnce(masked, maths);
  if (masked !== source) unmask(clear);
  if (ANCHOR.test(source)) unlinkInAnchors(clear, source);
  return clear;
}

function parseOnce(source: string, maths: boolean): Root {
  const features = {
    ...FEATURES,
    directive: DIRECTIVE.test(source),
    wikilinks: WIKILINK.test(source),
    definitionList: DEFINITION.test(source),
    math: (maths || FORMULA.test(source)) && { singleDollarTextMath: maths },
  };
  const tree = markdownToMdast(source, { features });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Lines and columns of the text as its author wrote it, comments included. */
function toWritten(
  { facts, mistakes, ...rest }: RenderedBody,
  { toWritten: place, mistakes: found }: Uncommented,
): RenderedBody {
  const move = <T extends Place>(one: T): T => ({ ...one, ...place(one) });
  return {
    ...rest,
    facts: {
      ...facts,
      links: facts.links.map(move),
      images: facts.images.map(move),
      turns: facts.turns.map((turn) => ({ ...turn, line: place({ line: turn.line, column: 1 }).line })),
    },
    mistakes: [...found, ...mistakes.map(move)],
  };
}

/** A rendered body with its tree as JSON in UTF-8: half of what a text with a curly apostrophe takes. */
export interface PackedBody extends Omit<RenderedBody, 'body'> {
  readonly json: Uint8Array;
}

const encoder = new TextEncoder();

export function packBody({ body, ...rest }: RenderedBody): PackedBody {
  return { ...rest, json: encoder.encode(storeBody(body).json) };
}
