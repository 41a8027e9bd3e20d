import { toAbsoluteUrl } from '../html/absolute-urls.ts';
import { escapeMarkup, toLegalLine } from '../html/legal-text.ts';
import type { ArticleData, Figure, Verdict } from '../model/article.ts';
import { toMinutes } from '../model/body.ts';
import { toPictureView, type Article } from '../model/catalog.ts';
import { toFrenchDate } from '../model/dates.ts';
import { getPerson, type Edition } from '../model/edition.ts';
import type { Reference } from '../model/fields.ts';
import { paths } from '../model/paths.ts';
import { feedText } from './feed-text.ts';

type DataOf<K extends ArticleData['kind']> = Extract<ArticleData, { kind: K }>;

const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 20 });

/** What a reader must know before the text, notices first; whole addresses only. */
export function toOpeningHtml(article: Article, edition: Edition): string {
  const { data } = article;
  return [
    data.fiction ? toLine(feedText.fictionMark, escape(feedText.fiction)) : '',
    data.disclosure ? toLine(feedText.disclosure, escape(data.disclosure)) : '',
    data.firstPublished ? toLine(feedText.firstPublished, toReferenceHtml(data.firstPublished, edition)) : '',
    ...toKindHtml(data, edition),
    toCover(article, edition),
    toMeta(article, edition),
    `<p><strong>${escape(data.summary)}</strong></p>`,
  ].join('');
}

/** What follows the text: corrections, then sources. */
export function toClosingHtml({ data }: Article, edition: Edition): string {
  const corrections = data.corrections.map(({ date, text }) => `${escape(feedText.correctedOn(toFrenchDate(date)))} ${escape(text)}`);
  return [
    toList(feedText.corrections, corrections),
    toList(feedText.sources, data.sources.map((source) => toReferenceHtml(source, edition))),
  ].join('');
}

/** One correction as an item of its own. */
export function toCorrectionHtml(text: string, title: string, url: string): string {
  return `<p>${escape(text)}</p>${toLine(feedText.correctedArticle, toLink(title, url))}`;
}

function toKindHtml(data: ArticleData, edition: Edition): readonly string[] {
  switch (data.kind) {
    case 'case-study':
      return toCaseHtml(data, edition);
    case 'excerpt':
      return [toLine(feedText.excerptOf, toReferenceHtml(data.source, edition))];
    case 'event-report':
      return [toEventHtml(data, edition)];
    case 'book-review':
      return [toBookHtml(data)];
    case 'interview':
    case 'essay':
    case 'guide':
      return [];
    default:
      return data satisfies never;
  }
}

function toCaseHtml({ verdict, laterVerdicts, facts, figures }: DataOf<'case-study'>, edition: Edition): readonly string[] {
  return [
    toVerdictHtml(feedText.verdict, verdict, edition),
    ...laterVerdicts.map((later) => toVerdictHtml(feedText.laterVerdict, later, edition)),
    toTable(
      feedText.facts,
      [feedText.factDate, feedText.fact, feedText.source],
      facts.map(({ date, text, source }) => [toFrenchDate(date), text, source ?? '']),
    ),
    toTable(
      feedText.figures,
      [feedText.figure, feedText.figureLabel, feedText.source],
      figures.map((figure) => [toFigureText(figure), figure.label, figure.source ?? '']),
    ),
  ];
}

function toVerdictHtml(label: string, { text, by, date }: Verdict, edition: Edition): string {
  const who = feedText.verdictBy(getPerson(edition, by).data.name, toFrenchDate(date));
  return toLine(`${label} ${who}\u00a0:`, escape(text));
}

function toFigureText({ value, unit }: Figure): string {
  return unit === undefined ? numbers.format(value) : `${numbers.format(value)}\u00a0${unit}`;
}

function toEventHtml({ event }: DataOf<'event-report'>, edition: Edition): string {
  const { name, url, start, end, place, organiser } = event;
  const when = end === undefined || end === start ? toFrenchDate(start) : feedText.period(toFrenchDate(start), toFrenchDate(end));
  const details = [when, place, organiser && feedText.organisedBy(organiser)];
  return toLine(feedText.event, [toLinkOrText(name, url, edition), ...details.filter(isText).map(escape)].join(', '));
}

function toBookHtml({ book }: DataOf<'book-review'>): string {
  const details = [...book.authors, book.publisher, String(book.year), book.isbn && feedText.isbn(book.isbn)];
  return toLine(feedText.book, [`<i>${escape(book.title)}</i>`, ...details.filter(isText).map(escape)].join(', '));
}

function toCover(article: Article, { site }: Edition): string {
  const cover = toPictureView(article);
  if (!cover) return '';
  const src = escapeMarkup(new URL(cover.src, site.url).href);
  const credit = cover.credit ? `<figcaption><p>${escape(feedText.credit(cover.credit))}</p></figcaption>` : '';
  return `<figure><img src="${src}" alt="${escape(cover.alt)}" width="${cover.width}" height="${cover.height}">${credit}</figure>`;
}

/** « Étude de cas, 7 min de lecture, partie 3 de la série … »: nothing that another article can change. */
function toMeta(article: Article, edition: Edition): string {
  const membership = edition.memberships.get(article.slug);
  const parts = [escape(feedText.kind[article.data.kind]), escape(feedText.minutes(toMinutes(article.facts.words)))];
  if (membership) {
    const { series, position } = membership;
    parts.push(`${escape(feedText.part(position))} ${toLinkOrText(series.data.title, paths.series(series.slug), edition)}`);
  }
  return `<p><em>${parts.join(', ')}</em></p>`;
}

function toReferenceHtml(source: Reference, edition: Edition): string {
  const { title, url, author, publication, date, archived } = source;
  const details = [author, publication, date && toFrenchDate(date)].filter(isText).map(escape);
  const copy = archived ? ` (${toLinkOrText(feedText.archived, archived, edition)})` : '';
  return `${[toLinkOrText(title, url, edition), ...details].join(', ')}${copy}`;
}

function toLinkOrText(title: string, path: string | undefined, { site }: Edition): string {
  const url = path === undefined ? undefined : toAbsoluteUrl(path, site.url);
  return url === undefined ? escape(title) : toLink(title, url);
}

function toLink(title: string, url: string): string {
  return `<a href="${escapeMarkup(url)}">${escape(title)}</a>`;
}

function toLine(label: string, html: string): string {
  return `<p><strong>${escape(label)}</strong> ${html}</p>`;
}

function toList(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${escape(title)}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function toTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const headCells = head.map((cell) => `<th>${escape(cell)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`);
  return `<p><strong>${escape(title)}</strong></p><table><thead><tr>${headCells}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function escape(text: string): string {
  return escapeMarkup(toLegalLine(text));
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
