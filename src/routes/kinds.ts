import type { Kind } from '#model/article.ts';
import type { Publication } from '#model/publication.ts';
import { paths } from '#model/paths.ts';
import { toCaseFilters } from '#model/views/cases-view.ts';
import { getArticlesOfKind, getKinds } from '#model/views/list-view.ts';
import { text } from '#locales/fr.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** One list per kind that has an article; the other kinds have no page. */
export function listKindPages(publication: Publication): readonly PageEntry[] {
  return getKinds(publication).flatMap((kind) => toKindEntries(kind, publication));
}

function toKindEntries(kind: Kind, publication: Publication): readonly PageEntry[] {
  const base = paths.kind(kind);
  const title = text.kindPlural[kind];
  const head = {
    title,
    description: text.kindDescription[kind],
    kind: 'website',
    feeds: toFeedLinks(title, base),
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
        extra: { title, kicker: '', description: text.kindDescription[kind] },
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
        description: text.kindDescription[kind],
        filters: toCaseFilters(articles, publication),
      },
    },
    publication,
  );
}
