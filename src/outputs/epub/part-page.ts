import type { Locale } from '#locales/locale.ts';
import { getKindWords } from '#kinds/kinds.ts';
import { joinLinks } from '#model/views/head-lines.ts';
import { toAbsolute } from '#model/paths.ts';
import type { Book, PartView } from './book-view.ts';
import { drawCover } from './front-pages.ts';
import { drawFacts, drawFigures, drawReplies, drawSection, drawSources, drawVerdicts } from './part-data.ts';
import { drawSpans, drawSummary, drawTitle } from './spans.ts';
import { x, type XmlElement, type XmlNode } from './xml.ts';
import { inLang, toXmlLang } from './xml-lang.ts';

export interface PartWords {
  readonly part: PartView;
  readonly position: number;
  /** The body, tidied. */
  readonly body: readonly XmlNode[];
  /** The cover of the article, as the book holds it. */
  readonly picture: string | undefined;
}

/** What a page of the book prints of an article, in the order of the site's page. */
export function drawPart({ part, position, body, picture }: PartWords, book: Book): readonly XmlNode[] {
  const { locale } = book;
  return [
    x('header', {}, ...drawHead(part, position, book), ...drawNotices(part, locale)),
    drawCover(part, picture),
    ...drawFacts(part, locale),
    x('div', { class: 'body', ...toXmlLang(part.lang) }, body),
    ...drawFigures(part, locale),
    ...drawVerdicts(part, locale),
    ...drawReplies(part, locale),
    ...drawSources(part, locale),
    ...drawCorrections(part, locale),
  ].filter((node) => typeof node === 'object');
}

function drawHead(part: PartView, position: number, book: Book): readonly (XmlElement | undefined)[] {
  const { locale } = book;
  const { entry, updated } = part;
  const own = toXmlLang(part.lang);
  const changed = updated ? ` (${locale.words.updatedOn} ${updated.text})` : '';
  return [
    x('p', { class: 'part-number' }, locale.words.seriesPart(position, book.plan.length)),
    x('h1', own, drawTitle(part)),
    entry && x('p', { class: 'entry', ...own }, x('b', {}, `${entry.word}.`), ` — ${entry.idea}`),
    part.repeatsSummary ? undefined : x('p', { class: 'summary', ...own }, drawSummary(part)),
    x(
      'p',
      { class: 'byline' },
      `${locale.words.by} `,
      drawSpans(joinLinks(part.authors, book)),
      `, ${locale.words.publishedOn} ${part.date.text}${changed}.`,
    ),
    ...part.headLines.map(({ spans, more }) => x('p', { class: 'cast' }, drawSpans([...spans, ...more]))),
  ];
}

/** What readers must know before the text: that it is a fiction, what its author owes them, where it appeared first. */
function drawNotices(
  { fiction, kind, lang, disclosure, firstPublished }: PartView,
  locale: Locale,
): readonly (XmlElement | undefined)[] {
  const kindWords = getKindWords(kind, locale);
  const first = firstPublished && [
    `${locale.words.firstPublished} `,
    firstPublished.url
      ? x('a', { href: firstPublished.url, ...toXmlLang(firstPublished.lang) }, firstPublished.title)
      : x('cite', toXmlLang(firstPublished.lang), firstPublished.title),
    `, ${firstPublished.date}.`,
  ];
  return [
    fiction
      ? x(
          'p',
          { class: 'notice' },
          x('strong', {}, locale.words.fiction),
          kindWords.fiction !== undefined && ` ${kindWords.fiction}`,
        )
      : undefined,
    disclosure === undefined
      ? undefined
      : x(
          'p',
          { class: 'notice' },
          x('strong', {}, `${locale.words.disclosure}.`),
          ' ',
          inLang(disclosure, lang),
        ),
    first && x('p', { class: 'notice' }, first),
  ];
}

function drawCorrections({ corrections, lang }: PartView, locale: Locale): readonly XmlElement[] {
  if (corrections.length === 0) return [];
  const { words, dates } = locale;
  const items = corrections.map(({ day, text }) => {
    const when = `${words.correctionsHere} ${words.publishedOn} ${dates.toDate(day)}.`;
    return x('li', {}, x('b', {}, when), ' ', inLang(text, lang));
  });
  return [drawSection('corrections', words.corrections, x('ul', {}, items))];
}

/** The one link of a part that leaves the book for the part itself. */
export function drawOnline({ url }: PartView, { siteUrl, locale }: Book): XmlElement {
  const address = toAbsolute(url, siteUrl);
  return x('p', { class: 'online' }, `${locale.books.partOnline} `, x('a', { href: address }, address));
}
