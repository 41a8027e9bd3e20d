import { toPictureView, type Article, type Entry, type PictureView } from '#model/catalog.ts';
import type { WithItalics } from '#model/italics.ts';
import { getOrganisation, getPerson, getTag, type Publication } from '#model/publication.ts';
import type { PersonData } from '#model/person.ts';

/** Words that lead to a page of the site. */
export interface Link extends InLanguage, WithItalics {
  readonly title: string;
  readonly url: string;
}

/** Words and their language, where it is not that of the publication. */
export interface InLanguage {
  readonly lang?: string | undefined;
}

export interface PersonLink extends Link {
  readonly slug: string;
  readonly collective: boolean;
  readonly fictional: boolean;
  readonly portrait?: PictureView;
}

export function toPersonLink(slug: string, publication: Publication): PersonLink {
  const person = getPerson(publication, slug);
  const { data } = person;
  return {
    slug,
    title: data.name,
    url: publication.paths.person(slug),
    collective: data.collective,
    fictional: data.fictional,
    portrait: toPictureView(person),
    ...toInLanguage(data.lang, publication),
  };
}

export function toOrganisationLink(slug: string, publication: Publication): Link {
  const { name: title, lang } = getOrganisation(publication, slug).data;
  return { title, url: publication.paths.organisation(slug), ...toInLanguage(lang, publication) };
}

export function toTagLink(slug: string, publication: Publication): Link {
  const { label: title, lang } = getTag(publication, slug);
  return { title, url: publication.paths.tag(slug), ...toInLanguage(lang, publication) };
}

export function toArticleLink(article: Article, publication: Publication): Link {
  return { ...toTitled(article, publication), url: publication.paths.article(article.slug) };
}

/** The title of a text or a series, with its language and its italics. */
export function toTitled(
  { data: { title, lang }, italics }: Entry<Titled>,
  publication: Publication,
): Omit<Link, 'url'> {
  return { title, ...toInLanguage(lang, publication), ...(italics && { italics }) };
}

interface Titled {
  readonly title: string;
  readonly lang?: string | undefined;
}

export function toInLanguage(lang: string | undefined, { site }: Publication): InLanguage {
  return lang === undefined || lang === site.language ? {} : { lang };
}

/** How a name is filed: « Bovary, Emma »; a collective name as it is written. */
export function toSortName({ data }: Entry<PersonData>): string {
  if (data.sortName) return data.sortName;
  const words = data.name.split(/[\s\u00a0\u202f]+/u);
  return data.collective || words.length < 2 ? data.name : `${words.slice(1).join(' ')}, ${words[0] ?? ''}`;
}
