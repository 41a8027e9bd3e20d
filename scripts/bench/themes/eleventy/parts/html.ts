import { publication } from './collections.ts';
import type { Article, Source, Term } from './types.ts';

const DAY = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' });
const NAMES = new Map([
  ...toNames('/', publication.kinds),
  ...toNames('/themes/', publication.tags),
  ...toNames('/personnes/', publication.people),
  ...toNames('/organisations/', publication.organisations),
]);
const KINDS = new Map(publication.kinds.map(({ slug }) => [slug, `/${slug}/`]));

export const SITE_URL = 'https://banc.example';

export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly url: string;
  readonly head?: string;
  /** Where its feeds are, when it has its own. */
  readonly feeds?: string;
}

/** A whole page around its main part. */
export function toPage({ title, description = '', url, head = '', feeds }: Page, main: string): string {
  const links = feeds === undefined ? '' : `<link rel="alternate" type="application/rss+xml" href="${feeds}rss.xml"><link rel="alternate" type="application/atom+xml" href="${feeds}atom.xml"><link rel="alternate" type="application/feed+json" href="${feeds}feed.json">`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} — Le banc d’essai</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="${SITE_URL}${url}">
<link rel="stylesheet" href="/style.css">
${links}<meta property="og:site_name" content="Le banc d’essai">
<meta property="og:title" content="${escape(title)}">
<meta property="og:url" content="${SITE_URL}${url}">
${head}
</head>
<body>
<header><p><a href="/">Le banc d’essai</a></p>
<nav><ul><li><a href="/entretiens/">Entretiens</a></li><li><a href="/etudes-de-cas/">Études de cas</a></li><li><a href="/series/">Séries</a></li><li><a href="/idees/">Idées</a></li><li><a href="/archives/">Archives</a></li></ul></nav></header>
<main>${main}</main>
<footer><nav><ul><li><a href="/flux/">Flux</a></li><li><a href="/themes/">Thèmes</a></li><li><a href="/personnes/">Personnes</a></li><li><a href="/organisations/">Organisations</a></li><li><a href="/a-propos/">À propos</a></li></ul></nav></footer>
</body>
</html>
`;
}

/** An article as lists show it. */
export function toLine(article: Article): string {
  const { data, url, date } = article;
  return `<article class="line ${data.kind}">
<p><span>${toKind(data.genre)}</span> <time datetime="${date.toISOString()}">${DAY.format(date)}</time></p>
<h2><a href="${url}">${escape(data.title)}</a></h2>
<p>${escape(data.description)}</p>
${data.verdict ? `<p>Notre avis ${escape(data.verdict.text)}</p>` : ''}
<p>par ${toPeople(data.interviewees ?? data.authors)}, ${toMinutes(article.rawInput)} min</p>
</article>`;
}

export function toPeople(slugs: readonly string[]): string {
  return slugs.map((slug) => toTermLink(`/personnes/${slug}/`)).join(', ');
}

export function toKind(genre: string): string {
  return toTermLink(KINDS.get(genre) ?? '/');
}

export function toTermLink(url: string): string {
  return `<a href="${url}">${escape(NAMES.get(url) ?? '')}</a>`;
}

export function toLink(article: Article): string {
  return `<a href="${article.url}">${escape(article.data.title)}</a>`;
}

export function toSource(source: Source): string {
  return `${escape(source.author)}, <i><a href="${source.url}">${escape(source.title)}</a></i>, ${escape(source.publication)}, ${source.date}`;
}

export function toDay(date: Date): string {
  return DAY.format(date);
}

export function toMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).length / 225));
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function toNames(base: string, terms: readonly Term[]): readonly (readonly [string, string])[] {
  return terms.map(({ slug, name }) => [`${base}${slug}/`, name]);
}
