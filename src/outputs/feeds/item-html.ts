import { toAbsoluteUrl } from '#html/absolute-urls.ts';
import { escapeMarkup, toLegalLine } from '#html/legal-text.ts';
import type { ArticleData, Figure, Verdict } from '#model/article.ts';
import { toMinutes } from '#model/body.ts';
import { toPictureView, type Article } from '#model/catalog.ts';
import { toFrenchDate } from '#model/dates.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import type { Reference } from '#model/fields.ts';
import { paths } from '#model/paths.ts';
import { toSourceLinks, toSourceView } from '#model/views/article-view.ts';
import { feedText, text } from '#locales/fr.ts';

type DataOf<K extends ArticleData['kind']> = Extract<ArticleData, { kind: K }>;

const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

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
    data.kind === 'case-study' ? toFacts(data) : '',
  ].join('');
}

/** What follows the text: the figures of a case, corrections, then sources. */
export function toClosingHtml({ data }: Article, publication: Publication): string {
  const corrections = data.corrections.map(
    (one) => `${escape(feedText.correctedOn(toFrenchDate(one.date)))} ${escape(one.text)}`,
  );
  return [
    data.kind === 'case-study' ? toFigures(data) : '',
    toList(text.corrections, corrections),
    toList(
      text.sources,
      data.sources.map((source) => toSourceHtml(source, publication)),
    ),
  ].join('');
}

/** One correction as an item of its own. */
export function toCorrectionHtml(correction: string, title: string, url: string): string {
  return `<p>${escape(correction)}</p>${toLine(feedText.correctedArticle, toLink(title, url))}`;
}

function toNotices(
  { kind, fiction, disclosure, firstPublished }: ArticleData,
  publication: Publication,
): readonly string[] {
  return [
    fiction ? toLine(text.fiction, kind === 'interview' ? escape(text.fictionInterview) : '') : '',
    disclosure ? toLine(feedText.disclosure, escape(disclosure)) : '',
    firstPublished
      ? `<p>${escape(text.firstPublished)} ${toSourceHtml(firstPublished, publication)}.</p>`
      : '',
  ];
}

function toKindHtml(data: ArticleData, publication: Publication): readonly string[] {
  switch (data.kind) {
    case 'case-study':
      return [
        toVerdictHtml(text.verdict, data.verdict, publication),
        ...data.laterVerdicts.map((later) => toVerdictHtml(text.laterVerdict, later, publication)),
      ];
    case 'interview':
      return [
        `<p>${escape(text.interviewWith)} ${toPeople(data.interviewees, publication)}. ${escape(text.interviewBy)} ${toPeople([data.interviewer], publication)}.</p>`,
      ];
    case 'excerpt':
      return [`<p>${escape(text.quotedFrom)} ${toSourceHtml(data.source, publication)}.</p>`];
    case 'event-report':
      return [toEventHtml(data, publication)];
    case 'book-review':
      return [toBookHtml(data)];
    case 'essay':
    case 'guide':
      return [];
    default:
      return data satisfies never;
  }
}

/** A list, not a table: readers in a terminal or on a telephone cannot show a wide one. A rule sets it apart from the text. */
function toFacts({ facts }: DataOf<'case-study'>): string {
  const lines = facts.map(
    (fact) =>
      `<strong>${escape(toCapital(toFrenchDate(fact.date)))}.</strong> ${escape(fact.text)}${toNamed(fact.source)}`,
  );
  return lines.length === 0 ? '' : `${toList(text.facts, lines)}<hr>`;
}

function toFigures({ figures }: DataOf<'case-study'>): string {
  const lines = figures.map(
    (figure) =>
      `${escape(feedText.figure(figure.label))} <strong>${escape(toFigureText(figure))}</strong>${toNamed(figure.source)}`,
  );
  return toList(text.figures, lines);
}

function toCapital(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase('fr')}${words.slice(1)}`;
}

function toNamed(source: string | undefined): string {
  return source === undefined ? '' : ` (${escape(source)})`;
}

function toVerdictHtml(label: string, { text: words, by, date }: Verdict, publication: Publication): string {
  const who = text.verdictBy(getPerson(publication, by).data.name, toFrenchDate(date));
  return toLine(feedText.verdict(label, who), escape(words));
}

function toFigureText({ value, unit }: Figure): string {
  return unit === undefined ? numbers.format(value) : `${numbers.format(value)}\u202f${unit}`;
}

function toEventHtml({ event }: DataOf<'event-report'>, publication: Publication): string {
  const { name, url, start, end, place, organiser } = event;
  const when =
    end === undefined || end === start
      ? toFrenchDate(start)
      : feedText.period(toFrenchDate(start), toFrenchDate(end));
  const organised = organiser === undefined ? '' : ` ${text.eventOrganiser} ${organiser}.`;
  return `<p>${toLinkOrText(name, url, publication)}, ${escape(place)}, ${escape(when)}.${escapeMarkup(organised)}</p>`;
}

function toBookHtml({ book }: DataOf<'book-review'>): string {
  const details = [book.publisher, String(book.year)].filter(isText).map(escape);
  const isbn = book.isbn === undefined ? '' : ` ${escape(`${text.isbn} ${book.isbn}.`)}`;
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
  const membership = publication.memberships.get(article.slug);
  const parts = [
    escape(text.kindName[article.data.kind]),
    escape(text.readingTime(toMinutes(article.facts.words))),
  ];
  if (membership) {
    const { series, position } = membership;
    parts.push(
      `${escape(feedText.part(position))} ${toLinkOrText(series.data.title, paths.series(series.slug), publication)}`,
    );
  }
  return `<p><em>${parts.join(', ')}</em></p>`;
}

function toPeople(slugs: readonly string[], publication: Publication): string {
  const names = slugs.map((slug) =>
    toLinkOrText(getPerson(publication, slug).data.name, paths.person(slug), publication),
  );
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${escape(text.and)} ${last}`;
}

/** The address that answers first, as on the page. */
function toSourceHtml(reference: Reference, publication: Publication): string {
  const { title, author, publication: publishedIn, date } = reference;
  const { first, other } = toSourceLinks(toSourceView(reference, publication));
  const parts = [
    author && escape(author),
    `<i>${toLinkOrText(title, first, publication)}</i>`,
    publishedIn && escape(publishedIn),
    date && escape(toFrenchDate(date)),
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
