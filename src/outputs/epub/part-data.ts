import type { Locale } from '#locales/locale.ts';
import type { Figure } from '#model/article.ts';
import { toSourceLinks, type SourceView } from '#model/views/article-view.ts';
import type { PartView } from './book-view.ts';
import { x, type XmlElement, type XmlNode } from './xml.ts';

/** The dated facts of a case. */
export function drawFacts({ facts }: PartView, locale: Locale): readonly XmlElement[] {
  if (facts.length === 0) return [];
  const items = facts.map((fact) =>
    x(
      'li',
      {},
      x('b', {}, fact.dateText),
      `. ${fact.text}${fact.source === undefined ? '' : ` (${fact.source})`}`,
    ),
  );
  return [
    x('section', { class: 'facts' }, x('h2', {}, locale.words.facts), x('ol', { class: 'plain' }, items)),
  ];
}

export function drawFigures({ figures }: PartView, locale: Locale): readonly XmlElement[] {
  if (figures.length === 0) return [];
  const head = x(
    'tr',
    {},
    ...[locale.words.figuresWhat, locale.words.figuresValue, locale.words.figuresSource].map((title) =>
      x('th', { scope: 'col' }, title),
    ),
  );
  const rows = figures.map((figure) =>
    x(
      'tr',
      {},
      x('th', { scope: 'row' }, figure.label),
      x('td', {}, toValue(figure, locale)),
      x('td', {}, figure.source ?? ''),
    ),
  );
  return [
    x(
      'section',
      { class: 'figures' },
      x('h2', {}, locale.words.figures),
      x('table', {}, x('thead', {}, head), x('tbody', {}, rows)),
    ),
  ];
}

export function drawVerdicts({ verdicts }: PartView, locale: Locale): readonly XmlElement[] {
  return verdicts.map((verdict, index) =>
    x(
      'section',
      { class: 'verdict' },
      x('h2', {}, index === 0 ? locale.words.verdict : locale.words.laterVerdict),
      x('p', {}, verdict.text),
      x('p', { class: 'byline' }, locale.words.verdictBy(verdict.by.title, verdict.date)),
    ),
  );
}

/** The original of an excerpt, then the sources. */
export function drawSources({ source, sources }: PartView, locale: Locale): readonly XmlElement[] {
  const original = source
    ? [x('p', { class: 'cast' }, `${locale.words.quotedFrom} `, drawSource(source, locale), '.')]
    : [];
  if (sources.length === 0) return original;
  const items = sources.map((one) => x('li', {}, drawSource(one, locale), '.'));
  return [
    ...original,
    x('section', { class: 'sources' }, x('h2', {}, locale.words.sources), x('ul', {}, items)),
  ];
}

/** The address that answers first, as on the page. */
function drawSource(source: SourceView, locale: Locale): readonly XmlNode[] {
  const { author, title, publication, dateText } = source;
  const { first, other } = toSourceLinks(source, locale);
  const words = x('cite', {}, title);
  return [
    author === undefined ? '' : `${author}, `,
    first === undefined ? words : x('a', { href: first }, words),
    [publication, dateText].map((word) => (word === undefined ? '' : `, ${word}`)).join(''),
    ...(other === undefined ? [] : [' (', x('a', { href: other.url }, other.words), ')']),
  ];
}

function toValue({ value, unit }: Figure, { formatNumber }: Locale): string {
  return `${formatNumber(value)}${unit === undefined ? '' : `\u00A0${unit}`}`;
}
