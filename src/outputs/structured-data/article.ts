import { toAbsolute } from '#model/paths.ts';
import type { Turn } from '#model/body.ts';
import type { Publication } from '#model/publication.ts';
import type { ArticleView } from '#model/views/article-view.ts';
import type { PersonLink } from '#model/views/links.ts';
import type { Site } from '#site.ts';
import { toBreadcrumb, toNode, toPublisher } from './graph.ts';

const TYPES = {
  interview: 'Article',
  'case-study': 'Article',
  essay: 'OpinionNewsArticle',
  excerpt: 'Article',
  'event-report': 'ReportageNewsArticle',
  'book-review': 'Review',
  guide: 'HowTo',
} as const;

/** An article and the way to it; questions and answers are those of the page, word for word. */
export function toArticleGraph(view: ArticleView, publication: Publication): readonly object[] {
  const { site, locale, paths } = publication;
  const trail = [
    { title: site.title, url: paths.home },
    { title: locale.kinds[view.kind].plural, url: paths.kind(view.kind) },
    { title: view.title, url: view.url },
  ];
  return [
    toNode(TYPES[view.kind] === 'HowTo' ? 'Article' : TYPES[view.kind], toProperties(view, publication)),
    toBreadcrumb(trail, site),
  ];
}

function toProperties(
  view: ArticleView,
  { site, locale, paths }: Publication,
): Readonly<Record<string, unknown>> {
  const url = toAbsolute(view.url, site.url);
  return {
    '@id': `${url}#article`,
    headline: view.title,
    description: view.summary,
    url,
    mainEntityOfPage: view.canonical,
    datePublished: view.date.iso,
    ...(view.updated ? { dateModified: view.updated.iso } : {}),
    inLanguage: site.language,
    wordCount: view.words,
    timeRequired: `PT${view.minutes}M`,
    image: toAbsolute(paths.card('articles', view.slug), site.url),
    author: view.authors.map((author) => toPerson(author, site)),
    publisher: toPublisher(site),
    genre: view.fiction ? `${locale.kinds[view.kind].name}, fiction` : locale.kinds[view.kind].name,
    ...(view.tags.length > 0 ? { keywords: view.tags.map((tag) => tag.title).join(', ') } : {}),
    ...(view.series
      ? {
          isPartOf: {
            '@type': 'CreativeWorkSeries',
            '@id': `${toAbsolute(view.series.url, site.url)}#serie`,
            name: view.series.title,
          },
          position: view.series.position,
        }
      : {}),
    ...toKindProperties(view, site),
  };
}

function toKindProperties(view: ArticleView, site: Site): Readonly<Record<string, unknown>> {
  const about = view.organisations.map((one) => ({
    '@type': 'Organization',
    name: one.title,
    url: toAbsolute(one.url, site.url),
  }));
  if (view.turns.length > 0) return { hasPart: toQuestions(view, site) };
  if (view.source) return { isBasedOn: view.source.url ?? view.source.title };
  if (view.event)
    return {
      about: {
        '@type': 'Event',
        name: view.event.name,
        startDate: view.event.start,
        location: view.event.place,
      },
    };
  if (view.book)
    return {
      itemReviewed: {
        '@type': 'Book',
        name: view.book.title,
        author: view.book.authors.map((name) => ({ '@type': 'Person', name })),
        datePublished: String(view.book.year),
      },
    };
  return about.length > 0 ? { about } : {};
}

/** schema.org Question and Answer: each answer with who gave it and the address where it can be read. */
function toQuestions(view: ArticleView, site: Site): readonly object[] {
  const questions: { '@type': 'Question'; name: string; url: string; acceptedAnswer: object[] }[] = [];
  for (const turn of view.turns) {
    if (turn.role === 'question')
      questions.push({
        '@type': 'Question',
        name: turn.text,
        url: toTurnUrl(turn, view, site),
        acceptedAnswer: [],
      });
    else
      questions.at(-1)?.acceptedAnswer.push({
        '@type': 'Answer',
        text: turn.text,
        url: toTurnUrl(turn, view, site),
        ...toSpeaker(turn, view, site),
      });
  }
  return questions.filter((question) => question.acceptedAnswer.length > 0);
}

function toSpeaker(turn: Turn, view: ArticleView, site: Site): { author?: object } {
  const speaker = [...view.interviewees, ...view.authors].find((person) => person.slug === turn.speaker);
  return speaker ? { author: toPerson(speaker, site) } : {};
}

function toTurnUrl(turn: Turn, view: ArticleView, site: Site): string {
  return `${toAbsolute(view.url, site.url)}#${turn.id}`;
}

function toPerson(person: PersonLink, site: Site): object {
  return {
    '@type': person.collective ? 'Organization' : 'Person',
    name: person.title,
    url: toAbsolute(person.url, site.url),
  };
}
