import type { RedirectData } from '#model/redirect.ts';
import { toArticleId } from '#model/catalog.ts';
import { sitePath } from '#fields.ts';
import type { Told } from '#locales/locale.ts';
import { tell } from '#locales/tell.ts';
import { toAttachmentRow } from './attachment-row.ts';
import { CommentImporter } from './comment-importer.ts';
import { isLegal } from './convert/clean-text.ts';
import type { Converted } from './convert/conversion.ts';
import type { ConvertedTexts } from './convert/item-texts.ts';
import type { ContentWriter } from './content-writer.ts';
import { findForeignLanguage } from './find-language.ts';
import type { ExportPlan } from './import-export.ts';
import { ItemLookup } from './item-lookup.ts';
import { ItemQueue, type QueuedItem } from './item-queue.ts';
import { listAuthors, type LegacyItem, type LegacyProblem, type MarkdownBody } from './legacy.ts';
import { convertMarkdown } from './markdown/convert-markdown.ts';
import type { Media } from './media/media.ts';
import { toDate, type PlannedItem } from './plan-items.ts';
import type { Proposal } from './recognition/recognizer.ts';
import { toItemPath } from './register-addresses.ts';
import { dropPrivate, toFieldsLeft, toRow } from './report-row.ts';
import type { ImportReport, ReportRow } from './report.ts';
import type { Survey } from './survey.ts';
import type { ChangedText, Recognition } from './recognition/recognition.ts';
import type { TextConverter } from './text-converter.ts';
import { toTextFile, toTextHead, type TextHead, type TextParts } from './text-file.ts';

interface ImporterOptions extends ExportPlan {
  readonly survey: Survey;
  readonly media: Media;
  readonly writer: ContentWriter;
  /** Private texts are looked at by nobody. */
  readonly recognition?: Recognition;
  readonly converter: TextConverter;
}

/** Writes the texts of an export one after the other, and counts. */
export class ItemImporter {
  /** Addresses that stand in the front matter of a text. */
  readonly aliases = new Set<string>();
  readonly #options: ImporterOptions;
  readonly #rows: ReportRow[] = [];
  readonly #guids = new Set<string>();
  readonly #comments: CommentImporter;
  readonly #queue: ItemQueue;
  readonly #byAuthor = new Map<string, number>();
  readonly #labels: ReadonlyMap<string, string>;
  readonly #lookup: ItemLookup;

