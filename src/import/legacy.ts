import type { Told } from '#locales/locale.ts';
import type { OwnMark } from './convert/escapes.ts';
/** What a platform held, decoded, and not yet converted: readers make it, the importer turns it into content. */

/** What an item was to readers. Only `published` ones are published again; drafts keep the reason why. */
export type LegacyStatus =
  'published' | 'draft' | 'pending' | 'scheduled' | 'private' | 'protected' | 'trash' | 'auto-draft';

export interface LegacyTerm {
  readonly type: 'category' | 'tag';
  readonly slug: string;
  readonly label: string;
  readonly description?: string;
  readonly parent?: string;
  /** Where its list stood, absolute or from the root of the site. */
  readonly address?: string;
}

export interface LegacyAuthor {
  /** By which items name them. */
  readonly id: string;
  readonly name: string;
  readonly address?: string;
}

export interface LegacyComment {
  readonly id: string;
  readonly parent?: string;
  readonly type: 'comment' | 'pingback' | 'trackback';
  readonly isApproved: boolean;
  readonly isSpam?: boolean;
  readonly author: string;
  readonly url?: string;
  /** As `LegacyItem.date`. */
  readonly date: string;
  readonly dateUtc?: string;
  readonly html: string;
  /** The fragment that led to it, without `#`; `comment-` and its id where absent. */
  readonly anchor?: string;
}

/** The text of an item: HTML as readers saw it (paragraphs made, shortcodes still in it), or Markdown byte for byte. */
export type LegacyBody = { readonly format: 'html'; readonly html: string } | MarkdownBody;

export interface MarkdownBody {
  readonly format: 'markdown';
  readonly markdown: string;
  /** An address as the text writes it → as the old site had it. */
  readonly resolve?: (address: string) => string;
  /** The address of the text that `[[name]]` means. */
  readonly findNote?: (name: string) => string | undefined;
  /** Marks of ours that its Markdown has too; the others are words in it. */
  readonly ownMarks?: ReadonlySet<OwnMark>;
}

export interface LegacyItem {
  /** Unique in its export. */
  readonly id: string;
  /** `post`, `page`, `attachment`, or the platform's own name of a custom type. */
  readonly type: string;
  readonly status: LegacyStatus;
  /** Plain text: entities decoded, tags gone. */
  readonly title: string;
  readonly slug?: string;
  /** Absolute address that readers had, as the export writes it. */
  readonly address?: string;
  /** Others that led to it: `?p=12`, a short address, the one of its page in a list. */
  readonly otherAddresses: readonly string[];
  readonly guid?: string;
  /** The day and hour that readers saw: `2009-03-14T11:30:00`, or the day alone where that is all there is. */
  readonly date?: string;
  /** The same instant in UTC, where the export gives both. */
  readonly dateUtc?: string;
  readonly updated?: string;
  readonly author?: string;
  /** Those who wrote it too. */
  readonly otherAuthors?: readonly string[];
  readonly body: LegacyBody;
  /** Written by the author as such; HTML. */
  readonly excerpt?: string;
  /** Description meant for search engines; plain text. */
  readonly description?: string;
  readonly terms: readonly LegacyTerm[];
  readonly comments: readonly LegacyComment[];
  /** Picture at its head: its address, or the id of an attachment. */
  readonly cover?: string;
  /** Words that replace it, and that stand below it. */
  readonly coverAlt?: string | undefined;
  readonly coverCredit?: string | undefined;
  /** Of an attachment: the id of the text on which it hangs. */
  readonly parent?: string;
  /** Of an attachment: where its file is. */
  readonly fileAddress?: string;
  /** BCP 47, where the export knows it. */
  readonly language?: string;
  /** Front matter that is none of the above: field → value, listed in the report. */
  readonly otherFields?: Readonly<Record<string, unknown>>;
  /** What of it could not be converted: shortcodes, blocks … */
  readonly left?: readonly LegacyLeft[];
  /** Why it is not published, or is not whole, in the words of the report. */
  readonly reason?: Told;
  /** The end of the file is in it. */
  readonly isCut?: true;
  /** Place in the source: path of its file, or of its entry in an archive. */
  readonly file: string;
}

/** Something that has no place among what we publish, for the report. */
export interface LegacyLeft {
  readonly what: Told;
  readonly value: string;
  readonly reason: Told;
}

/** A fault of the source itself, which did not keep the rest from being read. */
export interface LegacyProblem {
  readonly file: string;
  /** The item, by title or id, where it is known. */
  readonly item?: string;
  readonly message: Told;
  readonly fix?: Told;
}

export interface LegacySite {
  readonly title?: string;
  readonly description?: string;
  /** Absolute address of the home page. */
  readonly url?: string;
  readonly language?: string;
  /** Its clocks, known to exist: `Europe/Paris`. */
  readonly timeZone?: string;
  /** How many comments stand below texts that the export does not have. */
  readonly strayComments?: number;
  readonly authors: readonly LegacyAuthor[];
  readonly terms: readonly LegacyTerm[];
}

/** An export that was recognised. Its items can be read any number of times, and are never all in memory. */
export interface LegacyExport {
  /** `wordpress`, `hautetfort`, `over-blog` … as in the report. */
  readonly format: string;
  /** The whole is known when items have been read once. */
  readonly site: () => LegacySite;
  readonly items: () => AsyncIterable<LegacyItem>;
  readonly problems: () => readonly LegacyProblem[];
}

/** By the id that an item names each by, the first one first. */
export function listAuthors({
  author,
  otherAuthors = [],
}: Pick<LegacyItem, 'author' | 'otherAuthors'>): readonly string[] {
  return author === undefined ? otherAuthors : [author, ...otherAuthors];
}
