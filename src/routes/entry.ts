import type { FeedLink } from '#model/views/feed-link.ts';
import type { SiteView } from '#model/views/site-view.ts';

/** The templates that exist: the name of a file of `src/templates/`. */
export type TemplateName =
  | 'Home'
  | 'Article'
  | 'List'
  | 'Cases'
  | 'SeriesList'
  | 'Series'
  | 'WholeSeries'
  | 'Tags'
  | 'Directory'
  | 'Person'
  | 'Organisation'
  | 'Ideas'
  | 'Booklet'
  | 'Archive'
  | 'ArchiveYear'
  | 'ArchiveMonth'
  | 'Search'
  | 'Feeds'
  | 'FeedGroup'
  | 'FeedPreview'
  | 'Page'
  | 'Corrections'
  | 'Questions'
  | 'Verdicts'
  | 'NotFound';

/** What the head of a page gives browsers, search engines and link cards. */
export interface HeadView {
  readonly title: string;
  /** Of the title and the description, where it is not that of the publication. */
  readonly lang?: string | undefined;
  readonly description: string;
  readonly path: string;
  readonly canonical?: string;
  readonly kind: 'website' | 'article' | 'profile';
  /** Its own first, where it has one, then the site's. */
  readonly feeds: readonly FeedLink[];
  /** Address of the picture that link cards show. */
  readonly card?: { readonly src: string; readonly alt: string };
  /** Accounts of the fediverse of those who signed. */
  readonly creators?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly noindex?: true;
  /** Nobody whom it leads to learns its address. */
  readonly isPrivate?: true;
  /** The same page in each language that it has, its own included; whole addresses. */
  readonly alternates?: readonly { readonly lang: string; readonly url: string }[];
  /** Feed, menu or breadcrumb: the pages above this one. */
  readonly trail: readonly { readonly title: string; readonly url: string }[];
  /** The same text in Markdown. */
  readonly markdown?: string;
  /** schema.org graph, ready to print. */
  readonly jsonLd: readonly object[];
}

/** Names of the built style sheet and scripts, which carry a hash of their content. */
export interface AssetsView {
  readonly stylesheet: string;
  /** Of the owner’s fonts and colour, where they are not in it. */
  readonly ownStylesheets?: readonly string[];
  /** What only pages other than articles need. */
  readonly listStylesheet: string;
  /** Of coloured code, for the pages that have some. */
  readonly codeStylesheet: string;
  /** Of the search: its page, and its dialog once it is opened. */
  readonly searchStylesheet: string;
  /** Pagefind’s WebAssembly for the language of the publication. */
  readonly searchEngine: string;
  /** Of the dictionary as a booklet. */
  readonly bookletStylesheet: string;
  /** Under which the page runs; undefined while it is being written, where tools add scripts of their own. */
  readonly policy?: string;
  readonly scripts: Readonly<Record<string, string>>;
  /** Of the script that runs before the page shows: absent once it is built. */
  readonly scriptType?: 'module';
  readonly fonts: readonly string[];
}

/** Props that every template receives; `view` is what the page itself shows. All of it is plain data. */
export interface PageProps<View = unknown> {
  readonly site: SiteView;
  readonly assets: AssetsView;
  readonly head: HeadView;
  readonly view: View;
}

/** A page to build: address, template, complete props, and the bodies that the template prints by their keys. */
export interface PageEntry {
  readonly path: string;
  /**
   * A text that changes with anything in the entry (the program excepted), where that is known without making its props. Such a page
   * is never `noindex`: the sitemap lists it without asking for its head, which would be made for nothing else.
   */
  readonly toKey?: (() => string) | undefined;
  readonly template: TemplateName;
  readonly head: HeadView;
  readonly view: unknown;
  readonly bodies?: readonly string[];
  /** Keys of the bodies whose answers its props quote. */
  readonly quotes?: readonly string[];
  /** Day of the newest thing shown, for the sitemap; absent from pages that it leaves out. */
  readonly lastModified?: string;
}
