import { getKindWords, isShown } from '#kinds/kinds.ts';
import type { Locale } from '#locales/locale.ts';
import type { SeriesEntry } from '#model/catalog.ts';
import type { Article } from '#model/catalog.ts';
import { toFontChoice, type FontChoice } from '#model/identity.ts';
import type { Stretch } from '#model/italics.ts';
import type { Publication } from '#model/publication.ts';
import { getPerson } from '#model/publication.ts';
import { toSeriesView } from '#model/views/series-view.ts';
import { toCredit, toSummary, type ArticleSummary } from '#model/views/summary.ts';

/** All that a link card shows. */
export interface CardView {
  /** Of its title and of what stands under it. */
  readonly language: string;
  readonly kind: string;
  /** What follows the kind: a date, progress, a role. */
  readonly detail?: string;
  readonly title: string;
  /** Of the title. */
  readonly italics?: readonly Stretch[] | undefined;
  /** The headword line, as in a dictionary. */
  readonly entry?: { readonly word: string; readonly idea: string };
  /** Some lines under the title, where there is no headword line. */
  readonly lead?: string;
  readonly figure?: { readonly position: number; readonly total: number };
  /** What must stand before the title: that the text is a fiction. */
  readonly notice?: string;
  readonly people?: string;
  readonly publication: string;
  readonly quotes: Locale['quotes'];
  readonly accent: string;
  readonly fonts?: FontChoice | undefined;
}

export function toArticleCard(article: Article, publication: Publication): CardView {
  const { locale } = publication;
  const summary = toSummary(article, publication);
  const { part } = summary;
  const { name, fiction = locale.words.fiction } = getKindWords(summary.kind, locale);
  return {
    ...toSignature(publication, summary.lang),
    kind: isShown(summary.kind, locale) ? name : '',
    detail: summary.date.text,
    title: summary.title,
    italics: summary.italics?.title,
    people: toPeople(summary, locale),
    entry: summary.entry,
    figure: part && { position: part.position, total: part.total },
    notice: summary.fiction ? fiction : undefined,
  };
}

export function toSeriesCard(series: SeriesEntry, publication: Publication): CardView {
  const { title, italics, summary, written, plan, lang } = toSeriesView(series, publication);
  return {
    ...toSignature(publication, lang),
    kind: publication.locale.cards.series,
    detail: publication.locale.words.seriesProgress(written, plan.length),
    title,
    italics: italics?.title,
    lead: summary,
    figure: { position: written, total: plan.length },
  };
}

export function toPersonCard(slug: string, publication: Publication): CardView {
  const { name, role, description, fictional, lang } = getPerson(publication, slug).data;
  return {
    ...toSignature(publication, lang),
    kind: publication.locale.cards.person,
    title: name,
    lead: description,
    detail: role,
    notice: fictional ? publication.locale.words.fictional : undefined,
  };
}

function toSignature(
  { site, locale, catalog }: Publication,
  language = site.language,
): Pick<CardView, 'language' | 'publication' | 'quotes' | 'accent' | 'fonts'> {
  const fonts = toFontChoice(site, catalog.identity);
  return {
    language,
    publication: site.title,
    quotes: locale.quotes,
    accent: site.accent.light,
    fonts,
  };
}

function toPeople(summary: ArticleSummary, locale: Locale): string {
  const { words, people } = toCredit(summary, locale);
  return `${words} ${locale.joinNames(people.map((person) => person.title))}`;
}
