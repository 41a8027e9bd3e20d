import type { Verdict } from '#kinds/sections.ts';
import { getKindWords, type Kind } from '#kinds/kinds.ts';
import type { Locale } from '#locales/locale.ts';
import { toMinutes } from '#model/body.ts';
import type { Article } from '#model/catalog.ts';
import { toDay, toIso } from '#model/dates.ts';
import type { WithItalics } from '#model/italics.ts';
import { onceForBoth } from '#model/once.ts';
import { getFeatured, getOrganisations, type Publication } from '#model/publication.ts';
import { getState, type State } from '#model/visibility.ts';
import {
  toOrganisationLink,
  toPersonLink,
  toTagLink,
  toTitled,
  type InLanguage,
  type Link,
  type PersonLink,
} from './links.ts';

/** A date for machines and for readers. */
export interface DateView {
  /** RFC 3339, in the publication's time zone. */
  readonly iso: string;
  readonly day: string;
  readonly text: string;
}

/** An article as every list shows it. */
export interface ArticleSummary extends InLanguage, WithItalics {
  readonly slug: string;
  readonly url: string;
  readonly kind: Kind;
  readonly title: string;
  readonly summary: string;
  readonly date: DateView;
  readonly minutes: number;
  readonly authors: readonly PersonLink[];
  /** People whom it features. */
  readonly featured: readonly PersonLink[];
  readonly organisations: readonly Link[];
  readonly fiction: boolean;
  readonly state: State;
  readonly sector?: string;
  readonly verdict?: string;
  /** Of the verdict, where it is not that of the article. */
  readonly verdictLang?: string;
  /** Of a case study: the table of cases is filtered by them. */
  readonly tags?: readonly Link[];
  readonly entry?: { readonly word: string; readonly idea: string };
  readonly part?: { readonly position: number; readonly total: number };
}

export function toDateView(epoch: number, { site, locale }: Publication): DateView {
  const day = toDay(epoch, site.timeZone);
  return { iso: toIso(epoch, site.timeZone), day, text: locale.dates.toDate(day) };
}

/** Whose article it is, in lists and on its card: whom it features, or who signs it. */
export function toCredit(
  { kind, featured, authors }: ArticleSummary,
  locale: Pick<Locale, 'code' | 'kinds' | 'words'>,
): { readonly words: string; readonly people: readonly PersonLink[] } {
  const { featuring } = getKindWords(kind, locale);
  if (featuring === undefined || featured.length === 0) return { words: locale.words.by, people: authors };
  return { words: featuring, people: featured };
}

/** The first sentence of a text: what fits on one line of a table. An abbreviation does not end a sentence. */
export function toFirstSentence(text: string): string {
  return /^.{20,}?[.!?…](?=\s+[\p{Lu}«])/su.exec(text)?.[0] ?? text;
}

const keys = new WeakMap<ArticleSummary, string>();

/** The summary of an article: made once for an publication, however many lists show it. */
export const toSummary = onceForBoth(makeSummary);

/** A text that changes with anything in a summary, made once: what the key of a list is made of. */
export function toSummaryKey(summary: ArticleSummary, digest: (text: string) => string): string {
  const key = keys.get(summary) ?? digest(JSON.stringify(summary));
  keys.set(summary, key);
  return key;
}

function makeSummary(article: Article, publication: Publication): ArticleSummary {
  const { data } = article;
  const membership = publication.memberships.get(article.slug);
  return {
    slug: article.slug,
    url: publication.paths.article(article.slug),
    kind: data.kind,
    ...toTitled(article, publication),
    summary: data.summary,
    date: toDateView(article.publishedAt, publication),
    minutes: toMinutes(article.facts.words),
    authors: article.authors.map((slug) => toPersonLink(slug, publication)),
    featured: getFeatured(article).map((slug) => toPersonLink(slug, publication)),
    organisations: getOrganisations(article).map((slug) => toOrganisationLink(slug, publication)),
    fiction: data.fiction,
    state: getState(article, publication.now),
    ...(data.kind === 'case-study'
      ? {
          sector: data.sector,
          ...toVerdict(data.laterVerdicts.at(-1) ?? data.verdict),
          tags: data.tags.map((slug) => toTagLink(slug, publication)),
        }
      : {}),
    entry: data.entry,
    part: membership && { position: membership.position, total: membership.series.data.plan.length },
  };
}

function toVerdict({ text, lang }: Verdict): Pick<ArticleSummary, 'verdict' | 'verdictLang'> {
  return { verdict: toFirstSentence(text), ...(lang === undefined ? {} : { verdictLang: lang }) };
}
