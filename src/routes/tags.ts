import type { Publication } from '#model/publication.ts';
import type { TagData } from '#model/tag.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toListEntries } from './list-pages.ts';
import { toPageHead } from './page-head.ts';

/** The list of themes and one list per theme that has an article. */
export function listTagPages(publication: Publication): readonly PageEntry[] {
  const tags = getPublicTags(publication);
  return [toTagList(tags, publication), ...tags.flatMap((tag) => toTagEntries(tag, publication))];
}

/** Tags with at least one public article, in the alphabetical order of their labels. */
export function getPublicTags(publication: Publication): readonly TagData[] {
  return [...publication.catalog.tags.values()]
    .filter((tag) => publication.byTag.has(tag.slug))
    .sort((a, b) => publication.locale.compare(a.label, b.label));
}

function toTagList(tags: readonly TagData[], publication: Publication): PageEntry {
  const path = publication.paths.tags;
  const lines = tags.map((tag) => ({
    title: tag.label,
    url: publication.paths.tag(tag.slug),
    description: tag.description,
    count: publication.byTag.get(tag.slug)?.length ?? 0,
  }));
  return {
    path,
    template: 'Tags',
    head: toPageHead(
      { title: publication.locale.words.tags, description: publication.locale.words.tagsDescription, path },
      publication,
    ),
    view: { tags: lines },
  };
}

function toTagEntries(tag: TagData, publication: Publication): readonly PageEntry[] {
  const base = publication.paths.tag(tag.slug);
  const head = {
    title: tag.label,
    description: tag.description,
    kind: 'website',
    feeds: toFeedLinks({ title: tag.label, scope: base }, publication),
    trail: [{ title: publication.locale.words.tags, url: publication.paths.tags }],
    jsonLd: [],
  } as const;
  const extra = { title: tag.label, kicker: publication.locale.words.tag, description: tag.description };
  return toListEntries(
    { base, template: 'List', articles: publication.byTag.get(tag.slug) ?? [], head, extra },
    publication,
  );
}
