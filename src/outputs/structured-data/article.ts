import type { SchemaNodes } from '#kinds/kind.ts';
import { getKind, getKindWords, isShown, type ArticleData } from '#kinds/kinds.ts';
import { getAnchors, toAbsolute } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { ArticleView } from '#model/views/article-view.ts';
import { toOrganisationLink, toPersonLink, type PersonLink } from '#model/views/links.ts';
import type { ReplyView } from '#model/views/replies.ts';
import type { Site } from '#model/site.ts';
import { toBreadcrumb, toNode, toPublisher } from './graph.ts';

export interface WholeArticle {
  readonly view: ArticleView;
  readonly data: ArticleData;
}

/** An article and the way to it; questions and answers are those of the page, word for word. */
export function toArticleGraph(article: WholeArticle, publication: Publication): readonly object[] {
  const { site, locale, paths } = publication;
  const { kind, title, url } = article.view;
  const trail = [
    { title: site.title, url: paths.home },
    ...(isShown(kind, locale) ? [{ title: getKindWords(kind, locale).plural, url: paths.kind(kind) }] : []),
    { title, url },
  ];
  return [toNode(getKind(kind).schemaType, toProperties(article, publication)), toBreadcrumb(trail, site)];
}

function toProperties(
  { view, data }: WholeArticle,
  publication: Publication,
): Readonly<Record<string, unknown>> {
  const { site, locale, paths } = publication;
  const { name } = getKindWords(view.kind, locale);
  const url = toAbsolute(view.url, site.url);
  return {
    '@id': `${url}#article`,
    headline: view.title,
    description: view.summary,
    url,
    // Of what is first read elsewhere; otherwise it is `url`.
    mainEntityOfPage: view.canonical === url ? undefined : view.canonical,
    datePublished: view.date.iso,
    dateModified: view.updated?.iso,
    inLanguage: view.lang ?? site.language,
    wordCount: view.words,
    timeRequired: `PT${view.minutes}M`,
    image: toAbsolute(paths.card('articles', view.slug), site.url),
    audio: view.audio && {
      '@type': 'AudioObject',
      contentUrl: view.audio.url,
      encodingFormat: view.audio.type,
      duration: `PT${view.audio.seconds}S`,
    },
    author: view.authors.map((author) => toPerson(author, site)),
    publisher: toPublisher(site),
    genre: view.fiction ? `${name}, fiction` : name,
    keywords: view.tags.map((tag) => tag.title).join(', ') || undefined,
    isPartOf: view.series && {
      '@type': 'CreativeWorkSeries',
      '@id': `${toAbsolute(view.series.url, site.url)}#${getAnchors(site).series}`,
      name: view.series.title,
    },
    position: view.series?.position,
    hasPart: view.turns.length > 0 ? toQuestions(view, site) : undefined,
    comment: view.replies.length > 0 ? toComments(view, site) : undefined,
    ...getKind(view.kind).toStructuredData(data, toSchemaNodes(publication)),
  };
}

function toSchemaNodes(publication: Publication): SchemaNodes {
  const { site } = publication;
  return {
    toPerson: (slug) => toPerson(toPersonLink(slug, publication), site),
    toOrganisation: (slug) => {
      const { title, url } = toOrganisationLink(slug, publication);
      return { '@type': 'Organization', name: title, url: toAbsolute(url, site.url) };
    },
  };
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
        author: toSpeakers(turn, view, site),
      });
  }
  return questions.filter((question) => question.acceptedAnswer.length > 0);
}

/** Replies: schema.org's `correction` would be the publisher's own. */
function toComments({ replies, url }: ArticleView, site: Site): readonly object[] {
  return replies.map((reply) => ({
    '@type': 'Comment',
    url: `${toAbsolute(url, site.url)}#${reply.id}`,
    author: toReplyAuthor(reply, site),
    datePublished: reply.day,
    inLanguage: reply.lang ?? site.language,
    text: reply.paragraphs.join('\n\n'),
  }));
}

function toReplyAuthor({ by }: ReplyView, site: Site): object | string {
  return by.url === undefined
    ? by.title
    : { '@type': by.type, name: by.title, url: toAbsolute(by.url, site.url) };
}

function toSpeakers(turn: ArticleView['turns'][number], view: ArticleView, site: Site): object | undefined {
  const people = new Map([...view.authors, ...view.featured].map((person) => [person.slug, person]));
  const speakers = turn.speakers.flatMap((slug) => people.get(slug) ?? []);
  const found = speakers.map((person) => toPerson(person, site));
  return found.length > 1 ? found : found[0];
}

function toTurnUrl({ id }: { readonly id: string }, view: ArticleView, site: Site): string {
  return `${toAbsolute(view.url, site.url)}#${id}`;
}

function toPerson(person: PersonLink, site: Site): object {
  return {
    '@type': person.collective ? 'Organization' : 'Person',
    name: person.title,
    url: toAbsolute(person.url, site.url),
  };
}
