import { getKind, getKindWords, isShown, type ArticleData } from '#kinds/kinds.ts';
import type { Locale } from '#locales/locale.ts';
import { toAbsoluteUrl } from '#html/absolute-urls.ts';
import { toBitmapAddress } from '#html/drawings.ts';
import { escapeMarkup, toLegalLine, toLegalWords } from '#html/legal-text.ts';
import type { Fact, Figure, Verdict } from '#kinds/sections.ts';
import { toMinutes } from '#model/body.ts';
import { toPictureView, type Article } from '#model/catalog.ts';
import { isSummaryRepeated } from '#model/repeated-summary.ts';
import { getPerson, type Publication } from '#model/publication.ts';
import type { Reference } from '#fields.ts';
import { toLangAttributes } from '#language.ts';
import { toInLanguage, type InLanguage } from '#model/views/links.ts';
import { toHeadLines, type SpanView } from '#model/views/head-lines.ts';
import { toReplies, type ReplyView } from '#model/views/replies.ts';
import { toSourceSpans, toSourceView } from '#model/views/sources.ts';

/** Where an item is shown. */
export interface ItemFrame {
  readonly publication: Publication;
  /** On a page of the site, which has headings above it and whose addresses lose the site's name. */
  readonly isOnPage: boolean;
}

/** What a reader must know before the text, notices first. */
export function toOpeningHtml(article: Article, frame: ItemFrame): string {
  const { data } = article;
  const { publication } = frame;
  const { locale } = publication;
  const { facts = [] } = getKind(data.kind).getSections(data);
  const own = printLang(toInLanguage(data.lang, publication).lang);
  return [
    ...toNotices(data, frame),
    ...toHeadHtml(article, frame),
    toCover(article, frame),
    data.audio
      ? `<p>${toLinkOrText(locale.words.listen(data.audio.duration), data.audio.src, frame)}</p>`
      : '',
    data.entry
      ? `<p${own}><strong>${escape(data.entry.word)}.</strong> — ${escape(data.entry.idea)}</p>`
      : '',
    toMeta(article, frame),
    isSummaryRepeated(article) ? '' : `<p${own}><strong>${escape(data.summary)}</strong></p>`,
    toFacts(facts, data.lang, frame),
  ].join('');
}

/** What follows the text: the figures of a case and the verdicts on it, replies, corrections, then sources. */
export function toClosingHtml({ data }: Article, frame: ItemFrame): string {
  const { locale } = frame.publication;
  const corrections = data.corrections.map(
    (one) =>
      `${escape(locale.feeds.correctedOn(locale.words.correctionsHere, locale.dates.toDate(one.date)))} ${inLang(one.text, data.lang, frame)}`,
  );
  const { figures = [], verdicts = [] } = getKind(data.kind).getSections(data);
  const { verdict, laterVerdict } = locale.words;
  return [
    toFigures(figures, data.lang, frame),
    ...verdicts.map((one, index) =>
      toVerdictHtml(index === 0 ? verdict : laterVerdict, { lang: data.lang, ...one }, frame),
    ),
    ...toReplies(data, frame.publication).map((reply) => toReplyHtml(reply, frame)),
    toList(locale.words.corrections, corrections, frame),
    toList(
      locale.words.sources,
      data.sources.map((source) => toSourceHtml({ lang: data.lang, ...source }, frame)),
      frame,
    ),
  ].join('');
}

/** One correction as an item of its own. */
export function toCorrectionHtml(
  correction: string,
  { title, url }: { readonly title: string; readonly url: string },
  frame: ItemFrame,
): string {
  return `<p>${escape(correction)}</p>${toLine(frame.publication.locale.feeds.correctedArticle, toLinkOrText(title, url, frame))}`;
}

function toNotices(
  { kind, lang, fiction, disclosure, firstPublished }: ArticleData,
  frame: ItemFrame,
): readonly string[] {
  const { locale } = frame.publication;
  return [
    fiction ? toLine(locale.words.fiction, escape(getKindWords(kind, locale).fiction ?? '')) : '',
    disclosure
      ? toLine(locale.feeds.disclosure(locale.words.disclosure), inLang(disclosure, lang, frame))
      : '',
    firstPublished
      ? `<p>${escape(locale.words.firstPublished)} ${toSourceHtml({ lang, ...firstPublished }, frame)}.</p>`
      : '',
  ];
}

function toHeadHtml(article: Article, frame: ItemFrame): readonly string[] {
  return toHeadLines(article, frame.publication).flatMap(({ spans }) =>
    spans.length === 0 ? [] : [`<p>${drawSpans(spans, frame)}</p>`],
  );
}

function drawSpans(spans: readonly SpanView[], frame: ItemFrame): string {
  return spans
    .map(({ text, lang, url, isTitle }) => {
      const html = toLinkOrText(text, url, frame);
      if (isTitle) return `<i${printLang(lang)}>${html}</i>`;
      return lang === undefined ? html : `<span${printLang(lang)}>${html}</span>`;
    })
    .join('');
}

/** A list, not a table: readers in a terminal or on a telephone cannot show a wide one. A rule sets it apart from the text. */
function toFacts(facts: readonly Fact[], lang: string | undefined, frame: ItemFrame): string {
  const { locale } = frame.publication;
  const lines = facts.map(
    (fact) =>
      `<strong>${escape(toCapital(locale.dates.toDate(fact.date), locale))}.</strong> ${inLang(`${fact.text}${fact.source === undefined ? '' : ` (${fact.source})`}`, fact.lang ?? lang, frame)}`,
  );
  return lines.length === 0 ? '' : `${toList(locale.words.facts, lines, frame)}<hr>`;
}

