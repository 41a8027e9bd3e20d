/** What the theme uses of Eleventy, whose package has no types. */
export interface Configuration {
  readonly addExtension: (extensions: readonly string[], options: { readonly key: string }) => void;
  readonly addTemplateFormats: (format: string) => void;
  readonly amendLibrary: (language: string, amend: (markdown: Markdown) => void) => void;
  readonly addPassthroughCopy: (glob: string) => void;
  readonly ignores: Set<string>;
  readonly addCollection: (name: string, make: (api: CollectionApi) => unknown) => void;
}

interface Markdown {
  readonly use: (plugin: unknown) => Markdown;
}

export interface CollectionApi {
  readonly getFilteredByGlob: (glob: string) => readonly Article[];
}

export interface Source {
  readonly title: string;
  readonly author: string;
  readonly publication: string;
  readonly url: string;
  readonly date: string;
}

/** Front matter of an article. */
export interface ArticleData {
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly themes: readonly string[];
  readonly genre: string;
  readonly personnes: readonly string[];
  readonly combinaisons: readonly string[];
  readonly volume: string;
  readonly guid: string;
  readonly date: Date;
  readonly serie?: string;
  readonly part?: number;
  readonly interviewees?: readonly string[];
  readonly interviewer?: string;
  readonly organisations?: readonly string[];
  readonly sector?: string;
  readonly entry?: { readonly word: string; readonly idea: string };
  readonly event?: { readonly name: string; readonly place: string; readonly start: string; readonly organiser: string };
  readonly book?: { readonly title: string; readonly authors: readonly string[]; readonly publisher: string; readonly year: number };
  readonly source?: Source;
  readonly sources?: readonly Source[];
  readonly facts?: readonly { readonly date: string; readonly text: string; readonly source: string }[];
  readonly figures?: readonly { readonly label: string; readonly value: number; readonly unit: string; readonly source: string }[];
  readonly verdict?: { readonly text: string; readonly by: string; readonly date: string };
}

export interface Article {
  readonly data: ArticleData;
  readonly url: string;
  readonly date: Date;
  readonly rawInput: string;
  readonly templateContent: string;
}

export interface Term {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** `_data/publication.json`: every name of the publication. */
export interface Publication {
  readonly kinds: readonly Term[];
  readonly tags: readonly Term[];
  readonly people: readonly Term[];
  readonly organisations: readonly Term[];
  readonly series: readonly (Term & { readonly announced: readonly string[] })[];
}

/** A list that has pages and feeds. */
export interface List extends Term {
  readonly base: string;
  readonly articles: readonly Article[];
}

export interface ListPage extends List {
  readonly page: number;
  readonly pages: number;
}

export interface SeriesList extends List {
  readonly announced: readonly string[];
}

export interface Library {
  readonly lists: readonly List[];
  readonly byBase: ReadonlyMap<string, List>;
  readonly series: readonly SeriesList[];
  readonly combinations: readonly List[];
}

export interface Month {
  readonly key: string;
  readonly articles: readonly Article[];
}

export interface Year {
  readonly key: string;
  readonly months: readonly Month[];
}

export interface Volume {
  readonly number: string;
  readonly articles: readonly Article[];
}

export interface Feed {
  readonly path: string;
  readonly format: 'rss' | 'atom' | 'json';
  readonly list: List;
}

export interface Collections {
  readonly articlesNewestFirst: readonly Article[];
  readonly library: Library;
  readonly listPages: readonly ListPage[];
  readonly months: readonly Month[];
  readonly years: readonly Year[];
  readonly volumes: readonly Volume[];
  readonly feeds: readonly Feed[];
  readonly series: readonly SeriesList[];
}

/** What every template is given; `item` is what a paged template repeats. */
export interface PageData<Item = undefined> {
  readonly collections: Collections;
  readonly page: { readonly url: string };
  readonly item: Item;
}
