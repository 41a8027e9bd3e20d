import { getKind, getKindWords } from '#kinds/kinds.ts';
import type { Figure } from '#kinds/sections.ts';
import type { Locale } from '#locales/locale.ts';
import type { SearchDocument } from '#outputs/search/document.ts';
import { toIndexLanguage } from '#outputs/search/languages/languages.ts';
import type { ShardSource } from '#outputs/search/shards.ts';
import type { Article } from '#model/catalog.ts';
import { getOrganisations, getPeople, type Publication } from '#model/publication.ts';
import { toReplies } from '#model/views/replies.ts';
import { toSummary } from '#model/views/summary.ts';
import { toDigestOf } from '#engine/digest.ts';

/** What the plan of the index needs to know of an article. */
export function toSearchSource(article: Article, publication: Publication): ShardSource {
  const document = toSearchDocument(article, publication);
  return {
    url: document.url,
    date: document.date,
    language: toIndexLanguage(document.lang, publication.site.language),
    key: toDigestOf([JSON.stringify(document), article.bodyKey]),
  };
}

type Unread = Omit<SearchDocument, 'body'>;

/** What search shows and indexes of an article, its body excepted. */
export function toSearchDocument(article: Article, publication: Publication): Unread {
  const summary = toSummary(article, publication);
  const { part } = summary;
  const { catalog, locale } = publication;
  return {
    url: summary.url,
    title: summary.title,
    italics: summary.italics?.title,
    lang: summary.lang,
    summary: summary.summary,
    kind: summary.kind,
    kindLabel: getKindWords(summary.kind, locale).name,
    date: summary.date.day,
    dateText: summary.date.text,
    year: summary.date.day.slice(0, 4),
    tags: article.data.tags.map((slug) => catalog.tags.get(slug)?.label ?? slug),
    people: getPeople(article)
      .flatMap((slug) => catalog.people.get(slug)?.data ?? [])
      .filter((person) => !person.collective)
      .map((person) => person.name),
    organisations: getOrganisations(article).flatMap(
      (slug) => catalog.organisations.get(slug)?.data.name ?? [],
    ),
    entry: summary.entry,
    isFiction: article.data.fiction || undefined,
    extras: toExtras(article, publication),
    series: publication.memberships.get(article.slug)?.series.data.title,
    part: part && locale.words.seriesPart(part.position, part.total),
  };
}

/** What the page prints outside the body, with the anchors of its sections. */
function toExtras({ data }: Article, publication: Publication): NonNullable<Unread['extras']> {
  const { locale } = publication;
  const { words } = locale;
  const { anchors } = locale.addresses;
  const kind = getKind(data.kind);
  const { facts = [], figures = [], verdicts = [] } = kind.getSections(data);
  return [
    { id: anchors.facts, title: words.facts, texts: facts.map((fact) => fact.text) },
    {
      id: anchors.figures,
      title: words.figures,
      texts: figures.map((figure) => toFigureWords(figure, locale)),
    },
    {
      id: anchors.verdict,
      title: words.verdict,
      texts: verdicts.map(({ text }) => text),
      kind: 'verdict' as const,
    },
    { id: '', title: '', texts: kind.toSearchTexts(data), kind: 'notes' as const },
    {
      id: anchors.sources,
      title: words.sources,
      texts: data.sources.map(toSourceWords),
      kind: 'notes' as const,
    },
    {
      id: anchors.replies,
      title: words.replies,
      texts: toReplies(data, publication).flatMap(({ by, paragraphs }) => [by.title, ...paragraphs]),
    },
    { id: anchors.corrections, title: words.corrections, texts: data.corrections.map((one) => one.text) },
  ].filter(({ texts }) => texts.length > 0);
}

function toFigureWords(figure: Figure, { colon, formatFigure }: Locale): string {
  return `${figure.label}${colon}${formatFigure(figure)}`;
}

function toSourceWords({ author = '', title, publication = '' }: Article['data']['sources'][number]): string {
  return [author, title, publication].filter((part) => part !== '').join(', ');
}
