import type { Article, Catalog } from '../model/catalog.ts';

/** Ids that the page of any article may have around its body. */
const FRAME = ['texte', 'lire-aussi', 'cite-dans', 'serie-titre'] as const;

/**
 * The anchors that the templates add to an article's body: links may use them, headings may not. Kept in step with
 * `components/`: Verdicts, CaseFacts, CaseFigures, Sources, AfterArticle, Nearby, SeriesBox, Comments.
 */
export function listPageAnchors({ slug, data }: Article, catalog: Catalog): readonly string[] {
  const comments = catalog.comments.get(slug)?.comments ?? [];
  return [
    ...FRAME,
    ...(data.sources.length > 0 ? ['sources'] : []),
    ...(data.corrections.length > 0 ? ['corrections'] : []),
    ...(comments.length > 0 ? ['commentaires', ...comments.map(({ id }) => `commentaire-${id}`)] : []),
    ...(data.kind === 'case-study' ? ['avis', 'avis-titre'] : []),
    ...(data.kind === 'case-study' && data.facts.length > 0 ? ['faits'] : []),
    ...(data.kind === 'case-study' && data.figures.length > 0 ? ['chiffres'] : []),
  ];
}
