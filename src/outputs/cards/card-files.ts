import type { Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toArticleCard, toPersonCard, toSeriesCard, type CardView } from './card-view.ts';

/** A card to draw: see `drawCard`. */
export interface CardFile {
  readonly path: string;
  readonly card: CardView;
}

/** The picture that link previews show, for each public article and series and for each person. */
export function listCardFiles(publication: Publication): readonly CardFile[] {
  const { paths } = publication;
  const people = [...publication.catalog.people.keys()];
  return [
    ...publication.articles.map((article) => ({
      path: paths.card('articles', article.slug),
      card: toArticleCard(article, publication),
    })),
    ...getPublicSeries(publication).map((series) => ({
      path: paths.card('series', series.slug),
      card: toSeriesCard(series, publication),
    })),
    ...people.map((slug) => ({ path: paths.card('people', slug), card: toPersonCard(slug, publication) })),
  ];
}
