import { toFrenchDate } from '#model/dates.ts';
import type { Link } from '#model/views/links.ts';
import { toAbsolute } from '#model/paths.ts';
import { epubText, text } from '#locales/fr.ts';
import type { BookView, PartView } from './book-view.ts';
import { drawFacts, drawFigures, drawSources, drawVerdicts } from './part-data.ts';
import { x, type XmlElement, type XmlNode } from './xml.ts';

const names = new Intl.ListFormat('fr', { type: 'conjunction' });

export interface PartWords {
  readonly part: PartView;
  readonly position: number;
  /** The body, tidied. */
  readonly body: readonly XmlNode[];
  /** The cover of the article, as the book holds it. */
  readonly picture: string | undefined;
}

/** What a page of the book prints of an article, in the order of the site's page. */
export function drawPart({ part, position, body, picture }: PartWords, book: BookView): readonly XmlNode[] {
  return [
    x('header', {}, ...drawHead(part, position, book), ...drawNotices(part)),
    part.cover &&
      picture !== undefined &&
      x(
        'figure',
        {},
        x('img', { src: picture, alt: part.cover.alt }),
        part.cover.credit && x('figcaption', {}, x('small', {}, part.cover.credit)),
      ),
    ...drawFacts(part),
    x('div', { class: 'body' }, body),
    ...drawFigures(part),
    ...drawVerdicts(part),
    ...drawSources(part),
    ...drawCorrections(part),
  ].filter((node) => typeof node === 'object');
}

function drawHead(part: PartView, position: number, book: BookView): readonly (XmlElement | undefined)[] {
  const { entry, updated } = part;
  const signed = `${text.by} ${toNames(part.authors)}, ${text.publishedOn} ${part.date.text}`;
  return [
    x('p', { class: 'part-number' }, text.seriesPart(position, book.plan.length)),
    entry && x('p', { class: 'entry' }, x('b', {}, `${entry.word}.`), ` — ${entry.idea}`),
    x('h1', {}, part.title),
    x('p', { class: 'summary' }, part.summary),
    x('p', { class: 'byline' }, updated ? `${signed} (${text.updatedOn} ${updated.text}).` : `${signed}.`),
    ...drawCast(part),
  ];
}

/** Who answers, which company, which event or book: what the kind of the article is about. */
function drawCast({
  interviewees,
  interviewer,
  organisations,
  sector,
  event,
  book,
}: PartView): readonly (XmlElement | undefined)[] {
  return [
    interviewees.length > 0 && [
      `${text.interviewWith} ${toNames(interviewees)}`,
      interviewer && `${text.interviewBy} ${interviewer.title}`,
    ],
    organisations.length > 0 && [
      `${text.organisationsOfCase} ${toNames(organisations)}`,
      sector && `${text.sectorOfCase} ${sector}`,
    ],
    event && [
      `${event.name}, ${event.place}, ${event.when}`,
      event.organiser && `${text.eventOrganiser} ${event.organiser}`,
    ],
    book && [
      [...book.authors, book.title, book.publisher, book.year].filter(Boolean).join(', '),
      book.isbn && `${text.isbn} ${book.isbn}`,
    ],
  ].map((sentences) =>
    sentences ? x('p', { class: 'cast' }, `${sentences.filter(Boolean).join('. ')}.`) : undefined,
  );
}

/** What readers must know before the text: that it is a fiction, what its author owes them, where it appeared first. */
function drawNotices({
  fiction,
  kind,
  disclosure,
  firstPublished,
}: PartView): readonly (XmlElement | undefined)[] {
  const first = firstPublished && [
    `${text.firstPublished} `,
    firstPublished.url
      ? x('a', { href: firstPublished.url }, firstPublished.title)
      : x('cite', {}, firstPublished.title),
    `, ${firstPublished.date}.`,
  ];
  return [
    fiction
      ? x(
          'p',
          { class: 'notice' },
          x('strong', {}, text.fiction),
          kind === 'interview' && ` ${text.fictionInterview}`,
        )
      : undefined,
    disclosure === undefined
      ? undefined
      : x('p', { class: 'notice' }, x('strong', {}, `${text.disclosure}.`), ` ${disclosure}`),
    first && x('p', { class: 'notice' }, first),
  ];
}

function drawCorrections({ corrections }: PartView): readonly XmlElement[] {
  if (corrections.length === 0) return [];
  const items = corrections.map((one) =>
    x(
      'li',
      {},
      x('b', {}, `${text.correctionsHere} ${text.publishedOn} ${toFrenchDate(one.day)}.`),
      ` ${one.text}`,
    ),
  );
  return [x('section', { class: 'corrections' }, x('h2', {}, text.corrections), x('ul', {}, items))];
}

/** The one link of a part that leaves the book for the part itself. */
export function drawOnline({ url }: PartView, { siteUrl }: BookView): XmlElement {
  const address = toAbsolute(url, siteUrl);
  return x('p', { class: 'online' }, `${epubText.partOnline} `, x('a', { href: address }, address));
}

function toNames(people: readonly Link[]): string {
  return names.format(people.map((person) => person.title));
}
