import { getKindWords, type Kind } from '#kinds/kinds.ts';
import type { Publication } from '#model/publication.ts';
import { toCaseFilters } from '#model/views/cases-view.ts';
import { getArticlesOfKind, getKinds } from '#model/views/list-view.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** One list per kind that has an article; the other kinds have no page. */
export function listKindPages(publication: Publication): readonly PageEntry[] {
  return getKinds(publication).flatMap((kind) => toKindEntries(kind, publication));
}

function toKindEntries(kind: Kind, publication: Publication): readonly PageEntry[] {
  const { locale } = publication;
  const base = publication.paths.kind(kind);
  const title = getKindWords(kind, locale).plural;
  const head = {
    title,
    description: getKindWords(kind, locale).description,
    kind: 'website',
    feeds: toFeedLinks({ title: title, scope: base }, publication),
    trail: [],
    jsonLd: [],
  } as const;
  const articles = getArticlesOfKind(kind, publication);
  if (kind !== 'case-study')
    return toListEntries(
      {
        base,
        template: 'List',
        articles,
        head,
        extra: { title, kicker: '', description: getKindWords(kind, locale).description },
      },
      publication,
    );
  return toListEntries(
    {
      base,
      template: 'Cases',
      articles,
      head,
      extra: {
        title,
        description: getKindWords(kind, locale).description,
        filters: toCaseFilters(articles, publication),
      },
    },
    publication,
  );
}
