import { getPaths } from '#model/paths.ts';
import { SearchIndex } from '#client/search/search-index.ts';
import { MissingFile, type ReadFile } from '#client/search/files.ts';
import { findAnswers, type Answers, type SearchOptions } from '#client/search/find-answers.ts';
import { loadResults, type Result } from '#client/search/results.ts';
import { buildSearch } from '#outputs/search/build-search.ts';
import { PagefindIndexer } from '#outputs/search/indexer.ts';
import { getLanguage, toIndexLanguage } from '#outputs/search/languages/languages.ts';
import type { Speech } from '#outputs/search/query.ts';
import { toTextFiles } from '#outputs/search/text-files.ts';
import type { SearchDocument } from '#outputs/search/document.ts';
import { CAST, toStoredBody } from '../../markdown/render.ts';

/** What queries are read by in a French publication. */
export const FRENCH: Speech = {
  languages: [getLanguage('fr')],
  synonyms: new Map(),
};

export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** Every file of the search of these documents, by address. */
export async function buildFiles(
  documents: readonly SearchDocument[],
  synonyms: readonly (readonly string[])[] = [],
  language = 'fr',
): Promise<Files> {
  const files: Files = new Map();
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const indexer = new PagefindIndexer();
  await buildSearch(
    {
      version: '',
      page: getPaths({ language }).search,
      language,
      sources: documents.map(({ url, date, body, lang }) => ({
        url,
        date,
        key: body?.json ?? url,
        language: toIndexLanguage(lang, language),
      })),
      getDocument: (url) => byUrl.get(url) ?? createDocument({ url }),
      names: [['person', 'Emma Bovary', '/personnes/emma/', '']],
      articles: documents
        .filter(({ isAside }) => !isAside)
        .map(({ title, url }) => ['article', title, url, '']),
      synonyms,
    },
    {
      indexer,
      recall: () => undefined,
      remember: () => undefined,
      makeTexts: (source) => Promise.resolve(toTextFiles(source)),
      emit: async (path, _, getContent) => {
        const content = await getContent();
        files.set(path, new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content));
      },
    },
  );
  await indexer.close();
  return files;
}

/** Reads those files as a browser would over HTTP. */
export function toReader(files: Files): ReadFile {
  return (address) => {
    const [path = ''] = address.split('?');
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new MissingFile(path));
  };
}

export function openIndex(files: Files, language = 'fr'): Promise<SearchIndex> {
  return SearchIndex.open({ page: getPaths({ language }).search, read: toReader(files) });
}

/** A search from the words to what is shown. */
export async function search(
  index: SearchIndex,
  text: string,
  options?: SearchOptions,
): Promise<Answers & { readonly shown: readonly Result[] }> {
  const answers = await findAnswers(index, text, options);
  return { ...answers, shown: await loadResults(index, answers.results.slice(0, 10), answers.words) };
}

/** An article with nothing but what a test gives; `source` is the Markdown of its body. */
export function createDocument({ source = '', ...parts }: Partial<DocumentParts>): SearchDocument {
  const date = parts.date ?? '2026-01-01';
  return {
    url: '/articles/a/',
    title: 'Sans titre',
    summary: 'Un chapô.',
    body: toStoredBody(source, parts.kind === 'interview' ? CAST : undefined),
    kind: 'essay',
    kindLabel: 'Essai',
    date,
    dateText: date,
    year: date.slice(0, 4),
    tags: [],
    people: [],
    ...parts,
  };
}

interface DocumentParts extends Omit<SearchDocument, 'body'> {
  readonly source: string;
}
