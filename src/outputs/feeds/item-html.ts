import type { Locale } from '#locales/locale.ts';
import { toAbsoluteUrl } from '#html/absolute-urls.ts';
import { escapeMarkup, toLegalLine } from '#html/legal-text.ts';
import type { ArticleData, Figure, Verdict } from '#model/article.ts';
import { toMinutes } from '#model/body.ts';
import { toPictureView, type Article } from '#model/catalog.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import type { Reference } from '#model/fields.ts';
import { toSourceLinks, toSourceView } from '#model/views/article-view.ts';

type DataOf<K extends ArticleData['kind']> = Extract<ArticleData, { kind: K }>;

/** What a reader must know before the text, notices first; whole addresses only. */
export function toOpeningHtml(article: Article, publication: Publication): string {
  const { data } = article;
  return [
    ...toNotices(data, publication),
    ...toKindHtml(data, publication),
    toCover(article, publication),
    data.entry ? `<p><strong>${escape(data.entry.word)}.</strong> — ${escape(data.entry.idea)}</p>` : '',
    toMeta(article, publication),
    `<p><strong>${escape(data.summary)}</strong></p>`,
    data.kind === 'case-study' ? toFacts(data, publication.locale) : '',
  ].join('');
}

/** What follows the text: the figures of a case, corrections, then sources. */
export function toClosingHtml({ data }: Article, publication: Publication): string {
  const { locale } = publication;
  const corrections = data.corrections.map(
    (one) => `${escape(locale.feeds.correctedOn(locale.dates.toDate(one.date)))} ${escape(one.text)}`,
  );
  return [
    data.kind === 'case-study' ? toFigures(data, locale) : '',
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
    fiction
      ? toLine(locale.words.fiction, kind === 'interview' ? escape(locale.words.fictionInterview) : '')
      : '',
    disclosure ? toLine(locale.feeds.disclosure, escape(disclosure)) : '',
    firstPublished
      ? `<p>${escape(locale.words.firstPublished)} ${toSourceHtml(firstPublished, publication)}.</p>`
      : '',
  ];
}

function toKindHtml(data: ArticleData, publication: Publication): readonly string[] {
  const { locale } = publication;
  switch (data.kind) {
    case 'case-study':
      return [
        toVerdictHtml(locale.words.verdict, data.verdict, publication),
        ...data.laterVerdicts.map((later) => toVerdictHtml(locale.words.laterVerdict, later, publication)),
      ];
    case 'interview':
      return [
        `<p>${escape(locale.words.interviewWith)} ${toPeople(data.interviewees, publication)}. ${escape(locale.words.interviewBy)} ${toPeople([data.interviewer], publication)}.</p>`,
      ];
    case 'excerpt':
      return [`<p>${escape(locale.words.quotedFrom)} ${toSourceHtml(data.source, publication)}.</p>`];
    case 'event-report':
      return [toEventHtml(data, publication)];
    case 'book-review':
      return [toBookHtml(data, locale)];
    case 'essay':
    case 'guide':
      return [];
    default:
      return data satisfies never;
  }
}

/** A list, not a table: readers in a terminal or on a telephone cannot show a wide one. A rule sets it apart from the text. */
function toFacts({ facts }: DataOf<'case-study'>, locale: Locale): string {
  const lines = facts.map(
    (fact) =>
      `<strong>${escape(toCapital(locale.dates.toDate(fact.date), locale))}.</strong> ${escape(fact.text)}${toNamed(fact.source)}`,
  );
  return lines.length === 0 ? '' : `${toList(locale.words.facts, lines)}<hr>`;
}

function toFigures({ figures }: DataOf<'case-study'>, locale: Locale): string {
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

function toEventHtml({ event }: DataOf<'event-report'>, publication: Publication): string {
  const { locale } = publication;
  const { name, url, start, end, place, organiser } = event;
  const when =
    end === undefined || end === start
      ? locale.dates.toDate(start)
      : locale.feeds.period(locale.dates.toDate(start), locale.dates.toDate(end));
  const organised = organiser === undefined ? '' : ` ${locale.words.eventOrganiser} ${organiser}.`;
  return `<p>${toLinkOrText(name, url, publication)}, ${escape(place)}, ${escape(when)}.${escapeMarkup(organised)}</p>`;
}

function toBookHtml({ book }: DataOf<'book-review'>, locale: Locale): string {
  const details = [book.publisher, String(book.year)].filter(isText).map(escape);
  const isbn = book.isbn === undefined ? '' : ` ${escape(`${locale.words.isbn} ${book.isbn}.`)}`;
  return `<p>${[...book.authors.map(escape), `<i>${escape(book.title)}</i>`, ...details].join(', ')}.${isbn}</p>`;
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
    escape(locale.kinds[article.data.kind].name),
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

function toPeople(slugs: readonly string[], publication: Publication): string {
  const names = slugs.map((slug) =>
    toLinkOrText(getPerson(publication, slug).data.name, publication.paths.person(slug), publication),
  );
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${escape(publication.locale.words.and)} ${last}`;
}

/** The address that answers first, as on the page. */
function toSourceHtml(reference: Reference, publication: Publication): string {
  const { title, author, publication: publishedIn, date } = reference;
  const { first, other } = toSourceLinks(toSourceView(reference, publication), publication.locale);
  const parts = [
    author && escape(author),
    `<i>${toLinkOrText(title, first, publication)}</i>`,
    publishedIn && escape(publishedIn),
    date && escape(publication.locale.dates.toDate(date)),
  ];
  const rest = other ? ` (${toLinkOrText(other.words, other.url, publication)})` : '';
  return `${parts.filter(isText).join(', ')}${rest}`;
}

function toLinkOrText(title: string, path: string | undefined, { site }: Publication): string {
  const url = path === undefined ? undefined : toAbsoluteUrl(path, site.url);
  return url === undefined ? escape(title) : toLink(title, url);
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

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
