import { once } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import type { PageEntry } from './entry.ts';
import { listArchivePages } from './archive.ts';
import { listArticlePages } from './articles.ts';
import { listFeedPages } from './feeds.ts';
import { listLanguagePages } from './languages.ts';
import { listFixedPages, listOwnPages, listQuotingPages } from './fixed-pages.ts';
import { listKindPages } from './kinds.ts';
import { listPeoplePages, toPersonEntries } from './people.ts';
import { listSeriesPages, listWholeSeries } from './series.ts';
import { listTagPages } from './tags.ts';

/**
 * The pages that print or quote a body, and a few others: their props are made when they are asked for. Those that quote
 * from anywhere, and those of people, only where `isWanted` holds of their first page.
 */
export function listBodyPages(
  publication: Publication,
  isWanted: (path: string) => boolean,
): readonly PageEntry[] {
  return [
    ...listQuotingPages(publication, isWanted),
    ...[...publication.byFeatured.keys()]
      .filter((slug) => isWanted(publication.paths.person(slug)))
      .flatMap((slug) => toPersonEntries(slug, publication)),
    ...listOwnPages(publication),
    ...listFeedPages(publication),
    ...listArticlePages(publication),
    ...listWholeSeries(publication),
  ];
}

/** Every page of the site. A page's address exists because it is in this list. Made once for a publication. */
export const listPages = once((publication: Publication): readonly PageEntry[] => [
  ...listFixedPages(publication),
  ...listFeedPages(publication),
  ...listArticlePages(publication),
  ...listKindPages(publication),
  ...listLanguagePages(publication),
  ...listSeriesPages(publication),
  ...listTagPages(publication),
  ...listPeoplePages(publication),
  ...listArchivePages(publication),
]);
