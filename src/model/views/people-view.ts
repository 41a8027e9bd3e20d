import type { Turn } from '#model/body.ts';
import { compareNewest, type Article, type Entry } from '#model/catalog.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import type { OrganisationData } from '#model/organisation.ts';
import { toRepliedTo } from './replies.ts';
import { toSourceView, type SourceView } from './sources.ts';
import {
  toArticleLink,
  toInLanguage,
  toOrganisationLink,
  toPersonLink,
  toSortName,
  type Link,
  type PersonLink,
} from './links.ts';
import { toSummary, type ArticleSummary } from './summary.ts';

/** How many articles that name a person or an organisation are listed: the newest. */
const CITED_IN = 50;

export interface AnsweredQuestion {
  readonly question: string;
  readonly answers: readonly Pick<Turn, 'id' | 'text'>[];
  readonly url: string;
}

export interface InterviewGiven {
  readonly article: ArticleSummary;
  readonly questions: readonly AnsweredQuestion[];
}

export interface PersonView extends PersonLink {
  readonly role?: string;
  readonly description: string;
  readonly homepage?: string;
  readonly sameAs: readonly string[];
  readonly sources: readonly SourceView[];
  readonly interviews: readonly InterviewGiven[];
  readonly repliedTo: readonly Link[];
  readonly citedIn: readonly Link[];
  readonly file: string;
}

export interface OrganisationView extends Link {
  readonly slug: string;
  readonly sector?: string;
  readonly description: string;
  readonly homepage?: string;
  readonly sameAs: readonly string[];
  readonly sources: readonly SourceView[];
  readonly repliedTo: readonly Link[];
  readonly citedIn: readonly Link[];
}

/** One line of the list of people or organisations. */
export interface DirectoryLine extends Link {
  readonly sortName: string;
  readonly note: string;
  readonly count: number;
}

export function toPersonView(slug: string, publication: Publication): PersonView {
  const person = getPerson(publication, slug);
  const { data, file } = person;
  const featured = publication.byFeatured.get(slug) ?? [];
  const interviews = featured.filter((article) => article.data.kind === 'interview');
  const others = featured.filter((article) => !interviews.includes(article));
  return {
    ...toPersonLink(slug, publication),
    description: data.description,
    sameAs: data.sameAs,
    sources: data.sources.map((source) => toSourceView(source, publication, data.lang)),
    interviews: interviews.map((article) => ({
      article: toSummary(article, publication),
      questions: toQuestions(article, slug, publication),
    })),
    repliedTo: toRepliedTo(slug, publication),
    citedIn: toCitedIn(publication.paths.person(slug), publication, others),
    file,
    role: data.role,
    homepage: data.url,
  };
}

export function toOrganisationView(
  { slug, data }: Entry<OrganisationData>,
  publication: Publication,
): OrganisationView {
  return {
    slug,
    ...toOrganisationLink(slug, publication),
    description: data.description,
    sameAs: data.sameAs,
    sources: data.sources.map((source) => toSourceView(source, publication, data.lang)),
    repliedTo: publication.catalog.people.has(slug) ? [] : toRepliedTo(slug, publication),
    citedIn: toCitedIn(publication.paths.organisation(slug), publication),
    sector: data.sector,
    homepage: data.url,
  };
}

/** Everybody in alphabetical order, with the number of articles that concern them. */
export function toPeopleDirectory(publication: Publication): readonly DirectoryLine[] {
  const { byAuthor, byFeatured, byLink, paths } = publication;
  const lines = [...publication.catalog.people.values()].map((person) => ({
    title: person.data.name,
    url: paths.person(person.slug),
    sortName: toSortName(person),
    note: person.data.role ?? person.data.description,
    ...toInLanguage(person.data.lang, publication),
    count: countArticles([
      byAuthor.get(person.slug),
      byFeatured.get(person.slug),
      byLink.get(paths.person(person.slug)),
    ]),
  }));
  return lines.sort(toSortNameOrder(publication));
}

export function toOrganisationDirectory(publication: Publication): readonly DirectoryLine[] {
  const { byOrganisation, byLink, paths } = publication;
  const lines = [...publication.catalog.organisations.values()].map(({ slug, data }) => ({
    title: data.name,
    url: paths.organisation(slug),
    sortName: data.sortName ?? data.name,
    note: data.sector ?? data.description,
    ...toInLanguage(data.lang, publication),
    count: countArticles([byOrganisation.get(slug), byLink.get(paths.organisation(slug))]),
  }));
  return lines.sort(toSortNameOrder(publication));
}

function toSortNameOrder({ locale }: Publication): (a: DirectoryLine, b: DirectoryLine) => number {
  return (a, b) => locale.compare(a.sortName, b.sortName) || (a.url < b.url ? -1 : 1);
}

function countArticles(lists: readonly (readonly Article[] | undefined)[]): number {
  return new Set(lists.flatMap((articles) => articles ?? [])).size;
}

/** The articles whose text links to a page, and others. */
function toCitedIn(path: string, publication: Publication, others: readonly Article[] = []): readonly Link[] {
  return [...new Set([...others, ...(publication.byLink.get(path) ?? [])])]
    .sort(compareNewest)
    .slice(0, CITED_IN)
    .map((article) => toArticleLink(article, publication));
}

/** The questions a person answered in one interview, each with the answers that follow it. */
function toQuestions(article: Article, slug: string, { paths }: Publication): readonly AnsweredQuestion[] {
  const questions: { question: string; answers: Pick<Turn, 'id' | 'text'>[]; url: string }[] = [];
  let asked: Turn | undefined;
  for (const turn of article.facts.turns) {
    if (turn.role === 'question') asked = turn;
    else if (turn.speakers.includes(slug) && asked) {
      const url = `${paths.article(article.slug)}#${asked.id}`;
      const last = questions.at(-1);
      if (last?.url === url) last.answers.push({ id: turn.id, text: turn.text });
      else questions.push({ question: asked.text, answers: [{ id: turn.id, text: turn.text }], url });
    }
  }
  return questions;
}
