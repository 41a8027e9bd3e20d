import type { SeriesEntry } from '#model/catalog.ts';
import { toIso } from '#model/dates.ts';
import { getParts, type Publication } from '#model/publication.ts';
import { toArticleView } from '#model/views/article-view.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toSeriesView } from '#model/views/series-view.ts';
import { toSeriesGraph } from '#outputs/structured-data/series.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { LazyPage } from './lazy-page.ts';
import { toPageHead } from './page-head.ts';

export function listSeriesPages(publication: Publication): readonly PageEntry[] {
  const series = getPublicSeries(publication);
  return [
    toSeriesList(series, publication),
    ...series.flatMap((one) => [toSeriesPage(one, publication), toWholePage(one, publication)]),
  ];
}

/** Each series on one page. */
export function listWholeSeries(publication: Publication): readonly PageEntry[] {
  return getPublicSeries(publication).map((one) => toWholePage(one, publication));
}

function toWholePage(series: SeriesEntry, publication: Publication): PageEntry {
  const parts = getParts(series, publication);
  const last = Math.max(...parts.map((part) => part.publishedAt));
  return new LazyPage(
    {
      path: publication.paths.wholeSeries(series.slug),
      template: 'WholeSeries',
      bodies: parts.map((part) => part.bodyKey),
      lastModified: toIso(last, publication.site.timeZone),
    },
    () => toWholeSeries(series, publication),
  );
}

function toSeriesList(series: readonly SeriesEntry[], publication: Publication): PageEntry {
  const path = publication.paths.seriesList;
  return {
    path,
    template: 'SeriesList',
    head: toPageHead(
      {
        title: publication.locale.words.series,
        description: publication.locale.words.seriesDescription,
        path,
      },
      publication,
    ),
    view: { series: series.map((one) => toSeriesView(one, publication)) },
  };
}

function toSeriesPage(series: SeriesEntry, publication: Publication): PageEntry {
  const view = toSeriesView(series, publication);
  return {
    path: view.url,
    template: 'Series',
    head: { ...toHead(series, publication), path: view.url, jsonLd: toSeriesGraph(view, publication.site) },
    view,
    ...(view.last ? { lastModified: view.last.iso } : {}),
  };
}

/** The whole series on one page: bodies are those of the parts, their anchors made unique by the template. */
function toWholeSeries(series: SeriesEntry, publication: Publication): PageEntry {
  const view = toSeriesView(series, publication);
  const parts = getParts(series, publication).map((part) => toArticleView(part, publication));
  const head = toHead(series, publication);
  return {
    path: view.wholeUrl,
    template: 'WholeSeries',
    head: {
      ...head,
      title: publication.locale.words.wholeSeriesOf(view.title),
      path: view.wholeUrl,
      trail: [...head.trail, { title: view.title, url: view.url }],
    },
    view: { ...view, parts },
    bodies: parts.map((part) => part.bodyKey),
    ...(view.last ? { lastModified: view.last.iso } : {}),
  };
}

function toHead(series: SeriesEntry, publication: Publication): Omit<HeadView, 'path'> {
  const { locale, paths } = publication;
  const { title, summary } = series.data;
  return {
    title,
    description: summary,
    kind: 'website',
    feeds: toFeedLinks({ title: title, scope: paths.series(series.slug) }, publication),
    card: { src: paths.card('series', series.slug), alt: title },
    trail: [{ title: locale.words.series, url: paths.seriesList }],
    jsonLd: [],
  };
}
