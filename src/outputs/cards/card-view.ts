import type { SeriesEntry } from '#model/catalog.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import { getPerson } from '#model/publication.ts';
import { toSeriesView } from '#model/views/series-view.ts';
import { toSummary, type ArticleSummary } from '#model/views/summary.ts';
import { cardText, text } from '#locales/fr.ts';

/** All that a link card shows. */
export interface CardView {
  readonly kind: string;
  /** What follows the kind: a date, progress, a role. */
  readonly detail?: string;
  readonly title: string;
  /** The headword line, as in a dictionary. */
  readonly entry?: { readonly word: string; readonly idea: string };
  /** Some lines under the title, where there is no headword line. */
  readonly lead?: string;
  readonly figure?: { readonly position: number; readonly total: number };
  /** What must be said before the title: that the text is a fiction. */
  readonly notice?: string;
  readonly people?: string;
  readonly publication: string;
  readonly accent: string;
}

const names = new Intl.ListFormat('fr', { type: 'conjunction' });

export function toArticleCard(article: Article, publication: Publication): CardView {
  const summary = toSummary(article, publication);
  return {
    ...toSignature(publication),
    kind: text.kindName[summary.kind],
    detail: summary.date.text,
    title: summary.title,
    people: toPeople(summary),
    ...(summary.entry ? { entry: summary.entry } : {}),
    ...(summary.part ? { figure: { position: summary.part.position, total: summary.part.total } } : {}),
    ...(summary.fiction
      ? { notice: summary.kind === 'interview' ? text.fictionInterview : text.fiction }
      : {}),
  };
}

export function toSeriesCard(series: SeriesEntry, publication: Publication): CardView {
  const { title, summary, written, plan } = toSeriesView(series, publication);
  return {
    ...toSignature(publication),
    kind: cardText.series,
    detail: text.seriesProgress(written, plan.length),
    title,
    lead: summary,
    figure: { position: written, total: plan.length },
  };
}

export function toPersonCard(slug: string, publication: Publication): CardView {
  const { name, role, description, fictional } = getPerson(publication, slug).data;
  return {
    ...toSignature(publication),
    kind: cardText.person,
    title: name,
    lead: description,
    ...(role ? { detail: role } : {}),
    ...(fictional ? { notice: text.fictional } : {}),
  };
}

function toSignature({ site }: Publication): Pick<CardView, 'publication' | 'accent'> {
  return { publication: site.title, accent: site.accent.light };
}

function toPeople({ interviewees, authors }: ArticleSummary): string {
  const [words, people] = interviewees.length > 0 ? [text.interviewWith, interviewees] : [text.by, authors];
  return `${words} ${names.format(people.map((person) => person.title))}`;
}
