import { getKindWords, KINDS, type Kind } from '#kinds/kinds.ts';
import { once } from '#model/once.ts';
import type { Publication } from '#model/publication.ts';
import { SECTIONS, type Section } from '#model/site.ts';
import { hasVerdicts } from './ledger-view.ts';
import { getPublicSeries } from './home-view.ts';
import { getKinds } from './list-view.ts';
import type { Link } from './links.ts';

/** A link of a menu; scripts find some pages by their names. */
export interface MenuLink extends Link {
  readonly name?: Section | undefined;
}

interface SectionLink extends Required<Omit<MenuLink, 'lang' | 'italics'>> {
  readonly isEmpty: boolean;
}

/** What the menu leads to, in the order that the owner wants; what has nothing to show is left out. */
export function toMenu(publication: Publication): readonly MenuLink[] {
  const { locale, paths, site } = publication;
  const kinds = getKinds(publication);
  const sections = toSections(publication);
  return site.menu.flatMap((item): readonly MenuLink[] => {
    if (typeof item !== 'string')
      return [{ ...item, name: sections.find(({ url }) => url === item.url)?.name }];
    if (!isKind(item)) return sections.filter(({ name }) => name === item);
    return kinds.includes(item) ? [{ title: getKindWords(item, locale).plural, url: paths.kind(item) }] : [];
  });
}

/** The sections that have something to show. */
export function toSections(publication: Publication): readonly MenuLink[] {
  return listSections(publication).flatMap(({ isEmpty, ...link }) => (isEmpty ? [] : link));
}

/** Whether the page is that of a section that has nothing to show: it answers, and is recommended to nobody. */
export function isEmptySection(path: string, publication: Publication): boolean {
  return listSections(publication).some(({ url, isEmpty }) => url === path && isEmpty);
}

const listSections = once((publication: Publication): readonly SectionLink[] => {
  const { articles, byTag, catalog, locale, paths } = publication;
  const { words } = locale;
  const has = (isThere: (article: Publication['articles'][number]) => boolean): boolean =>
    articles.some(isThere);
  const all: Readonly<
    Record<Section, Omit<SectionLink, 'name' | 'isEmpty'> & { readonly isThere: boolean }>
  > = {
    series: { title: words.series, url: paths.seriesList, isThere: getPublicSeries(publication).length > 0 },
    ideas: { title: words.ideas, url: paths.ideas, isThere: has(({ data }) => data.entry !== undefined) },
    archive: { title: words.archive, url: paths.archive, isThere: articles.length > 0 },
    search: { title: words.search, url: paths.search, isThere: true },
    feeds: { title: words.feeds, url: paths.feeds, isThere: articles.length > 0 },
    tags: { title: words.tags, url: paths.tags, isThere: byTag.size > 0 },
    people: { title: words.people, url: paths.people, isThere: catalog.people.size > 0 },
    organisations: {
      title: words.organisations,
      url: paths.organisations,
      isThere: catalog.organisations.size > 0,
    },
    questions: { title: words.questions, url: paths.questions, isThere: hasCrossedQuestion(publication) },
    corrections: {
      title: words.corrections,
      url: paths.corrections,
      isThere: has(({ data }) => data.corrections.length > 0),
    },
    verdicts: { title: words.verdicts, url: paths.verdicts, isThere: hasVerdicts(publication) },
  };
  return SECTIONS.map((name) => {
    const { isThere, ...link } = all[name];
    return { ...link, name, isEmpty: !isThere };
  });
});

/** Whether two people have answered one question: see `toQuestionGroups`. */
function hasCrossedQuestion({ articles }: Publication): boolean {
  const speakers = new Map<string, string>();
  return articles
    .flatMap(({ crossed = [] }) => crossed)
    .some(({ question, speaker }) => {
      const first = speakers.get(question);
      speakers.set(question, first ?? speaker);
      return first !== undefined && first !== speaker;
    });
}

function isKind(item: Kind | Section): item is Kind {
  return KINDS.some((kind) => kind === item);
}
