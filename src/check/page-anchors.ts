import { getKind } from '#kinds/kinds.ts';
import type { Article, Catalog } from '#model/catalog.ts';

/** Ids that the page of any article may have around its body. */
const FRAME = ['texte', 'lire-aussi', 'cite-dans', 'serie-titre', 'avis-titre'] as const;

/** The anchors that the templates add to an article's body: links may use them, headings may not. */
export function listPageAnchors(article: Article, catalog: Catalog): readonly string[] {
  return [...FRAME, ...listLastingAnchors(article, catalog)];
}

/**
 * Those of them that people link to, and that must last as the text's own: comments, sources, corrections, what a case
 * gives. Kept in step with `components/`: Verdicts, CaseFacts, CaseFigures, Sources, AfterArticle, Comments.
 */
export function listLastingAnchors({ slug, data }: Article, catalog: Catalog): readonly string[] {
  const { facts = [], figures = [], verdicts = [] } = getKind(data.kind).getSections(data);
  return [
    ...(data.sources.length > 0 ? ['sources'] : []),
    ...(data.corrections.length > 0 ? ['corrections'] : []),
    ...listCommentAnchors(slug, catalog),
    ...(verdicts.length > 0 ? ['avis'] : []),
    ...(facts.length > 0 ? ['faits'] : []),
    ...(figures.length > 0 ? ['chiffres'] : []),
  ];
}

/** Of an article or of a page: its comments, and the fragments that they had elsewhere. */
export function listCommentAnchors(slug: string, { comments }: Catalog): readonly string[] {
  const all = comments.get(slug)?.comments ?? [];
  return all.length === 0
    ? []
    : [
        'commentaires',
        ...all.flatMap(({ id, anchor }) => [`commentaire-${id}`, ...(anchor ? [anchor] : [])]),
      ];
}
