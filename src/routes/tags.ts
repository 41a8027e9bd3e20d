import type { Publication } from '#model/publication.ts';
import type { TagData } from '#model/tag.ts';
import { toInLanguage, toTagLink } from '#model/views/links.ts';
import type { PageEntry } from './entry.ts';
import { toFeedLinks } from './feed-links.ts';
import { toPageHead } from './page-head.ts';
import { LazyPage } from './lazy-page.ts';
import { toListEntries, type ListDescription } from './list-pages.ts';

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
  const { byTag, locale, paths } = publication;
  const described = { title: locale.words.tags, description: locale.words.tagsDescription, path: paths.tags };
  return new LazyPage({ path: paths.tags, template: 'Tags' }, () => ({
    head: toPageHead(described, publication),
    view: {
      tags: tags.map((tag) => ({
        ...toTagLink(tag.slug, publication),
        ...(isDescribed(tag) ? { description: tag.description } : {}),
        count: byTag.get(tag.slug)?.length ?? 0,
      })),
    },
  }));
}

function toTagEntries(tag: TagData, publication: Publication): readonly PageEntry[] {
  return toListEntries(
    {
      base: publication.paths.tag(tag.slug),
      template: 'List',
      articles: publication.byTag.get(tag.slug) ?? [],
      describe: () => describeTag(tag, publication),
    },
    publication,
  );
}

function describeTag(
  { slug, label: title, description, lang }: TagData,
  publication: Publication,
): ListDescription {
  const { locale, paths } = publication;
  const scope = paths.tag(slug);
  return {
    head: {
      ...toPageHead({ title, ...toInLanguage(lang, publication), description, path: scope }, publication),
      feeds: toFeedLinks({ title, scope }, publication),
      trail: [{ title: locale.words.tags, url: paths.tags }],
    },
    extra: {
      ...{ title, kicker: locale.words.tag },
      ...(isDescribed({ label: title, description }) ? { description } : {}),
      ...toInLanguage(lang, publication),
    },
  };
}

/** An import that knows nothing of a theme describes it by its name. */
function isDescribed({ label, description }: Pick<TagData, 'label' | 'description'>): boolean {
  return label !== description;
}
