import type { z } from 'zod';
import { printBody } from '#html/print-body.ts';
import { storeBody } from '#html/stored-body.ts';
import { toDigestOf } from '#engine/digest.ts';
import { articleSchema } from '#kinds/kinds.ts';
import type { OwnWords } from '#locales/locale.ts';
import {
  createCatalog,
  type Catalog,
  type CommentThread,
  type Entry,
  type RecordedFeeds,
} from '#model/catalog.ts';
import { commentsSchema, type CommentData } from '#model/comment.ts';
import { findAddressLanguage } from '#model/address-language.ts';
import { readRecordedFeeds, REGISTER_FILE } from '#model/feed-identity.ts';
import type { Identity } from '#model/identity.ts';
import { LINKS_FILE, linkRecordsSchema } from '#model/link-record.ts';
import { organisationSchema } from '#model/organisation.ts';
import { pageSchema } from '#model/page.ts';
import { personSchema } from '#model/person.ts';
import type { Finding, Problem } from '#model/problem.ts';
import { redirectsSchema } from '#model/redirect.ts';
import { seriesSchema } from '#model/series.ts';
import { siteSchema, type Site } from '#model/site.ts';
import { tagsSchema } from '#model/tag.ts';
import { toCast } from './cast.ts';
import type { Role } from './content-files.ts';
import { findOwnPicture } from './own-picture.ts';
import { readIdentity } from './identity.ts';
import { readData, type ReadData, type YamlText } from './read-data.ts';
import { readLocale } from './read-locale.ts';
import { salvageArticle, salvagePage } from './salvage.ts';
import { SourceFiles } from './source-files.ts';
import { TextReader, type ReaderOptions } from './text-reader.ts';

/** Reads the files of one content folder, each once, and collects what is wrong with them. */
export class ContentReader {
  readonly sources: SourceFiles;
  readonly #problems: Problem[] = [];
  readonly #options: ReaderOptions;
  #texts: TextReader;
  #language: string;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.sources = new SourceFiles(options.dir, options.cache);
    // Of one whose settings cannot be read too.
    this.#language = readLocale(options.dir).code;
    const speech: OwnWords = { language: this.#language, words: {}, kinds: {} };
    this.#texts = new TextReader(options, this.sources, speech);
  }

  get texts(): Pick<TextReader, 'bodies' | 'drafts'> {
    return this.#texts;
  }