  constructor(options: ImporterOptions) {
    this.#options = options;
    this.#comments = new CommentImporter(options.writer, options.language);
    this.#labels = new Map(options.tags.map(({ slug, label }) => [slug, label]));
    this.#lookup = new ItemLookup(options);
    this.#queue = new ItemQueue({
      converter: options.converter,
      language: options.language,
      lookUp: async ({ item, plan }, named) => {
        const found = await this.#lookup.find(item, named);
        if (item.body.format === 'html' && plan.outcome !== 'left') await this.#lookup.prepareCover(item);
        return found;
      },
      write: (queued, texts) => this.#write(queued, texts),
    });
  }

  countTexts(author: string): number {
    return this.#byAuthor.get(author) ?? 0;
  }

  async add(item: LegacyItem, plan: PlannedItem): Promise<void> {
    await this.#queue.add({ item, plan });
  }

  /** Waits for all that was added. */
  async finish(): Promise<void> {
    await this.#queue.finish();
  }

  async #write({ item, plan }: QueuedItem, texts: ConvertedTexts): Promise<void> {
    if (plan.outcome === 'left') {
      this.#comments.leaveAll(item, { fr: 'd’un texte laissé de côté', en: 'of a text left aside' });
      this.#rows.push(toRow(plan, { changed: [], left: [], language: this.#options.language }));
      return;
    }
    const body =
      item.body.format === 'html' ? texts.body : await this.#convertMarkdown(item, item.body, plan);
    const { survey, language } = this.#options;
    this.#lookup.note(texts.used, item.address);
    const cover = this.#lookup.findCover(item);
    const fields = {
      authors: this.#findAuthors(item, plan),
      tags: [...new Set(plan.terms.flatMap((term) => this.#options.tagSlugs.get(term) ?? []))],
      aliases: this.#listAliases(plan),
      guid: this.#findGuid(plan),
      cover: cover.picture,
      language: this.#options.language,
      lang: findForeignLanguage(`${plan.title}\n${body.text}`, {
        told: item.language ?? survey.language,
        usual: language,
      }),
    };
    const parts = { item, plan, body, excerpt: texts.excerpt, fields };
    const { head, changed } = toTextHead(parts);
    const text = this.#recognize({ ...parts, head });
    this.#options.writer.put(`${plan.path}.md`, toTextFile(text, text.markdown));
    const notes = this.#comments.add(item, plan, texts.comments);
    const row = {
      lang: fields.lang,
      language: this.#options.language,
      changed: [...changed, ...text.changed, ...notes],
      left: [...(item.left ?? []), ...body.left, ...cover.left, ...toFieldsLeft(item)],
    };
    this.#rows.push(toRow(plan, row));
  }

  async #convertMarkdown(item: LegacyItem, body: MarkdownBody, { title }: PlannedItem): Promise<Converted> {
    const { address: base } = item;
    const context = this.#lookup.createContext(base);
    const converted = await convertMarkdown(body, {
      ...context,
      findLink: (address) => {
        this.#lookup.note([address], base);
        return context.findLink(address);
      },
      title,
      preparePictures: (pictures) => this.#options.media.prepare(pictures, base),
    });
    await this.#lookup.prepareCover(item);
    return converted;
  }

  toReport({
    survey,
    redirects,
    notes,
    proposals,
    problems,
  }: {
    readonly survey: Survey;
    readonly redirects: readonly RedirectData[];
    readonly notes: readonly Told[];
    readonly proposals: readonly Proposal[];
    readonly problems: readonly LegacyProblem[];
  }): ImportReport {
    const { language } = this.#options;
    const { strayComments: stray = 0 } = survey.site;
    this.#comments.leaveStray(stray);
    const rows = this.#settleRows();
    const count = (test: (row: ReportRow) => boolean): number => rows.filter(test).length;
    const { items } = survey;
    const of = (types: readonly string[]): number => items.filter(({ type }) => types.includes(type)).length;
    const [posts, pages, attachments] = [of(['post']), of(['page']), of(['attachment'])];
    return {
      format: survey.format,
      in: {
        ...{ posts, pages, attachments },
        other: items.length - posts - pages - attachments,
        comments: items.reduce((sum, { commentCount }) => sum + commentCount, stray),
      },
      out: {
        imported: count(({ outcome }) => outcome === 'imported'),
        drafts: count(({ outcome }) => outcome === 'draft'),
        left: count(({ outcome }) => outcome === 'left'),
      },
      comments: this.#comments.toReport(),
      offsets: Object.fromEntries([...survey.offsets].sort(([, a], [, b]) => b - a)),
      items: rows,
      media: this.#options.media
        .listRows()
        .map(({ reason, ...row }) => (reason ? { ...row, reason: tell(reason, language) } : row)),
      addresses: [...this.#listAliasRows(), ...dropPrivate(redirects, this.#options)],
      notes: notes.map((one) => tell(one, language)),
      proposals,
      problems: problems.map(({ message, fix, ...place }) => ({
        ...place,
        message: tell(message, language),
        ...(fix === undefined ? {} : { fix: tell(fix, language) }),
      })),
    };
  }

  #settleRows(): readonly ReportRow[] {
    const { media, addresses, language } = this.#options;
    return this.#rows.map((row) => {
      const plan = row.type === 'attachment' ? this.#lookup.getItem(row.id) : undefined;
      return plan ? toAttachmentRow(row, { plan, media, addresses, language }) : row;
    });
  }

  /** Pages are of no kind. A chapô that is taken from the text is taken from what it became. */
  #recognize({
    head,
    ...parts
  }: TextParts & Pick<TextHead, 'head'>): Pick<ChangedText, 'head' | 'markdown' | 'changed'> {
    const { body, fields, plan } = parts;
    const { title, path, date, author, becomes } = plan;
    const { recognition, siteTitle, people } = this.#options;
    if (becomes !== 'article' || !recognition) return { head, markdown: body.markdown, changed: [] };
    const text = recognition.readText({
      ...{ head, markdown: body.markdown, title, siteTitle, date: toDate(date), item: `${path}.md` },
      author: author === undefined ? undefined : people.get(author)?.name,
      tags: fields.tags.flatMap((slug) => this.#labels.get(slug) ?? []),
    });
    if (!text.lead) return text;
    const { summary } = toTextHead({ ...parts, body: { ...body, lead: text.lead } }).head;
    return { ...text, head: { ...text.head, summary } };
  }

  #findAuthors(item: LegacyItem, { becomes }: PlannedItem): readonly string[] {
    const { people } = this.#options;
    const found = becomes === 'article' ? listAuthors(item) : [];
    const slugs = [...new Set(found.flatMap((one) => people.get(one)?.slug ?? []))];
    for (const slug of slugs) this.#byAuthor.set(slug, this.countTexts(slug) + 1);
    return slugs;
  }

  /** A draft had no readers: its addresses are in no file. */
  #listAliases(plan: PlannedItem): readonly string[] {
    const { addresses, paths } = this.#options;
    if (plan.outcome !== 'imported' || !addresses.hasSite()) return [];
    const to = toItemPath(plan, paths);
    const all = [...(plan.address === undefined ? [] : [plan.address]), ...plan.otherAddresses];
    const own = new Set(all.flatMap((one) => addresses.toPath(one) ?? []));
    const aliases = [...own].filter((from) => {
      const destination = addresses.get(from);
      return (
        destination &&
        'to' in destination &&
        destination.to === to &&
        !addresses.isKept(from) &&
        sitePath.safeParse(from).success &&
        !this.aliases.has(from)
      );
    });
    for (const one of aliases) this.aliases.add(one);
    return aliases;
  }

  *#listAliasRows(): Iterable<{ readonly from: string; readonly to: string }> {
    for (const from of this.aliases) {
      const found = this.#options.addresses.get(from);
      if (found && 'to' in found) yield { from, to: found.to };
    }
  }

  /** The export's own, byte for byte; its address where it has none. */
  #findGuid(plan: PlannedItem): string | undefined {
    const { guid } = plan;
    // Whole, as feeds had it.
    const address = plan.address && this.#options.addresses.toWhole(plan.address);
    const minted = toArticleId(this.#options.siteUrl, toDate(plan.date) ?? '0000', plan.name);
    const found = [guid, address, minted].find(
      (one) => one !== undefined && one.trim() !== '' && isLegal(one) && !this.#guids.has(one.trim()),
    );
    if (found === undefined || (plan.becomes === 'page' && guid === undefined)) return undefined;
    this.#guids.add(found.trim());
    return found;
  }
}
