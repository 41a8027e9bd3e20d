import { getKind, getKindWords, type ArticleData } from '#kinds/kinds.ts';
import type { Locale } from '#locales/locale.ts';
import { toAbsoluteUrl } from '#html/absolute-urls.ts';
import { escapeMarkup, toLegalLine, toLegalWords } from '#html/legal-text.ts';
import type { Fact, Figure, Verdict } from '#kinds/sections.ts';
import { toMinutes } from '#model/body.ts';
import { toPictureView, type Article } from '#model/catalog.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import type { Reference } from '#fields.ts';
import { toHeadLines, type SpanView } from '#model/views/head-lines.ts';
import { toSourceSpans, toSourceView } from '#model/views/sources.ts';

/** What a reader must know before the text, notices first; whole addresses only. */
export function toOpeningHtml(article: Article, publication: Publication): string {
  const { data } = article;
  const { words } = publication.locale;
  const { facts = [], verdicts = [] } = getKind(data.kind).getSections(data);
  return [
    ...toNotices(data, publication),
    ...verdicts.map((one, index) =>
      toVerdictHtml(index === 0 ? words.verdict : words.laterVerdict, one, publication),
    ),
    ...toHeadHtml(article, publication),
    toCover(article, publication),
    data.entry ? `<p><strong>${escape(data.entry.word)}.</strong> — ${escape(data.entry.idea)}</p>` : '',
    toMeta(article, publication),
    `<p><strong>${escape(data.summary)}</strong></p>`,
    toFacts(facts, publication.locale),
  ].join('');
}

/** What follows the text: the figures of a case, corrections, then sources. */
export function toClosingHtml({ data }: Article, publication: Publication): string {
  const { locale } = publication;
  const corrections = data.corrections.map(
    (one) => `${escape(locale.feeds.correctedOn(locale.dates.toDate(one.date)))} ${escape(one.text)}`,
  );
  return [
    toFigures(getKind(data.kind).getSections(data).figures ?? [], locale),
    toList(locale.words.corrections, corrections),
    toList(
      locale.words.sources,
      data.sources.map((source) => toSourceHtml(source, publication)),
    ),
  ].join('');
}

/** One correction as an item of its own. */
export function toCorrectionHtml(
  correction: string,
  { title, url }: { readonly title: string; readonly url: string },
  locale: Locale,
): string {
  return `<p>${escape(correction)}</p>${toLine(locale.feeds.correctedArticle, toLink(title, url))}`;
}

function toNotices(
  { kind, fiction, disclosure, firstPublished }: ArticleData,
  publication: Publication,
): readonly string[] {
  const { locale } = publication;
  return [
    fiction ? toLine(locale.words.fiction, escape(getKindWords(kind, locale).fiction ?? '')) : '',
    disclosure ? toLine(locale.feeds.disclosure, escape(disclosure)) : '',
    firstPublished
      ? `<p>${escape(locale.words.firstPublished)} ${toSourceHtml(firstPublished, publication)}.</p>`
      : '',
  ];
}

function toHeadHtml(article: Article, publication: Publication): readonly string[] {
  return toHeadLines(article, publication).flatMap(({ spans }) =>
    spans.length === 0 ? [] : [`<p>${drawSpans(spans, publication)}</p>`],
  );
}

function drawSpans(spans: readonly SpanView[], publication: Publication): string {
  return spans
    .map(({ text, url, isTitle }) => {
      const html = toLinkOrText(text, url, publication);
      return isTitle ? `<i>${html}</i>` : html;
    })
    .join('');
}

/** A list, not a table: readers in a terminal or on a telephone cannot show a wide one. A rule sets it apart from the text. */
function toFacts(facts: readonly Fact[], locale: Locale): string {
  const lines = facts.map(
    (fact) =>
      `<strong>${escape(toCapital(locale.dates.toDate(fact.date), locale))}.</strong> ${escape(fact.text)}${toNamed(fact.source)}`,
  );
  return lines.length === 0 ? '' : `${toList(locale.words.facts, lines)}<hr>`;
}

function toFigures(figures: readonly Figure[], locale: Locale): string {
  const lines = figures.map(
    (figure) =>
      `${escape(locale.feeds.figure(figure.label))} <strong>${escape(toFigureText(figure, locale))}</strong>${toNamed(figure.source)}`,
  );
  return toList(locale.words.figures, lines);
}

function toCapital(words: string, { code }: Locale): string {
  return `${words.charAt(0).toLocaleUpperCase(code)}${words.slice(1)}`;
}

function toNamed(source: string | undefined): string {
  return source === undefined ? '' : ` (${escape(source)})`;
}

function toVerdictHtml(label: string, { text: words, by, date }: Verdict, publication: Publication): string {
  const { locale } = publication;
  const who = locale.words.verdictBy(getPerson(publication, by).data.name, locale.dates.toDate(date));
  return toLine(locale.feeds.verdict(label, who), escape(words));
}

function toFigureText({ value, unit }: Figure, { formatNumber }: Locale): string {
  return unit === undefined ? formatNumber(value) : `${formatNumber(value)}\u202f${unit}`;
}

function toCover(article: Article, { site }: Publication): string {
  const cover = toPictureView(article);
  if (!cover) return '';
  const src = escapeMarkup(new URL(cover.src, site.url).href);
  const credit = cover.credit ? `<figcaption><p>${escape(cover.credit)}</p></figcaption>` : '';
  return `<figure><img src="${src}" alt="${escape(cover.alt)}" width="${cover.width}" height="${cover.height}">${credit}</figure>`;
}

/** « Étude de cas, 7 minutes de lecture, partie 3 de la série … »: nothing that another article can change. */
function toMeta(article: Article, publication: Publication): string {
  const { locale } = publication;
  const membership = publication.memberships.get(article.slug);
  const parts = [
    escape(getKindWords(article.data.kind, locale).name),
    escape(locale.words.readingTime(toMinutes(article.facts.words))),
  ];
  if (membership) {
    const { series, position } = membership;
    parts.push(
      `${escape(locale.feeds.part(position))} ${toLinkOrText(series.data.title, publication.paths.series(series.slug), publication)}`,
    );
  }
  return `<p><em>${parts.join(', ')}</em></p>`;
}

/** The address that answers first, as on the page. */
function toSourceHtml(reference: Reference, publication: Publication): string {
  return drawSpans(toSourceSpans(toSourceView(reference, publication), publication.locale), publication);
}

function toLinkOrText(title: string, path: string | undefined, { site }: Publication): string {
  const url = path === undefined ? undefined : toAbsoluteUrl(path, site.url);
  return url === undefined ? escapeMarkup(toLegalWords(title)) : toLink(title, url);
}

function toLink(title: string, url: string): string {
  return `<a href="${escapeMarkup(url)}">${escape(title)}</a>`;
}

function toLine(label: string, html: string): string {
  return `<p><strong>${escape(label)}</strong>${html && ` ${html}`}</p>`;
}

function toList(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${escape(title)}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function escape(words: string): string {
  return escapeMarkup(toLegalLine(words));
}
