import type { Edition } from '../model/edition.ts';
import type { PageEntry } from './entry.ts';
import { listArchivePages } from './archive.ts';
import { listArticlePages } from './articles.ts';
import { listFeedPages } from './feeds.ts';
import { listFixedPages } from './fixed-pages.ts';
import { listKindPages } from './kinds.ts';
import { listPeoplePages } from './people.ts';
import { listSeriesPages } from './series.ts';
import { listTagPages } from './tags.ts';

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
