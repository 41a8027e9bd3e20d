import type { SeriesEntry } from '#model/catalog.ts';
import { toIso } from '#model/dates.ts';
import { getParts, type Publication } from '#model/publication.ts';
import { toArticleView } from '#model/views/article-view.ts';
import { getPublicSeries } from '#model/views/home-view.ts';
import { toSeriesView } from '#model/views/series-view.ts';
import { toSeriesGraph } from '#outputs/structured-data/series.ts';
import type { HeadView, PageEntry } from './entry.ts';
import { toInLanguage, toTitled } from '#model/views/links.ts';
import { toFeedLinks } from './feed-links.ts';
import { toPageHead } from './page-head.ts';
import { LazyPage } from './lazy-page.ts';

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

function toSeriesList(series: readonly SeriesEntry[], publication: Publication): PageEntry {
  const { words } = publication.locale;
  const path = publication.paths.seriesList;
  return new LazyPage({ path, template: 'SeriesList' }, () => ({
    head: toPageHead({ title: words.series, description: words.seriesDescription, path }, publication),
    view: { series: series.map((one) => toSeriesView(one, publication)) },
  }));
}

function toSeriesPage(series: SeriesEntry, publication: Publication): PageEntry {
  const path = publication.paths.series(series.slug);
  const descriptor = { path, template: 'Series', ...toLastModified(series, publication) } as const;
  return new LazyPage(descriptor, () => {
    const view = toSeriesView(series, publication);
    return {
      head: { ...toHead(series, publication), path, jsonLd: toSeriesGraph(view, publication.site) },
      view,
    };
  });
}

/** The whole series on one page: bodies are those of the parts, their anchors made unique by the template. */
function toWholePage(series: SeriesEntry, publication: Publication): PageEntry {
  const path = publication.paths.wholeSeries(series.slug);
  const parts = getParts(series, publication);
  const bodies = parts.map((part) => part.bodyKey);
  const descriptor = {
    path,
    template: 'WholeSeries',
    bodies,
    ...toLastModified(series, publication),
  } as const;
  return new LazyPage(descriptor, () => {
    const view = toSeriesView(series, publication);
    const head = toHead(series, publication);
    return {
      head: {
        ...head,
        title: publication.locale.words.wholeSeriesOf(view.title),
        path,
        trail: [...head.trail, { ...toTitled(series, publication), url: view.url }],
      },
      view: { ...view, parts: parts.map((part) => toArticleView(part, publication)) },
    };
  });
}

function toLastModified(series: SeriesEntry, publication: Publication): Pick<PageEntry, 'lastModified'> {
  const last = Math.max(...getParts(series, publication).map((part) => part.publishedAt));
  return { lastModified: toIso(last, publication.site.timeZone) };
}

function toHead(series: SeriesEntry, publication: Publication): Omit<HeadView, 'path'> {
  const { locale, paths } = publication;
  const { title, lang, summary } = series.data;
  return {
    title,
    ...toInLanguage(lang, publication),
    description: summary,
    kind: 'website',
    feeds: toFeedLinks({ title, scope: paths.series(series.slug) }, publication),
    card: { src: paths.card('series', series.slug), alt: title },
    trail: [{ title: locale.words.series, url: paths.seriesList }],
    jsonLd: [],
  };
}
