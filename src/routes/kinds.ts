import type { Kind } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { paths } from '../model/paths.ts';
import { toCaseFilters } from '../model/views/cases-view.ts';
import { getArticlesOfKind, getKinds } from '../model/views/list-view.ts';
import { text } from '../text.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** One list per kind that has an article; the other kinds have no page. */
export function listKindPages(edition: Edition): readonly PageEntry[] {
  return getKinds(edition).flatMap((kind) => toKindEntries(kind, edition));
}

function toKindEntries(kind: Kind, edition: Edition): readonly PageEntry[] {
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
  const articles = getArticlesOfKind(kind, edition);
  if (kind !== 'case-study')
    return toListEntries(
      {
        base,
        template: 'List',
        articles,
        head,
        extra: { title, kicker: '', description: text.kindDescription[kind] },
      },
      edition,
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
        filters: toCaseFilters(articles, edition),
      },
    },
    edition,
  );
}