  get problems(): readonly Problem[] {
    return [...this.#problems, ...this.#texts.problems];
  }

  /** A finding at its line, in the language of the publication. */
  locate(finding: Finding): Problem {
    return this.sources.locate(finding, this.#language);
  }

  /** Nothing without a site.yaml that can be read. */
  async read(): Promise<ReadCatalogs> {
    const site = this.#readSite();
    if (site) {
      this.#language = site.language;
      this.#texts = new TextReader(this.#options, this.sources, { ...site, kinds: {} });
    }
    const people = toMap(this.#readEntries('person', personSchema));
    const files = {
      people,
      organisations: toMap(this.#readEntries('organisation', organisationSchema)),
      series: this.#readEntries('series', seriesSchema).map((one) => {
        const { introduction: source = '', lang: language } = one.data;
        const text = { file: one.file, source, path: ['introduction'], ...(language && { language }) };
        return { ...one, introduction: storeBody(this.#texts.renderShort(text).body) };
      }),
      tags: new Map((this.#readSingle('tags.yaml', tagsSchema) ?? []).map((tag) => [tag.slug, tag])),
      redirects: this.#readSingle('redirects.yaml', redirectsSchema) ?? [],
      identity: this.#readIdentity(),
      deadLinks: this.#readDeadLinks(),
      recordedFeeds: this.#readRecordedFeeds(),
      comments: new Map(
        this.#readEntries('comments', commentsSchema, true).map((one) => [one.slug, this.#toThread(one)]),
      ),
      pages: await this.#texts.read({ role: 'page', schema: pageSchema, salvage: salvagePage }),
      articles: await this.#texts.read({
        role: 'article',
        schema: articleSchema,
        salvage: salvageArticle,
        getCast: (data) => toCast(data, people),
      }),
    };
    if (!site) return { catalog: undefined };
    const salvaged = createCatalog({ site, ...files });
    return { catalog: withoutFiles(salvaged, this.#texts.salvaged), salvaged };
  }

  /**
   * Changes with anything in the folder but what only the pages that print or quote a body show (see `toBodyStructure`), and but the
   * registers that builds write.
   */
  toStructure(catalog: Catalog): string {
    const structures = new Map(
      [...catalog.articles, ...catalog.pages].map((one) => [one.file, one.structure]),
    );
    const files = this.#options.files.filter(({ role }) => role !== 'addresses');
    return toDigestOf([
      catalog.site.addresses ?? '',
      ...files.flatMap(({ file }) => [file, structures.get(file) ?? this.sources.digestOf(file)]),
    ]);
  }

  /** With the language that published addresses are made of. */
  #readSite(): Site | undefined {
    const site = this.#readSingle('site.yaml', siteSchema);
    if (!site || site.addresses !== undefined || !this.#has(REGISTER_FILE)) return site;
    const { language } = site;
    const find = (): string => findAddressLanguage(this.sources.readText(REGISTER_FILE), language) ?? '';
    const addresses = this.sources.keepFor(`addresses ${language}`, REGISTER_FILE, find);
    return addresses === '' ? site : { ...site, addresses };
  }

  #readIdentity(): Identity {
    const { identity, findings } = readIdentity(this.#options.dir, this.#options.files);
    this.#problems.push(...findings.map((one) => this.locate(one)));
    return identity;
  }

  #readDeadLinks(): ReadonlySet<string> {
    const records = this.#readSingle(LINKS_FILE, linkRecordsSchema) ?? [];
    return new Set(records.filter(({ status }) => status === 'dead').map(({ url }) => url));
  }

  #readRecordedFeeds(): RecordedFeeds | undefined {
    if (!this.#has(REGISTER_FILE)) return undefined;
    const read = (): RecordedFeeds => readRecordedFeeds(this.sources.readText(REGISTER_FILE));
    return this.sources.keepFor('feeds', REGISTER_FILE, read);
  }

  #has(file: string): boolean {
    return this.#options.files.some((one) => one.file === file);
  }

  #readSingle<T>(file: string, schema: z.ZodType<T>): T | undefined {
    return this.#has(file) ? this.#readYaml(file, schema).data : undefined;
  }

  #readEntries<T>(role: Role, schema: z.ZodType<T>, isMarkdown = false): readonly Entry<T>[] {
    const { files, pictures } = this.#options;
    return files.flatMap(({ role: own, file, slug }) => {
      if (own !== role) return [];
      const { data, italics } = this.#readYaml(file, schema, { isMarkdown, hasItalics: role === 'series' });
      if (data === undefined) return [];
      const picture = findOwnPicture(pictures.from(file), data);
      return [{ slug, file, data, picture, ...(italics && { italics }) }];
    });
  }

  #readYaml<T>(
    file: string,
    schema: z.ZodType<T>,
    texts: Pick<YamlText, 'isMarkdown' | 'hasItalics'> = {},
  ): ReadData<T> {
    const language = this.#language;
    const read = this.sources.keepFor(`data ${language}`, file, () =>
      readData({ file, yaml: this.sources.readText(file), line: 1, language, ...texts }, schema),
    );
    this.#problems.push(...read.problems);
    return read;
  }

  #toThread({ slug, file, data }: Entry<readonly CommentData[]>): CommentThread {
    const language = this.#texts.findLanguage(slug);
    return {
      file,
      comments: data.map(({ text: source, ...comment }, index) => {
        const { body, facts } = this.#texts.renderShort({ file, source, language, path: [index, 'text'] });
        return {
          ...comment,
          html: printBody(body, language ?? this.#language),
          links: facts.links.map(({ href }) => href),
        };
      }),
    };
  }
}

interface ReadCatalogs {
  readonly catalog: Catalog | undefined;
  readonly salvaged?: Catalog;
}

function withoutFiles(catalog: Catalog, files: ReadonlySet<string>): Catalog {
  if (files.size === 0) return catalog;
  const isLeft = ({ file }: Entry<unknown>): boolean => !files.has(file);
  return { ...catalog, pages: catalog.pages.filter(isLeft), articles: catalog.articles.filter(isLeft) };
}

function toMap<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, Entry<T>> {
  return new Map(entries.map((one) => [one.slug, one]));
}
