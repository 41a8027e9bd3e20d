import type { Edition } from '../model/edition.ts';
import { paths } from '../model/paths.ts';
import type { TagData } from '../model/tag.ts';
import { text } from '../text.ts';
import type { PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** The list of themes and one list per theme that has an article. */
export function listTagPages(edition: Edition): readonly PageEntry[] {
  const tags = getPublicTags(edition);
  return [toTagList(tags, edition), ...tags.flatMap((tag) => toTagEntries(tag, edition))];
}

/** Tags with at least one public article, in the alphabetical order of their labels. */
export function getPublicTags(edition: Edition): readonly TagData[] {
  return [...edition.catalog.tags.values()]
    .filter((tag) => edition.byTag.has(tag.slug))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}

function toTagList(tags: readonly TagData[], edition: Edition): PageEntry {
  const path = paths.tags;
  const lines = tags.map((tag) => ({
    title: tag.label,
    url: paths.tag(tag.slug),
    description: tag.description,
    count: edition.byTag.get(tag.slug)?.length ?? 0,
  }));
  return {
    path,
    template: 'Tags',
    head: {
      title: text.tags,
      description: text.tagsDescription,
      path,
      kind: 'website',
      feeds: [SITE_FEED],
      trail: [],
      jsonLd: [],
    },
    view: { tags: lines },
  };
}

function toTagEntries(tag: TagData, edition: Edition): readonly PageEntry[] {
  const base = paths.tag(tag.slug);
  const head = {
    title: tag.label,
    description: tag.description,
    kind: 'website',
    feeds: toFeedLinks(tag.label, base),
    trail: [{ title: text.tags, url: paths.tags }],
    jsonLd: [],
  } as const;
  const extra = { title: tag.label, kicker: text.tag, description: tag.description };
  return toListEntries(
    { base, template: 'List', articles: edition.byTag.get(tag.slug) ?? [], head, extra },
    edition,
  );
}
