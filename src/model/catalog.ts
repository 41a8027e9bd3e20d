import type { Site } from '#model/site.ts';
import type { ArticleData } from '#kinds/kinds.ts';
import type { BodyFacts, CrossedAnswer, StoredBody } from './body.ts';
import type { CommentData } from './comment.ts';
import type { Identity } from './identity.ts';
import type { WithItalics } from './italics.ts';
import type { OrganisationData } from './organisation.ts';
import type { PageData } from './page.ts';
import type { PersonData } from './person.ts';
import { toDay, toEpoch } from './dates.ts';
import type { Publishable } from './visibility.ts';
import type { RedirectData } from './redirect.ts';
import type { SeriesData } from './series.ts';
import type { TagData } from './tag.ts';

/** One content file, read and validated: `slug` from its name, `file` from the content folder. */
export interface Entry<Data> extends WithItalics {
  readonly slug: string;
  readonly file: string;
  readonly data: Data;
  /** The cover or portrait, as it is served. */
  readonly picture?: PlacedPicture;
}

/** A picture of the site: the address of a file that every program opens, and its size in CSS pixels. */
export interface PlacedPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Size of the file. */
  readonly bytes?: number;
  /** The same as WebP, with their widths. */
  readonly srcset?: string;
  /** The first image of an animation. */
  readonly still?: string;
}

/** A placed picture with its words. */
export interface PictureView extends PlacedPicture {
  readonly alt: string;
  readonly credit?: string | undefined;
  /** Of its words, where it is not that of what they stand in. */
  readonly lang?: string | undefined;
}

/** The cover or portrait of an entry, when it has one that exists. */
export function toPictureView(
  entry: Entry<{ readonly cover?: Words; readonly portrait?: Words }>,
): PictureView | undefined {
  const words = entry.data.cover ?? entry.data.portrait;
  if (!words || !entry.picture) return undefined;
  const { alt, credit, lang } = words;
  return { ...entry.picture, alt, credit, ...(lang === undefined ? {} : { lang }) };
}

type Words = Pick<PictureView, 'alt' | 'credit' | 'lang'> | undefined;

/** A file with a Markdown body; `bodyKey` changes when the rendered body does. */
export interface TextEntry<Data> extends Entry<Data> {
  readonly facts: BodyFacts;
  /** Addresses of the site that the body links to: `toTargets` of its links. */
  readonly targets: readonly string[];
  /** Who answered the questions that its author marked to be put to several. */
  readonly crossed?: readonly CrossedAnswer[];
  readonly bodyKey: string;
  /** Its summary is the first sentences of its body. */
  readonly lacksSummary?: true;
  /** Digest of the file's bytes. */
  readonly digest: string;
  /** Changes with all that anything but the pages that print or quote its body shows or tells of it, where it was read from a file. */
  readonly structure?: string;
}

/** An article with its instants in milliseconds since 1970 and its permanent identity. */
export interface Article extends TextEntry<ArticleData>, Publishable {
  /** RFC 4151 tag URI or imported guid: what feeds know the article by. */
  readonly id: string;
  readonly updatedAt: number | undefined;
  readonly authors: readonly string[];
}

export interface SeriesEntry extends Entry<SeriesData> {
  /** The introduction, rendered. */
  readonly introduction: StoredBody;
}

export interface CommentThread {
  readonly file: string;
  readonly comments: readonly RenderedComment[];
}

export interface RenderedComment extends Omit<CommentData, 'text'> {
  readonly html: string;
  /** The addresses that it leads to. */
  readonly links: readonly string[];
}

/** What the register of addresses keeps of the ids of feeds. */
export interface RecordedFeeds {
  /** Who minted them, `exemple.fr,2026`; empty when nothing is recorded yet. */
  readonly authority: string;
  /** Each folder in which a feed was published, and that in which it first was: by this one its id is made. */
  readonly folders: Readonly<Record<string, string>>;
}

/** Everything an author wrote, unpublished things included. Articles are sorted newest first. */
export interface Catalog {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly people: ReadonlyMap<string, Entry<PersonData>>;
  readonly organisations: ReadonlyMap<string, Entry<OrganisationData>>;
  readonly series: readonly SeriesEntry[];
  readonly tags: ReadonlyMap<string, TagData>;
  readonly pages: readonly TextEntry<PageData>[];
  readonly comments: ReadonlyMap<string, CommentThread>;
  readonly redirects: readonly RedirectData[];
  readonly identity: Identity;
  readonly recordedFeeds?: RecordedFeeds | undefined;
  /** Addresses of other sites that do not answer any more, by links.yaml. */
  readonly deadLinks?: ReadonlySet<string>;
}

/** Content as it was read, before any reference is resolved. */
export interface ContentFiles extends Omit<Catalog, 'articles'> {
  readonly articles: readonly TextEntry<ArticleData>[];
}

/** Gives every article its instants, its authors and its identity, and the order of lists: newest first, then slug. */
export function createCatalog(files: ContentFiles): Catalog {
  const articles = files.articles.map((entry) => toArticle(entry, files.site)).sort(compareNewest);
  return { ...files, articles };
}

/** Newest first; articles of one instant in alphabetical order of their slugs. */
export function compareNewest(a: Article, b: Article): number {
  return b.publishedAt - a.publishedAt || (a.slug < b.slug ? -1 : 1);
}

/** The identity of an article that none was written for: a tag URI (RFC 4151) of its site, its year and its name. */
export function toArticleId(siteUrl: string, date: string, slug: string): string {
  return `tag:${new URL(siteUrl).hostname},${date.slice(0, 4)}:${slug}`;
}

function toArticle(entry: TextEntry<ArticleData>, site: Site): Article {
  const { data } = entry;
  return {
    ...entry,
    id: data.guid ?? toArticleId(site.url, data.date, entry.slug),
    draft: data.draft,
    ...toInstants(data, site),
    withdrawnAt: data.withdrawn && toEpoch(data.withdrawn.date, site.timeZone),
    authors: data.authors ?? site.defaultAuthors,
  };
}

/** A day alone is published at the hour that the owner names, and updated at its first minute, or as it is published. */
function toInstants(
  { date, updated }: ArticleData,
  { timeZone, publicationTime }: Site,
): Pick<Article, 'publishedAt' | 'updatedAt'> {
  const publishedAt = toEpoch(date.length === 10 ? `${date}T${publicationTime}` : date, timeZone);
  if (updated === undefined) return { publishedAt, updatedAt: undefined };
  const isSameDay = updated === toDay(publishedAt, timeZone);
  return { publishedAt, updatedAt: isSameDay ? publishedAt : toEpoch(updated, timeZone) };
}
