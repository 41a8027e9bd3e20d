import { toDate, toRssDates } from '#import/dates.ts';
import { decodeEscapes } from '#import/decode-escapes.ts';
import { findByHead, type ImportFormat } from '#import/format.ts';
import type { LegacyAuthor, LegacyItem, LegacySite, LegacyTerm } from '#import/legacy.ts';
import { toPlainText } from '#import/plain-text.ts';
import { createExport, type ExportNotes } from '#import/simple-export.ts';
import type { SourceFile } from '#import/source-file.ts';
import { toFormerAddresses, toShortAddresses } from '#import/wordpress/addresses.ts';
import { toReaderHtml } from '#import/wordpress/body.ts';
import { toComment } from '#import/wordpress/comments.ts';
import { toFootnotes } from '#import/wordpress/footnotes.ts';
import { findAllMeta, findDescription, findMeta } from '#import/wordpress/meta.ts';
import { toCutProblem } from '#import/once-each.ts';
import { optional } from '#import/wordpress/optional.ts';
import { toLeft } from '#import/wordpress/left.ts';
import { toStatus } from '#import/wordpress/status.ts';
import { findAll, getText, readElements, toOwnText, type XmlElement } from '#import/xml-elements.ts';

const MARKS = /wordpress\.org\/export|<wp:wxr_version|<wp:post_id|<wp:base_(?:site|blog)_url/;
/** A block that several texts share. */
const USES_BLOCK = /wp:block\s/;
/** Of the whole blog, before its items. */
const HEADERS: ReadonlySet<string> = new Set([
  'title',
  'link',
  'description',
  'language',
  'wp:base_blog_url',
  'wp:author',
  'wp:category',
  'wp:tag',
  'wp:term',
]);

/** WordPress eXtended RSS 1.0 to 1.2: what « Outils → Exporter » gives, in one file or in several. */
export const wordpress: ImportFormat = {
  name: 'wordpress',
  label: 'WordPress',
  find: findByHead((start) => MARKS.test(start)),
  open: (files) => {
    const reader = new WordPressReader(files);
    return createExport('wordpress', (notes) => reader.read(notes));
  },
};

/** What one reading finds stays known in the next: attachments may come after the texts that show them. */
class WordPressReader {
  readonly #files: readonly SourceFile[];
  readonly #authors = new Map<string, LegacyAuthor>();
  readonly #terms = new Map<string, LegacyTerm>();
  readonly #texts = new Map<string, string>();
  /** Addresses of attachments, by id; and ids of the items on which they hang. */
  readonly #attachments = new Map<string, string>();
  readonly #attached = new Map<string, Set<string>>();
  /** Texts of reusable blocks, by id. */
  readonly #blocks = new Map<string, string>();
  #waitsForBlocks = true;

  constructor(files: readonly SourceFile[]) {
    // Of a text that two exports have, the later one is right.
    this.#files = files.toSorted((a, b) => toExportDay(b).localeCompare(toExportDay(a)));
  }

  async *read({ tell, report }: ExportNotes): AsyncIterable<LegacyItem> {
    for (const file of this.#files)
      for await (const element of readElements(file, isWanted, report)) {
        if (element.name === 'item') {
          if (this.#waitsForBlocks && USES_BLOCK.test(getText(element, 'content:encoded')))
            await this.#readBlocks();
          yield this.#toItem(element, file.path);
        } else this.#readHeader(element);
        if (element.name !== 'item' && element.isCut) report(toCutProblem(file.path));
      }
    tell(this.#toSite());
  }

  /** Before the first text that shows one: the export may have it later. */
  async #readBlocks(): Promise<void> {
    this.#waitsForBlocks = false;
    // Of a block in several exports, the latest is right; a copy, because a part of a long string keeps the whole of it in memory.
    for (const file of this.#files.toReversed())
      for await (const element of readElements(file, isWanted))
        if (isShared(element))
          this.#blocks.set(
            getText(element, 'wp:post_id'),
            structuredClone(getText(element, 'content:encoded')),
          );
  }

  #toSite(): LegacySite {
    const url = this.#findUrl();
    const language = this.#texts.get('language');
    return {
      title: toPlainText(this.#texts.get('title') ?? ''),
      description: toPlainText(this.#texts.get('description') ?? ''),
      ...(url === undefined ? {} : { url }),
      ...(language === undefined ? {} : { language }),
      authors: [...this.#authors.values()],
      terms: [...this.#terms.values()],
    };
  }

  #findUrl(): string | undefined {
    return this.#texts.get('wp:base_blog_url') ?? this.#texts.get('link');
  }

  #readHeader(element: XmlElement): void {
    const text = toOwnText(element);
    if (element.name === 'wp:author') this.#readAuthor(element);
    else if (element.name === 'wp:category')
      this.#readTerm(element, {
        type: 'category',
        slug: 'category_nicename',
        label: 'cat_name',
        parent: 'category_parent',
        description: 'category_description',
      });
    else if (element.name === 'wp:tag')
      this.#readTerm(element, {
        type: 'tag',
        slug: 'tag_slug',
        label: 'tag_name',
        parent: '',
        description: 'tag_description',
      });
    else if (element.name !== 'wp:term' && text !== '' && !this.#texts.has(element.name))
      this.#texts.set(element.name, text);
  }

