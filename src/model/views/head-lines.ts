import type { Span } from '#kinds/head-line.ts';
import { getKind, getKindWords } from '#kinds/kinds.ts';
import type { Article } from '#model/catalog.ts';
import type { Publication } from '#model/publication.ts';
import {
  toInLanguage,
  toOrganisationLink,
  toPersonLink,
  type InLanguage,
  type Link,
  type PersonLink,
} from './links.ts';
import { toSourceSpans, toSourceView } from './sources.ts';

/** Words as every output draws them. `url` is a path of the site, or a whole address of another. */
export interface SpanView extends InLanguage {
  readonly text: string;
  readonly url?: string | undefined;
  /** The title of a work. */
  readonly isTitle?: boolean;
  /** No line ends inside. */
  readonly isWhole?: boolean;
}

/** A line under the title of an article: see `HeadLine`. */
export interface HeadLineView {
  readonly spans: readonly SpanView[];
  readonly more: readonly SpanView[];
  readonly faces: readonly PersonLink[];
}

/** The lines that the kind of an article prints under its title, with the names and the addresses of what they name. */
export function toHeadLines({ data, facts }: Article, publication: Publication): readonly HeadLineView[] {
  const { locale } = publication;
  const lines = getKind(data.kind).toHeadLines(data, {
    words: getKindWords(data.kind, locale),
    locale,
    quotedShare: facts.quotedShare,
  });
  const toSpans = (spans: readonly Span[] = []): readonly SpanView[] =>
    spans.flatMap((span) => toSpanViews(span, publication, data.lang));
  return lines.map(({ spans, more, faces = [] }) => ({
    spans: toSpans(spans),
    more: toSpans(more),
    faces: faces.map((slug) => toPersonLink(slug, publication)),
  }));
}

function toSpanViews(span: Span, publication: Publication, lang: string | undefined): readonly SpanView[] {
  if (typeof span === 'string') return [{ text: span }];
  if ('people' in span)
    return joinLinks(
      span.people.map((slug) => toPersonLink(slug, publication)),
      publication,
    );
  if ('organisations' in span)
    return joinLinks(
      span.organisations.map((slug) => toOrganisationLink(slug, publication)),
      publication,
    );
  if ('source' in span)
    return toSourceSpans(toSourceView(span.source, publication, lang), publication.locale);
  if ('written' in span) return [{ text: span.written, ...toInLanguage(lang, publication) }];
  return [{ ...toInLanguage(span.isTitle ? lang : undefined, publication), ...span }];
}

/** « A, B et C ». */
export function joinLinks(
  links: readonly Link[],
  { locale }: Pick<Publication, 'locale'>,
): readonly SpanView[] {
  return links.flatMap(({ title, url, lang }, index) => {
    const separator = index === links.length - 1 ? ` ${locale.words.and} ` : ', ';
    return [...(index === 0 ? [] : [{ text: separator }]), { text: title, url, lang }];
  });
}
