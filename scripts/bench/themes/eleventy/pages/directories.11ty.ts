import { publication } from '../parts/collections.ts';
import { escape, toPage } from '../parts/html.ts';
import type { PageData, Term } from '../parts/types.ts';

interface Directory {
  readonly base: string;
  readonly title: string;
  readonly terms: readonly Term[];
}

const DIRECTORIES: readonly Directory[] = [
  { base: '/themes/', title: 'Thèmes', terms: publication.tags },
  { base: '/personnes/', title: 'Personnes', terms: publication.people },
  { base: '/organisations/', title: 'Organisations', terms: publication.organisations },
  { base: '/series/', title: 'Séries', terms: publication.series },
];

export const data = {
  directories: DIRECTORIES,
  pagination: { data: 'directories', size: 1, alias: 'item', addAllPagesToCollections: true },
  permalink: ({ item }: PageData<Directory>) => item.base,
};

/** A list of names. */
export function render({ item, page, collections }: PageData<Directory>): string {
  const lines = item.terms.map(({ slug, name, description }) => {
    const count = collections.library.byBase.get(`${item.base}${slug}/`)?.articles.length ?? '';
    return `<li><a href="${item.base}${slug}/">${escape(name)}</a> (${count}) ${escape(description)}</li>`;
  });
  return toPage({ title: item.title, url: page.url }, `<h1>${item.title}</h1><ul>${lines.join('\n')}</ul>`);
}
