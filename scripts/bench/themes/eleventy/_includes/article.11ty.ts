import { escape, SITE_URL, toDay, toKind, toLink, toMinutes, toPage, toPeople, toSource, toTermLink } from '../parts/html.ts';
import type { ArticleData, Collections, PageData } from '../parts/types.ts';

type Data = PageData & ArticleData & { readonly content: string };

/** The page of an article around its rendered body. */
export function render(data: Data): string {
  const { title, description, kind, content, page, collections } = data;
  const main = `<article class="${kind}" data-pagefind-body>${toHead(data)}
${toContents(content)}
${toItems('ol', data.facts, (fact) => `<time>${fact.date}</time> ${escape(fact.text)} (${escape(fact.source)})`)}
<div class="prose">${content}</div>
${toItems('table', data.figures, (one) => `<tr><th>${escape(one.label)}</th><td>${one.value} ${one.unit}</td><td>${escape(one.source)}</td></tr>`)}
${data.verdict ? `<section><h2>Notre avis</h2><p>${escape(data.verdict.text)}</p><p>${toPeople([data.verdict.by])}, ${data.verdict.date}</p></section>` : ''}
${data.sources ? `<section><h2>Sources</h2>${toItems('ul', data.sources, toSource)}</section>` : ''}
</article>
<p>Thèmes : ${data.themes.map((slug) => toTermLink(`/themes/${slug}/`)).join(', ')}</p>
${toSeriesBox(data)}
${toRelated(data, collections)}`;
  return toPage({ title, description, url: page.url, head: toJsonLd(data) }, main);
}

function toHead(data: Data): string {
  const { event, book, source, entry, interviewees, organisations } = data;
  return `<header><p>${toKind(data.genre)}</p>
${entry ? `<p><b>${escape(entry.word)}</b> — ${escape(entry.idea)}</p>` : ''}
<h1>${escape(data.title)}</h1>
<p class="summary">${escape(data.description)}</p>
<p>par ${toPeople(data.authors)}, publié le <time datetime="${data.date.toISOString()}">${toDay(data.date)}</time>, ${toMinutes(data.content)} min</p>
${interviewees ? `<p>Entretien avec ${toPeople(interviewees)}. Propos recueillis par ${toPeople([data.interviewer ?? ''])}.</p>` : ''}
${organisations ? `<p>${organisations.map((slug) => toTermLink(`/organisations/${slug}/`)).join(', ')}. ${data.sector ?? ''}.</p>` : ''}
${event ? `<p>${escape(event.name)}, ${event.place}, ${event.start}. ${escape(event.organiser)}.</p>` : ''}
${book ? `<p>${book.authors.join(', ')}, <cite>${escape(book.title)}</cite>, ${book.publisher}, ${book.year}.</p>` : ''}
${source ? `<p>Extrait de ${toSource(source)}.</p>` : ''}
</header>`;
}

function toContents(content: string): string {
  const headings = [...content.matchAll(/<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g)];
  if (headings.length < 3) return '';
  return `<details><summary>Sommaire</summary><ul>${headings.map(([, id, text]) => `<li><a href="#${id}">${text}</a></li>`).join('')}</ul></details>`;
}

function toItems<T>(tag: 'ol' | 'ul' | 'table', items: readonly T[] | undefined, toHtml: (item: T) => string): string {
  if (!items) return '';
  return `<${tag}>${items.map((item) => (tag === 'table' ? toHtml(item) : `<li>${toHtml(item)}</li>`)).join('')}</${tag}>`;
}

function toSeriesBox({ serie, part = 0, page, collections }: Data): string {
  const series = collections.library.series.find(({ slug }) => slug === serie);
  if (!series) return '';
  const previous = series.articles[part - 2];
  const next = series.articles[part];
  return `<section class="series">
<h2><a href="${series.base}">${escape(series.name)}</a></h2>
<p>Partie ${part} sur ${series.articles.length + series.announced.length}. <a href="${series.base}integrale/">L’intégrale</a>.</p>
<ol>${series.articles.map((one) => `<li>${one.url === page.url ? escape(one.data.title) : toLink(one)}</li>`).join('')}${series.announced.map((title) => `<li><i>${escape(title)} (à paraître)</i></li>`).join('')}</ol>
<nav>${previous ? toLink(previous) : ''}${next ? toLink(next) : ''}</nav>
</section>`;
}

/** The newest three others of its first theme. */
function toRelated({ themes, page }: Data, { library }: Collections): string {
  const others = (library.byBase.get(`/themes/${themes[0] ?? ''}/`)?.articles.slice(0, 4) ?? []).filter((one) => one.url !== page.url).slice(0, 3);
  return `<section><h2>Lire aussi</h2><ul>${others.map((one) => `<li>${toLink(one)} ${toKind(one.data.genre)}</li>`).join('')}</ul></section>`;
}

function toJsonLd({ title, description, date, page, themes, authors }: Data): string {
  const data = { '@context': 'https://schema.org', '@type': 'Article', headline: title, description, datePublished: date.toISOString(), url: `${SITE_URL}${page.url}`, keywords: themes, author: authors };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