  #readAuthor(element: XmlElement): void {
    const id = getText(element, 'wp:author_login');
    if (id === '') return;
    const name = toPlainText(getText(element, 'wp:author_display_name')) || id;
    this.#authors.set(id, { id, name });
  }

  #readTerm(element: XmlElement, names: TermNames): void {
    const slug = decodeEscapes(getText(element, `wp:${names.slug}`));
    const label = toPlainText(getText(element, `wp:${names.label}`)) || slug;
    if (slug === '') return;
    const description = toPlainText(getText(element, `wp:${names.description}`));
    const parent = getText(element, `wp:${names.parent}`);
    this.#terms.set(`${names.type} ${slug}`, {
      type: names.type,
      slug,
      label,
      ...(description === '' ? {} : { description }),
      ...(parent === '' ? {} : { parent }),
    });
  }

  #toItem(element: XmlElement, file: string): LegacyItem {
    const get = (name: string): string => getText(element, name);
    const title = toPlainText(get('title'));
    const id = get('wp:post_id') || get('guid') || get('link') || title || 'sans-titre';
    const type = get('wp:post_type') || 'post';
    const fileAddress = type === 'attachment' ? get('wp:attachment_url') || get('guid') : '';
    if (fileAddress !== '') this.#noteAttachment(id, fileAddress, get('wp:post_parent'));
    const { html, left } = toReaderHtml(get('content:encoded'), {
      findBlock: (one) => this.#blocks.get(one),
      findAttachment: (one) => this.#attachments.get(one),
      attached: [...(this.#attached.get(id) ?? [])].flatMap((one) => this.#attachments.get(one) ?? []),
    });
    const author = get('dc:creator');
    return {
      id,
      type,
      ...toStatus(element),
      title,
      ...optional('slug', decodeEscapes(get('wp:post_name'))),
      ...optional('address', get('link')),
      otherAddresses: [
        ...toShortAddresses(id, type, this.#findUrl()),
        ...toFormerAddresses(get('link'), get('wp:post_name'), findAllMeta(element, '_wp_old_slug')),
      ],
      ...optional('guid', get('guid')),
      ...toDates(element),
      ...optional('author', author),
      body: { format: 'html', html: html + toFootnotes(findMeta(element, ['footnotes']), html) },
      ...optional('excerpt', get('excerpt:encoded')),
      ...optional('description', findDescription(element)),
      terms: findAll(element, 'category').flatMap(toTerm),
      comments: findAll(element, 'wp:comment').map(toComment),
      // As the usual plugins for several languages export it.
      ...optional(
        'language',
        findAll(element, 'category').find(({ attributes }) => attributes['domain'] === 'language')
          ?.attributes['nicename'] ?? '',
      ),
      ...optional('cover', findMeta(element, ['_thumbnail_id'])),
      ...optional('fileAddress', fileAddress),
      ...optional('parent', fileAddress === '' ? '' : get('wp:post_parent').replace(/^0$/, '')),
      ...(left.length > 0 ? { left: toLeft(left) } : {}),
      ...(element.isCut ? { isCut: true } : {}),
      file,
    };
  }

  #noteAttachment(id: string, address: string, parent: string): void {
    // A copy: a part of a long string keeps the whole of it in memory.
    this.#attachments.set(id, structuredClone(address));
    if (parent === '' || parent === '0') return;
    const attached = this.#attached.get(parent) ?? new Set();
    this.#attached.set(parent, attached.add(id));
  }
}

/** A block that several texts show. */
function isShared(element: XmlElement): boolean {
  return getText(element, 'wp:post_type') === 'wp_block' && getText(element, 'wp:status') === 'publish';
}

/** `2019-05-10`; empty where the file does not tell when it was made. */
function toExportDay({ head }: SourceFile): string {
  const [before = ''] = Buffer.from(head).toString('latin1').split('<item', 1);
  const [, created] = /created="(\d{4}-\d{2}-\d{2})/.exec(before) ?? [];
  const [, published = ''] = /<pubDate>([^<]*)/.exec(before) ?? [];
  return created ?? toRssDates(published).dateUtc?.slice(0, 10) ?? '';
}

interface TermNames {
  readonly type: LegacyTerm['type'];
  readonly slug: string;
  readonly label: string;
  readonly parent: string;
  readonly description: string;
}

function isWanted(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  if (name === 'item') return !path.slice(0, -1).includes('item');
  return path.length <= 3 && HEADERS.has(name);
}

function toDates(element: XmlElement): Pick<LegacyItem, 'date' | 'dateUtc' | 'updated'> {
  const utc =
    toDate(getText(element, 'wp:post_date_gmt')) || (toRssDates(getText(element, 'pubDate')).dateUtc ?? '');
  return {
    ...optional('date', toDate(getText(element, 'wp:post_date')) || utc),
    ...optional('dateUtc', utc),
    ...optional('updated', toDate(getText(element, 'wp:post_modified'))),
  };
}

const TERM_TYPES = new Map<string, LegacyTerm['type']>(
  Object.entries({
    category: 'category',
    post_tag: 'tag',
    tag: 'tag',
  }),
);

function toTerm(element: XmlElement): LegacyTerm | readonly LegacyTerm[] {
  const { domain = 'category', nicename = '' } = element.attributes;
  const type = TERM_TYPES.get(domain);
  const label = toPlainText(toOwnText(element));
  const slug = decodeEscapes(nicename);
  return type === undefined || label === '' ? [] : { type, slug: slug || label, label };
}
