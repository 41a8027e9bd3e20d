import { getKind } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import { getOrganisations, getPeople, type Publication } from '#model/publication.ts';
import { getOldAnchors } from '#model/old-anchors.ts';
import { once } from '#model/once.ts';
import { getState } from '#model/visibility.ts';
import { getRelatedArticles } from '#model/related-articles.ts';
import { getCitingArticles, getTranslations } from '#model/views/article-view.ts';
import { toFollowed } from '#model/views/followed.ts';
import { toPreviews } from '#model/views/previews.ts';
import { toPlan } from '#model/views/series-view.ts';
import { getVoices } from '#model/views/voices.ts';

/**
 * A text that changes with anything on an article's page, the program excepted: a twentieth of the work of its props.
 * The digest of its file covers all that the file holds. Things the page names (people, themes, its series) are in it whole, so that what a template shows of them
 * tomorrow is there already. `tests/build/page-key.test.ts` holds it against the props. Cost: that of
 * the related articles, and of what the article names.
 */
export function toArticleKey(article: Article, publication: Publication): string {
  const { catalog, site, paths } = publication;
  const { data, facts, ...head } = article;
  const url = paths.article(article.slug);
  const series = publication.memberships.get(article.slug)?.series;
  return [
    JSON.stringify(head),
    getState(article, publication.now),
    toText(site),
    ...listPeople(article).map((slug) => toText(catalog.people.get(slug))),
    ...getOrganisations(article).map((slug) => toText(catalog.organisations.get(slug))),
    ...data.replies.map(({ by }) => toText(catalog.people.get(by) ?? catalog.organisations.get(by))),
    ...data.tags.map((slug) => toText(catalog.tags.get(slug))),
    ...(series ? [toText(series), JSON.stringify(toPlan(series, publication))] : []),
    ...getRelatedArticles(article, publication).map(
      ({ article: other, reason }) =>
        `${toLinkText(other)} ${other.data.kind} ${other.publishedAt} ${toReasonText(reason, publication)}`,
    ),
    ...getTranslations(article, publication).map(([, other]) => toLinkText(other)),
    ...getCitingArticles(article, publication).map(toLinkText),
    ...getVoices(article, publication).map(({ before, after }) =>
      [before, after].map((one) => (one ? toLinkText(one) : '')).join(' '),
    ),
    JSON.stringify([toPreviews(article, publication), toFollowed(article, publication)]),
    toText(catalog.comments.get(article.slug)),
    JSON.stringify(getOldAnchors(catalog.redirects, url, facts.anchors)),
    ...listSources(article).filter((source) => catalog.deadLinks?.has(source.split('#')[0] ?? '')),
  ].join('\n');
}

function listPeople(article: Article): readonly string[] {
  const { people = [] } = getKind(article.data.kind).getReferences(article.data);
  return [...getPeople(article), ...people.map(({ slug }) => slug)];
}

function listSources({ data }: Article): readonly string[] {
  const { original } = getKind(data.kind).getReferences(data);
  return [...data.sources, ...(original ? [original] : [])].flatMap(({ url }) => url ?? []);
}

function toLinkText({ slug, data, italics }: Article): string {
  return JSON.stringify([slug, data.title, data.lang, italics?.title]);
}

function toReasonText(
  { kind, slug }: ReturnType<typeof getRelatedArticles>[number]['reason'],
  { catalog }: Publication,
): string {
  const things = { tag: catalog.tags, person: catalog.people, organisation: catalog.organisations };
  return toText(things[kind].get(slug));
}

/** Plain data as text, made once for each object. */
const stringify = once((data: object) => JSON.stringify(data));

function toText(data: object | undefined): string {
  return data ? stringify(data) : '';
}
