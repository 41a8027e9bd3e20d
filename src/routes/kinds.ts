import { getKindWords, type Kind } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { toCaseFilters } from '#model/views/cases-view.ts';
import { getArticlesOfKind, getKinds } from '#model/views/list-view.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toListEntries, type ListDescription } from './list-pages.ts';
import { toPageHead } from './page-head.ts';

/** One list per kind that has an article; the other kinds have no page. */
export function listKindPages(publication: Publication): readonly PageEntry[] {
  return getKinds(publication).flatMap((kind) => {
    const articles = getArticlesOfKind(kind, publication);
    return toListEntries(
      {
        base: publication.paths.kind(kind),
        template: kind === 'case-study' ? 'Cases' : 'List',
        articles,
        describe: () => describeKind(kind, articles, publication),
      },
      publication,
    );
  });
}

function describeKind(kind: Kind, articles: readonly Article[], publication: Publication): ListDescription {
  const { plural: title, description } = getKindWords(kind, publication.locale);
  const scope = publication.paths.kind(kind);
  const more = kind === 'case-study' ? { filters: toCaseFilters(articles, publication) } : { kicker: '' };
  return {
    head: {
      ...toPageHead({ title, description, path: scope }, publication),
      feeds: toFeedLinks({ title, scope }, publication),
    },
    extra: { title, description, ...more },
  };
}
