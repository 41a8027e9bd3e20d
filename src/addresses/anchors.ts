import { splitAnchor } from '../model/address-key.ts';
import type { TextEntry } from '../model/catalog.ts';
import type { Edition } from '../model/edition.ts';
import { getOldAnchors, isAnchorRedirect, toQuestionAnchor } from '../model/old-anchors.ts';
import { paths } from '../model/paths.ts';

/** The anchors of a text and what was said of those it has no more. */
export interface TextAnchors {
  /** The file that the text is written in. */
  readonly file: string;
  readonly present: readonly string[];
  readonly has: (anchor: string) => boolean;
}

/** The anchors of each text by its address: those it has, those that lead to one it has, those ended by `gone`. */
export function indexAnchors({ articles, catalog }: Edition): (path: string) => TextAnchors | undefined {
  const texts = new Map<string, TextEntry<unknown>>([
    ...catalog.pages.map((page) => [paths.page(page.slug), page] as const),
    ...articles.map((article) => [paths.article(article.slug), article] as const),
  ]);
  const ended = new Set(
    catalog.redirects.filter((one) => isAnchorRedirect(one) && 'gone' in one).map(({ from }) => toKey(from)),
  );
  return (path) => {
    const text = texts.get(path);
    if (!text) return undefined;
    const present = new Set(text.facts.anchors);
    const old = new Set(
      getOldAnchors(catalog.redirects, path, text.facts.anchors).flatMap((one) =>
        present.has(one.now) ? [one.old] : [],
      ),
    );
    const has = (anchor: string): boolean =>
      present.has(anchor) ||
      old.has(anchor) ||
      ended.has(`${path}#${anchor}`) ||
      ended.has(`${path}#${toQuestionAnchor(anchor)}`);
    return { file: text.file, present: [...present], has };
  };
}

/** Addresses of anchors that redirects.yaml declares ended, whatever their page is called now. */
export function isEnded(address: string, { catalog }: Edition): boolean {
  return catalog.redirects.some(
    (one) => 'gone' in one && one.from.includes('#') && toKey(one.from) === toKey(address),
  );
}

function toKey(address: string): string {
  const { page, anchor } = splitAnchor(address);
  return `${page}#${anchor}`;
}