function toFigures(figures: readonly Figure[], lang: string | undefined, frame: ItemFrame): string {
  const { locale } = frame.publication;
  const lines = figures.map(
    (figure) =>
      `${locale.feeds.figure(inLang(figure.label, figure.lang ?? lang, frame))} <strong>${escape(locale.formatFigure(figure))}</strong>${figure.source === undefined ? '' : ` (${inLang(figure.source, figure.lang ?? lang, frame)})`}`,
  );
  return toList(locale.words.figures, lines, frame);
}

function toCapital(words: string, { code }: Locale): string {
  return `${words.charAt(0).toLocaleUpperCase(code)}${words.slice(1)}`;
}

function toVerdictHtml(label: string, { text: words, by, date, lang }: Verdict, frame: ItemFrame): string {
  const { locale } = frame.publication;
  const { data: person } = getPerson(frame.publication, by);
  const signature = toSignature({ title: person.name, ...person, date: locale.dates.toDate(date) }, frame);
  return `<p><strong>${locale.feeds.verdict(escape(label), signature)}</strong> ${inLang(words, lang, frame)}</p>`;
}

function toSignature(
  { title, lang, date }: InLanguage & { readonly title: string; readonly date: string },
  frame: ItemFrame,
): string {
  return `${inLang(title, lang, frame)}${escape(frame.publication.locale.words.signedOn(date))}`;
}

/** In a quotation: the words of who replied end with it. */
function toReplyHtml({ by, date, paragraphs, lang }: ReplyView, frame: ItemFrame): string {
  const { feeds, words } = frame.publication.locale;
  const signature = toSignature({ ...by, date }, frame);
  const label = `<p><strong>${feeds.verdict(escape(words.replies), signature)}</strong></p>`;
  const html = paragraphs.map((one) => `<p${printLang(lang)}>${escape(one)}</p>`).join('');
  return `${label}<blockquote>${html}</blockquote>`;
}

function toCover(article: Article, frame: ItemFrame): string {
  const cover = toPictureView(article);
  if (!cover) return '';
  const src = escapeMarkup(toAddress(toBitmapAddress(cover.src), frame) ?? '');
  const credit = cover.credit ? `<figcaption><p>${escape(cover.credit)}</p></figcaption>` : '';
  const own = printLang(toInLanguage(cover.lang ?? article.data.lang, frame.publication).lang);
  return `<figure${own}><img src="${src}" alt="${escape(cover.alt)}" width="${cover.width}" height="${cover.height}">${credit}</figure>`;
}

/** « Étude de cas, 7 minutes de lecture, partie 3 de la série … »: nothing that another article can change. */
function toMeta(article: Article, frame: ItemFrame): string {
  const { locale } = frame.publication;
  const { memberships, paths } = frame.publication;
  const membership = memberships.get(article.slug);
  const parts = [
    ...(isShown(article.data.kind, locale) ? [escape(getKindWords(article.data.kind, locale).name)] : []),
    escape(locale.words.readingTime(toMinutes(article.facts.words))),
  ];
  if (membership) {
    const { series, position } = membership;
    const { title: text, lang } = series.data;
    const link = { text, url: paths.series(series.slug), ...toInLanguage(lang, frame.publication) };
    parts.push(`${escape(locale.feeds.part(position))} ${drawSpans([link], frame)}`);
  }
  return `<p><em>${parts.join(', ')}</em></p>`;
}

/** The address that answers first, as on the page. */
function toSourceHtml(reference: Reference, frame: ItemFrame): string {
  return drawSpans(
    toSourceSpans(toSourceView(reference, frame.publication), frame.publication.locale),
    frame,
  );
}

/** Words of an article, in an element of their own where their language is not that of the publication. */
function inLang(words: string, lang: string | undefined, { publication }: ItemFrame): string {
  const own = printLang(toInLanguage(lang, publication).lang);
  return own ? `<span${own}>${escape(words)}</span>` : escape(words);
}

/** The attributes of an element whose words are in another language than the publication. */
export function printLang(language: string | undefined): string {
  return Object.entries(toLangAttributes(language))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

function toLinkOrText(title: string, path: string | undefined, frame: ItemFrame): string {
  const url = path === undefined ? undefined : toAddress(path, frame);
  return url === undefined ? escapeMarkup(toLegalWords(title)) : toLink(title, url);
}

function toAddress(path: string, { publication, isOnPage }: ItemFrame): string | undefined {
  const url = toAbsoluteUrl(path, publication.site.url);
  return isOnPage ? url?.replace(new URL('/', publication.site.url).href, '/') : url;
}

function toLink(title: string, url: string): string {
  return `<a href="${escapeMarkup(url)}">${escape(title)}</a>`;
}

function toLine(label: string, html: string): string {
  return `<p><strong>${escape(label)}</strong>${html && ` ${html}`}</p>`;
}

function toList(title: string, lines: readonly string[], { isOnPage }: ItemFrame): string {
  if (lines.length === 0) return '';
  const heading = isOnPage ? 'h4' : 'h2';
  return `<${heading}>${escape(title)}</${heading}><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function escape(words: string): string {
  return escapeMarkup(toLegalLine(words));
}
