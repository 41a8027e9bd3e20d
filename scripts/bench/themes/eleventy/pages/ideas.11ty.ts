import { toPage } from '../parts/html.ts';
import type { PageData } from '../parts/types.ts';

export const data = { permalink: '/idees/', eleventyImport: { collections: ['articlesNewestFirst'] } };

export function render({ collections, page }: PageData): string {
  const entries = collections.articlesNewestFirst.flatMap(({ url, data: { entry } }) => (entry ? [{ ...entry, url }] : [])).sort((a, b) => a.word.localeCompare(b.word, 'fr'));
  return toPage({ title: 'Idées reçues', url: page.url }, `<h1>Idées reçues</h1><dl>${entries.map(({ word, idea, url }) => `<dt><a href="${url}">${word}</a></dt><dd>${idea}</dd>`).join('')}</dl>`);
}
