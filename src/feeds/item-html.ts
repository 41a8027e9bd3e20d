import { toAbsoluteUrl } from '../html/absolute-urls.ts';
import { escapeMarkup, toLegalLine } from '../html/legal-text.ts';
import type { ArticleData, Figure, Verdict } from '../model/article.ts';
import { toMinutes } from '../model/body.ts';
import { toPictureView, type Article } from '../model/catalog.ts';
import { toFrenchDate } from '../model/dates.ts';
import { getPerson, type Edition } from '../model/edition.ts';
import type { Reference } from '../model/fields.ts';
import { paths } from '../model/paths.ts';
import { toSourceLinks, toSourceView } from '../model/views/article-view.ts';
import { feedText, text } from '../text.ts';

type DataOf<K extends ArticleData['kind']> = Extract<ArticleData, { kind: K }>;

const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

/** What a reader must know before the text, notices first; whole addresses only. */
export function toOpeningHtml(article: Article, edition: Edition): string {
  const { data } = article;
  return [
    ...toNotices(data, edition),
    ...toKindHtml(data, edition),
    toCover(article, edition),
    data.entry ? `<p><strong>${escape(data.entry.word)}.</strong> — ${escape(data.entry.idea)}</p>` : '',
    toMeta(article, edition),
    `<p><strong>${escape(data.summary)}</strong></p>`,
    data.kind === 'case-study' ? toFacts(data) : '',
  ].join('');
}

/** What follows the text: the figures of a case, corrections, then sources. */
export function toClosingHtml({ data }: Article, edition: Edition): string {
  const corrections = data.corrections.map(
    (one) => `${escape(feedText.correctedOn(toFrenchDate(one.date)))} ${escape(one.text)}`,
  );
  return [
    data.kind === 'case-study' ? toFigures(data) : '',
    toList(text.corrections, corrections),
    toList(
      text.sources,
      data.sources.map((source) => toSourceHtml(source, edition)),
    ),
  ].join('');
}

/** One correction as an item of its own. */
export function toCorrectionHtml(correction: string, title: string, url: string): string {
  return `<p>${escape(correction)}</p>${toLine(feedText.correctedArticle, toLink(title, url))}`;
}

function toNotices(
  { kind, fiction, disclosure, firstPublished }: ArticleData,
  edition: Edition,
): readonly string[] {
  return [
    fiction ? toLine(text.fiction, kind === 'interview' ? escape(text.fictionInterview) : '') : '',
    disclosure ? toLine(feedText.disclosure, escape(disclosure)) : '',
    firstPublished ? `<p>${escape(text.firstPublished)} ${toSourceHtml(firstPublished, edition)}.</p>` : '',
  ];
}

function toKindHtml(data: ArticleData, edition: Edition): readonly string[] {
  switch (data.kind) {
    case 'case-study':
      return [
        toVerdictHtml(text.verdict, data.verdict, edition),
        ...data.laterVerdicts.map((later) => toVerdictHtml(text.laterVerdict, later, edition)),
      ];
    case 'interview':
      return [
        `<p>${escape(text.interviewWith)} ${toPeople(data.interviewees, edition)}. ${escape(text.interviewBy)} ${toPeople([data.interviewer], edition)}.</p>`,
      ];
    case 'excerpt':
      return [`<p>${escape(text.quotedFrom)} ${toSourceHtml(data.source, edition)}.</p>`];
    case 'event-report':
      return [toEventHtml(data, edition)];
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

function toVerdictHtml(label: string, { text: words, by, date }: Verdict, edition: Edition): string {
  const who = text.verdictBy(getPerson(edition, by).data.name, toFrenchDate(date));
  return toLine(feedText.verdict(label, who), escape(words));
}

function toFigureText({ value, unit }: Figure): string {
  return unit === undefined ? numbers.format(value) : `${numbers.format(value)}\u202f${unit}`;
}

function toEventHtml({ event }: DataOf<'event-report'>, edition: Edition): string {
  const { name, url, start, end, place, organiser } = event;
  const when =
    end === undefined || end === start
      ? toFrenchDate(start)
      : feedText.period(toFrenchDate(start), toFrenchDate(end));
  const organised = organiser === undefined ? '' : ` ${text.eventOrganiser} ${organiser}.`;
  return `<p>${toLinkOrText(name, url, edition)}, ${escape(place)}, ${escape(when)}.${escapeMarkup(organised)}</p>`;
}

function toBookHtml({ book }: DataOf<'book-review'>): string {
  const details = [book.publisher, String(book.year)].filter(isText).map(escape);
  const isbn = book.isbn === undefined ? '' : ` ${escape(`${text.isbn} ${book.isbn}.`)}`;
  return `<p>${[...book.authors.map(escape), `<i>${escape(book.title)}</i>`, ...details].join(', ')}.${isbn}</p>`;
}

function toCover(article: Article, { site }: Edition): string {
  const cover = toPictureView(article);
  if (!cover) return '';
  const src = escapeMarkup(new URL(cover.src, site.url).href);
  const credit = cover.credit ? `<figcaption><p>${escape(cover.credit)}</p></figcaption>` : '';
  return `<figure><img src="${src}" alt="${escape(cover.alt)}" width="${cover.width}" height="${cover.height}">${credit}</figure>`;
}

/** « Étude de cas, 7 minutes de lecture, partie 3 de la série … »: nothing that another article can change. */
function toMeta(article: Article, edition: Edition): string {
  const membership = edition.memberships.get(article.slug);
  const parts = [
    escape(text.kindName[article.data.kind]),
    escape(text.readingTime(toMinutes(article.facts.words))),
  ];
  if (membership) {
    const { series, position } = membership;
    parts.push(
      `${escape(feedText.part(position))} ${toLinkOrText(series.data.title, paths.series(series.slug), edition)}`,
    );
  }
  return `<p><em>${parts.join(', ')}</em></p>`;
}

function toPeople(slugs: readonly string[], edition: Edition): string {
  const names = slugs.map((slug) =>
    toLinkOrText(getPerson(edition, slug).data.name, paths.person(slug), edition),
  );
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${escape(text.and)} ${last}`;
}

/** The address that answers first, as on the page. */
function toSourceHtml(reference: Reference, edition: Edition): string {
  const { title, author, publication, date } = reference;
  const { first, other } = toSourceLinks(toSourceView(reference, edition));
  const parts = [
    author && escape(author),
    `<i>${toLinkOrText(title, first, edition)}</i>`,
    publication && escape(publication),
    date && escape(toFrenchDate(date)),
  ];
  const rest = other ? ` (${toLinkOrText(other.words, other.url, edition)})` : '';
  return `${parts.filter(isText).join(', ')}${rest}`;
}

function toLinkOrText(title: string, path: string | undefined, { site }: Edition): string {
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
