import type { Locale } from '#locales/locale.ts';
import type { Link } from '#model/views/links.ts';
import { toSourceSpans } from '#model/views/sources.ts';
import type { PartView } from './book-view.ts';
import { drawSpans } from './spans.ts';
import { x, type XmlElement, type XmlNode } from './xml.ts';
import { inLang, toXmlLang } from './xml-lang.ts';

/** The dated facts of a case. */
export function drawFacts({ facts, lang }: PartView, locale: Locale): readonly XmlElement[] {
  if (facts.length === 0) return [];
  const items = facts.map((fact) =>
    x(
      'li',
      {},
      x('b', {}, fact.dateText),
      '. ',
      inLang(`${fact.text}${fact.source === undefined ? '' : ` (${fact.source})`}`, fact.lang ?? lang),
    ),
  );
  return [drawSection('facts', locale.words.facts, x('ol', { class: 'plain' }, items))];
}

export function drawFigures({ figures, lang }: PartView, locale: Locale): readonly XmlElement[] {
  if (figures.length === 0) return [];
  const head = x(
    'tr',
    {},
    ...[locale.words.figuresValue, locale.words.figuresWhat, locale.words.figuresSource].map((title) =>
      x('th', { scope: 'col' }, title),
    ),
  );
  const rows = figures.map((figure) =>
    x(
      'tr',
      {},
      x('td', {}, locale.formatFigure(figure)),
      x('th', { scope: 'row', ...toXmlLang(figure.lang ?? lang) }, figure.label),
      x('td', toXmlLang(figure.lang ?? lang), figure.source ?? ''),
    ),
  );
  const table = x('table', {}, x('thead', {}, head), x('tbody', {}, rows));
  return [drawSection('figures', locale.words.figures, table)];
}

export function drawVerdicts({ verdicts, lang }: PartView, locale: Locale): readonly XmlElement[] {
  return verdicts.map((verdict, index) =>
    drawSection(
      'verdict',
      index === 0 ? locale.words.verdict : locale.words.laterVerdict,
      x('p', toXmlLang(verdict.lang ?? lang), verdict.text),
      x('p', { class: 'byline' }, toSignature(verdict.by, verdict.date, locale)),
    ),
  );
}

function toSignature(by: Pick<Link, 'title' | 'lang'>, date: string, { words }: Locale): readonly XmlNode[] {
  return [inLang(by.title, by.lang), words.signedOn(date)];
}

export function drawReplies({ replies }: PartView, locale: Locale): readonly XmlElement[] {
  return replies.map(({ by, date, paragraphs, lang }) =>
    drawSection(
      'replies',
      locale.words.replies,
      x('p', { class: 'byline' }, toSignature(by, date, locale)),
      ...paragraphs.map((one) => x('p', toXmlLang(lang), one)),
    ),
  );
}

export function drawSources({ sources }: PartView, locale: Locale): readonly XmlElement[] {
  if (sources.length === 0) return [];
  const items = sources.map((one) => x('li', {}, drawSpans(toSourceSpans(one, locale)), '.'));
  return [drawSection('sources', locale.words.sources, x('ul', {}, items))];
}

export function drawSection(name: string, title: string, ...children: readonly XmlElement[]): XmlElement {
  return x('section', { class: name }, x('h2', {}, title), ...children);
}
