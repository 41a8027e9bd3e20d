import { toLine, toLink, toPage } from '../parts/html.ts';
import type { PageData } from '../parts/types.ts';

export const data = { permalink: '/', eleventyImport: { collections: ['articlesNewestFirst', 'years'] } };

export function render({ collections, page }: PageData): string {
  const { articlesNewestFirst: articles, years } = collections;
  const entry = articles.find((article) => article.data.entry);
  const cases = articles.filter((article) => article.data.kind === 'case-study').slice(0, 4);
  return toPage(
    { title: 'Le banc d’essai', url: page.url, feeds: '/' },
    `<h1>Le banc d’essai</h1>
${entry?.data.entry ? `<section><p><b>${entry.data.entry.word}</b> — ${entry.data.entry.idea}</p><p>${toLink(entry)}</p></section>` : ''}
<section><h2>Dernières études</h2><ul>${cases.map((one) => `<li>${toLink(one)} ${one.data.sector ?? ''}</li>`).join('')}</ul></section>
<section><h2>Derniers articles</h2>${articles.slice(0, 8).map(toLine).join('\n')}</section>
<p>${years.map(({ key }) => `<a href="/archives/${key}/">${key}</a>`).join(' ')}</p>`,
  );
}
