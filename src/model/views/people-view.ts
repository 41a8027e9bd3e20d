import type { Turn } from '../body.ts';
import type { Article, Entry } from '../catalog.ts';
import { getPerson, type Edition, type Index } from '../edition.ts';
import type { OrganisationData } from '../organisation.ts';
import { paths } from '../paths.ts';
import type { PersonData } from '../person.ts';
import { toSourceView, type SourceView } from './article-view.ts';
import { toArticleLink, toPersonLink, toSortName, type Link, type PersonLink } from './links.ts';
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
  readonly citedIn: readonly Link[];
}

/** One line of the list of people or organisations. */
export interface DirectoryLine extends Link {
  readonly sortName: string;
  readonly note: string;
  readonly count: number;
}

export function toPersonView(slug: string, edition: Edition): PersonView {
  const person = getPerson(edition, slug);
  const { data, file } = person;
  const interviews = edition.byInterviewee.get(slug) ?? [];
  return {
    ...toPersonLink(slug, edition),
    description: data.description,
    sameAs: data.sameAs,
    sources: data.sources.map((source) => toSourceView(source, edition)),
    interviews: interviews.map((article) => ({
      article: toSummary(article, edition),
      questions: toQuestions(article, slug),
    })),
    citedIn: toCitedIn(paths.person(slug), edition),
    file,
    ...(data.role ? { role: data.role } : {}),
    ...(data.url ? { homepage: data.url } : {}),
  };
}

export function toOrganisationView(
  { slug, data }: Entry<OrganisationData>,
  edition: Edition,
): OrganisationView {
  return {
    slug,
    title: data.name,
    url: paths.organisation(slug),
    description: data.description,
    sameAs: data.sameAs,
    sources: data.sources.map((source) => toSourceView(source, edition)),
    citedIn: toCitedIn(paths.organisation(slug), edition),
    ...(data.sector ? { sector: data.sector } : {}),
    ...(data.url ? { homepage: data.url } : {}),
  };
}

/** Everybody in alphabetical order, with the number of articles that concern them. */
export function toPeopleDirectory(edition: Edition): readonly DirectoryLine[] {
  const lines = [...edition.catalog.people.values()].map((person: Entry<PersonData>) => ({
    title: person.data.name,
    url: paths.person(person.slug),
    sortName: toSortName(person),
    note: person.data.role ?? person.data.description,
    count: countArticles(
      [edition.byAuthor, edition.byInterviewee],
      person.slug,
      paths.person(person.slug),
      edition,
    ),
  }));
  return lines.sort(compareSortNames);
}

export function toOrganisationDirectory(edition: Edition): readonly DirectoryLine[] {
  const lines = [...edition.catalog.organisations.values()].map(({ slug, data }) => ({
    title: data.name,
    url: paths.organisation(slug),
    sortName: data.sortName ?? data.name,
    note: data.sector ?? data.description,
    count: countArticles([edition.byOrganisation], slug, paths.organisation(slug), edition),
  }));
  return lines.sort(compareSortNames);
}

function compareSortNames(a: DirectoryLine, b: DirectoryLine): number {
  return a.sortName.localeCompare(b.sortName, 'fr') || (a.url < b.url ? -1 : 1);
}

function countArticles(indexes: readonly Index[], slug: string, path: string, edition: Edition): number {
  const articles = new Set([
    ...indexes.flatMap((index) => index.get(slug) ?? []),
    ...(edition.byLink.get(path) ?? []),
  ]);
  return articles.size;
}

function toCitedIn(path: string, edition: Edition): readonly Link[] {
  return (edition.byLink.get(path) ?? []).slice(0, CITED_IN).map(toArticleLink);
}

/** The questions a person answered in one interview, each with the answers that follow it. */
function toQuestions(article: Article, slug: string): readonly AnsweredQuestion[] {
  const questions: { question: string; answers: Pick<Turn, 'id' | 'text'>[]; url: string }[] = [];
  let asked: Turn | undefined;
  for (const turn of article.facts.turns) {
    if (turn.role === 'question') asked = turn;
    else if (turn.speaker === slug && asked) {
      const url = `${paths.article(article.slug)}#${asked.id}`;
      const last = questions.at(-1);
      if (last?.url === url) last.answers.push({ id: turn.id, text: turn.text });
      else questions.push({ question: asked.text, answers: [{ id: turn.id, text: turn.text }], url });
    }
  }
  return questions;
}
