import { parseMarkdown } from '#load/render-body.ts';
import { getWritten, toMarkdownText } from '#markdown/markdown-text.ts';
import type { Paths } from '#model/paths.ts';
import type { Renaming, Sort } from './renaming.ts';

/** What stands before an address in Markdown, HTML or MDX: a link, its definition, an attribute. */
const BEFORE = String.raw`\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|[\w-]=\{?["'\u0060]?`;
const END = String.raw`[^\s<>"'\u0060)\]}]`;
const WITH_FEEDS: ReadonlySet<Sort> = new Set(['series', 'tag', 'person', 'organisation']);

/** What an address, or `[[name` of a wikilink, becomes; the same when it does not lead to what is renamed. */
export type Rewrite = (address: string) => string;

/** Of the thing itself and of all below it: pages of a list, feeds, a book. `host` is that of the site. */
export function createRewrite({ sort, from, to }: Renaming, paths: Paths, host: string): Rewrite {
  const before = toAddress(sort, from, paths).slice(0, -from.length - 1);
  const preview = WITH_FEEDS.has(sort) ? `(?:${RegExp.escape(paths.feeds.slice(0, -1))})?` : '';
  const site = String.raw`(?:https?://${RegExp.escape(host)})?`;
  const name = RegExp.escape(from);
  const pattern = new RegExp(
    `^(${site}${preview}${RegExp.escape(before)})${name}(?=[/?#]|$)(/${name}(?=\\.epub))?`,
  );
  return (address) => {
    if (address.startsWith('[[')) return renameWikilink(address, { sort, from, to });
    return address.replace(
      pattern,
      (_whole, start: string, book?: string) => `${start}${to}${book === undefined ? '' : `/${to}`}`,
    );
  };
}

/** Texts go by the names of their files, with or without folders; their titles stay. */
function renameWikilink(written: string, { sort, from, to }: Renaming): string {
  if (sort !== 'article' && sort !== 'page') return written;
  const name = new RegExp(`^(\\[\\[(?:.*/)?)${RegExp.escape(from)}(?=(?:/index)?(?:\\.mdx?)?\\s*$)`);
  return written.replace(name, `$1${to}`);
}

export function toAddress(sort: Sort, slug: string, paths: Paths): string {
  return paths[sort](slug);
}

/** The text with each address that it leads to or shows rewritten. Code stays as it is. */
export function rewriteTargets(markdown: string, host: string, rewrite: Rewrite): string {
  const target = new RegExp(
    `(?<=${BEFORE})${END}+|https?://${RegExp.escape(host)}${END}*|\\[\\[[^\\]|#\\n]+(?=[\\]|#])`,
    'gm',
  );
  if (markdown.replace(target, rewrite) === markdown) return markdown;
  const code = listCode(markdown);
  return markdown.replace(target, (address, offset: number) =>
    code.some(({ start, end }) => start <= offset && offset < end) ? address : rewrite(address),
  );
}

function listCode(markdown: string): readonly { readonly start: number; readonly end: number }[] {
  return toMarkdownText(parseMarkdown(markdown), markdown).nodes.flatMap((node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return [];
    const { text, start } = getWritten(node, markdown);
    return [{ start, end: start + text.length }];
  });
}
