import type { Edition } from '../model/edition.ts';
import type { PageEntry } from './entry.ts';
import { listArchivePages } from './archive.ts';
import { listArticlePages } from './articles.ts';
import { listFeedPages } from './feeds.ts';
import { listFixedPages, listOwnPages } from './fixed-pages.ts';
import { listKindPages } from './kinds.ts';
import { listPeoplePages } from './people.ts';
import { listSeriesPages, listWholeSeries } from './series.ts';
import { listTagPages } from './tags.ts';

/** The pages that print a body, and a few others: their props are made when they are asked for. */
export function listBodyPages(edition: Edition): readonly PageEntry[] {
  return [
    ...listOwnPages(edition),
    ...listFeedPages(edition),
    ...listArticlePages(edition),
    ...listWholeSeries(edition),
  ];
}

/** Every page of the site. A page's address exists because it is in this list. */
export function listPages(edition: Edition): readonly PageEntry[] {
  return [
    ...listFixedPages(edition),
    ...listFeedPages(edition),
    ...listArticlePages(edition),
    ...listKindPages(edition),
    ...listSeriesPages(edition),
    ...listTagPages(edition),
    ...listPeoplePages(edition),
    ...listArchivePages(edition),
  ];
}
