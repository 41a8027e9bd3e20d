import type { Publication } from '#model/publication.ts';
import { paths } from '#model/paths.ts';
import type { TagData } from '#model/tag.ts';
import { text } from '#locales/fr.ts';
import type { PageEntry } from './entry.ts';
import { SITE_FEED, toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';

/** The list of themes and one list per theme that has an article. */
export function listTagPages(publication: Publication): readonly PageEntry[] {
  const tags = getPublicTags(publication);
  return [toTagList(tags, publication), ...tags.flatMap((tag) => toTagEntries(tag, publication))];
}

/** Tags with at least one public article, in the alphabetical order of their labels. */
export function getPublicTags(publication: Publication): readonly TagData[] {
  return [...publication.catalog.tags.values()]
    .filter((tag) => publication.byTag.has(tag.slug))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}

function toTagList(tags: readonly TagData[], publication: Publication): PageEntry {
  const path = paths.tags;
  const lines = tags.map((tag) => ({
    title: tag.label,
    url: paths.tag(tag.slug),
    description: tag.description,
    count: publication.byTag.get(tag.slug)?.length ?? 0,
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

function toTagEntries(tag: TagData, publication: Publication): readonly PageEntry[] {
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
    { base, template: 'List', articles: publication.byTag.get(tag.slug) ?? [], head, extra },
    publication,
  );
}
