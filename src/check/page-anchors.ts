import { getKind } from '#kinds/kinds.ts';
import type { Article, Catalog } from '#model/catalog.ts';
import { getAnchors, listReplyAnchors, toCommentAnchor } from '#model/paths.ts';

/** Ids that the page of any article may have around its body, and nobody links to. */
const FRAME = ['text', 'related', 'citedBy', 'seriesTitle', 'verdictTitle', 'subscribe'] as const;

/** The anchors that the templates add to an article's body: links may use them, headings may not. */
export function listPageAnchors(article: Article, catalog: Catalog): readonly string[] {
  const anchors = getAnchors(catalog.site);
  const { facts = [] } = getKind(article.data.kind).getSections(article.data);
  return [
    ...FRAME.map((name) => anchors[name]),
    ...facts.map(({ date }) => `${anchors.fact}-${date}`),
    ...listLastingAnchors(article, catalog),
  ];
}

/**
 * Those of them that people link to, and that must last as the text's own: comments, sources, corrections, replies, what
 * a case gives. Kept in step with `components/`: Verdicts, CaseFacts, CaseFigures, Sources, Replies, AfterArticle, Comments.
 */
export function listLastingAnchors({ slug, data }: Article, catalog: Catalog): readonly string[] {
  const { facts = [], figures = [], verdicts = [] } = getKind(data.kind).getSections(data);
  const anchors = getAnchors(catalog.site);
  return [
    ...(data.sources.length > 0 ? [anchors.sources] : []),
    ...(data.corrections.length > 0 ? [anchors.corrections] : []),
    ...(data.replies.length > 0 ? [anchors.replies, ...listReplyAnchors(data.replies, anchors)] : []),
    ...listCommentAnchors(slug, catalog),
    ...(verdicts.length > 0 ? [anchors.verdict] : []),
    ...(facts.length > 0 ? [anchors.facts] : []),
    ...(figures.length > 0 ? [anchors.figures] : []),
  ];
}

/** Of an article or of a page: its comments, and the fragments that they had elsewhere. */
export function listCommentAnchors(slug: string, { comments, site }: Catalog): readonly string[] {
  const all = comments.get(slug)?.comments ?? [];
  const anchors = getAnchors(site);
  return all.length === 0
    ? []
    : [
        anchors.comments,
        ...all.flatMap(({ id, anchor }) => [toCommentAnchor(id, anchors), ...(anchor ? [anchor] : [])]),
      ];
}
