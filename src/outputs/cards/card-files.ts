import type { Publication } from '#model/publication.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toArticleCard, toPersonCard, toSeriesCard, type CardView } from './card-view.ts';

/** Changes whenever the same words would give another picture: cards of an older drawing are then drawn again. */
const CARD_VERSION = 'card-1';

/** A card to draw: see `drawCard`. */
export interface CardFile {
  readonly path: string;
  readonly depends: { readonly version: string; readonly card: CardView };
}

/** The picture that link previews show, for each public article and series and for each person. */
export function listCardFiles(publication: Publication): readonly CardFile[] {
  const { paths } = publication;
  const people = [...publication.catalog.people.keys()];
  return [
    ...publication.articles.map((article) =>
      toFile(paths.card('articles', article.slug), toArticleCard(article, publication)),
    ),
    ...getPublicSeries(publication).map((series) =>
      toFile(paths.card('series', series.slug), toSeriesCard(series, publication)),
    ),
    ...people.map((slug) => toFile(paths.card('people', slug), toPersonCard(slug, publication))),
  ];
}

function toFile(path: string, card: CardView): CardFile {
  return { path, depends: { version: CARD_VERSION, card } };
}
