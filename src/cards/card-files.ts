import type { Edition } from '../model/edition.ts';
import { paths } from '../model/paths.ts';
import { getPublicSeries } from '../model/views/home-view.ts';
import { toArticleCard, toPersonCard, toSeriesCard, type CardView } from './card-view.ts';

/** Changes whenever the same words would give another picture: cards of an older drawing are then drawn again. */
export const CARD_VERSION = 'card-1';

/** A card to draw: see `drawCard`. */
export interface CardFile {
  readonly path: string;
  readonly depends: { readonly version: string; readonly card: CardView };
}

/** The picture that link previews show, for each public article and series and for each person. */
export function listCardFiles(edition: Edition): readonly CardFile[] {
  const people = [...edition.catalog.people.keys()];
  return [
    ...edition.articles.map((article) =>
      toFile(paths.card('articles', article.slug), toArticleCard(article, edition)),
    ),
    ...getPublicSeries(edition).map((series) =>
      toFile(paths.card('series', series.slug), toSeriesCard(series, edition)),
    ),
    ...people.map((slug) => toFile(paths.card('personnes', slug), toPersonCard(slug, edition))),
  ];
}

function toFile(path: string, card: CardView): CardFile {
  return { path, depends: { version: CARD_VERSION, card } };
}
