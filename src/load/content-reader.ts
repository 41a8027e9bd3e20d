import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { printBody } from '#html/print-body.ts';
import { storeBody } from '#html/stored-body.ts';
import type { StoredBody } from '#model/body.ts';
import { toSpeakerKey, type Cast } from '#markdown/dialogue.ts';
import type { RenderedBody } from '#markdown/render-markdown.ts';
import { articleSchema, type ArticleData } from '#kinds/kinds.ts';
import {
  createCatalog,
  type Catalog,
  type CommentThread,
  type Entry,
  type PlacedPicture,
  type TextEntry,
} from '#model/catalog.ts';
import { commentsSchema, type CommentData } from '#model/comment.ts';
import { readFeedAuthority, REGISTER_FILE } from '#model/feed-identity.ts';
import type { Identity } from '#model/identity.ts';
import { LINKS_FILE, linkRecordsSchema } from '#model/link-record.ts';
import { organisationSchema } from '#model/organisation.ts';
import { pageSchema } from '#model/page.ts';
import { personSchema, type PersonData } from '#model/person.ts';
import type { Finding, Place, Problem } from '#model/problem.ts';
import { redirectsSchema } from '#model/redirect.ts';
import { seriesSchema } from '#model/series.ts';
import { tagsSchema } from '#model/tag.ts';
import { siteSchema } from '#model/site.ts';
import type { OwnWords } from '#locales/locale.ts';
import { BodyRenderer, type BodyOptions, type BodyRequest } from './body-renderer.ts';
import type { ContentFile, Role } from './content-files.ts';
import { toDigest, toDigestOf } from '#engine/digest.ts';
import { splitFrontMatter } from './front-matter.ts';
import { createFindText, type TextLinks, type TextName } from './text-names.ts';
import { listWikilinks, type FindText } from '#markdown/wikilinks.ts';
import { getPaths } from '#model/paths.ts';
import { isSummaryAbsent, toAbsentSummary, type Summarised } from './absent-summary.ts';
import { readIdentity } from './identity.ts';
import { LazyFacts } from './lazy-facts.ts';
import { readData, readHead, type Head } from './read-data.ts';
import { salvageArticle, salvagePage, type Faulty } from './salvage.ts';
import { createLocator } from './yaml-source.ts';

const PICTURED = z.object({
  cover: z.object({ src: z.string() }).optional(),
  portrait: z.object({ src: z.string() }).optional(),
});

export interface ReaderOptions extends BodyOptions {
  readonly files: readonly ContentFile[];
}

/** Reads the files of one content folder, each once, and collects what is wrong with them. */
export class ContentReader {
  readonly problems: Problem[] = [];
  /** Files of drafts, those that hold a mistake included. */
  readonly drafts = new Set<string>();
  /** Files whose front matter holds a mistake. */
  readonly #salvaged = new Set<string>();
  readonly #options: ReaderOptions;
  #bodies: BodyRenderer;
  #last: { readonly file: string; readonly bytes: Buffer } | undefined;
  readonly #digests = new Map<string, string>();
  #language = 'fr';
  #speech: OwnWords = { language: 'fr', words: {}, kinds: {} };
  #findText: FindText | undefined;
  #articleFiles: ReadonlyMap<string, string> | undefined;
  #located: { readonly file: string; readonly find: ReturnType<typeof createLocator> } | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#bodies = this.#createBodies();
  }

  /** Nothing without a site.yaml that can be read. */
  async read(): Promise<ReadCatalogs> {
    const site = this.#readSingle('site.yaml', siteSchema);
    this.#language = site?.language ?? 'fr';
    if (site) this.#speech = { language: site.language, words: site.words, kinds: {} };
    this.#bodies = this.#createBodies();
    const people = toMap(this.#readEntries('person', personSchema));
    const files = {
      people,
      organisations: toMap(this.#readEntries('organisation', organisationSchema)),
      series: this.#readEntries('series', seriesSchema).map((one) => ({
        ...one,
        introduction: storeBody(
          this.#renderShort({ file: one.file, source: one.data.introduction ?? '' }, ['introduction']).body,
        ),
      })),
      tags: new Map((this.#readSingle('tags.yaml', tagsSchema) ?? []).map((tag) => [tag.slug, tag])),
      redirects: this.#readSingle('redirects.yaml', redirectsSchema) ?? [],
      identity: this.#readIdentity(),
      deadLinks: this.#readDeadLinks(),
      feedAuthority: this.#readFeedAuthority(),
      comments: new Map(
        this.#readEntries('comments', commentsSchema, true).map((one) => [one.slug, this.#toThread(one)]),
      ),
      pages: await this.#readTexts('page', { schema: pageSchema, salvage: salvagePage }),
      articles: await this.#readTexts('article', {
        schema: articleSchema,
        salvage: salvageArticle,
        getCast: (data) => toCast(data, people),
      }),
    };
    if (!site) return { catalog: undefined };
    const salvaged = createCatalog({ site, ...files });
    return { catalog: this.#salvaged.size === 0 ? salvaged : this.#withoutSalvaged(salvaged), salvaged };
  }

  #withoutSalvaged(catalog: Catalog): Catalog {
    const isRight = ({ file }: Entry<unknown>): boolean => !this.#salvaged.has(file);
    return {
      ...catalog,
      pages: catalog.pages.filter(isRight),
      articles: catalog.articles.filter(isRight),
    };
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
    return toDigestOf(files.flatMap(({ file }) => [file, structures.get(file) ?? this.#digestOf(file)]));
  }

  getBody(key: string): StoredBody {
    return this.#bodies.getBody(key);
  }

  locate({ at, ...finding }: Finding): Problem {
    if ('line' in at) return { ...finding, ...at };
    const place = this.keepFor(`place ${at.path.join('.')}`, finding.file, () =>
      this.#findLine(finding.file, at),
    );
    return { ...finding, ...place };
  }

  /** Findings come one file after the other: the last one stays parsed. */
  #findLine(file: string, at: Place): Pick<Problem, 'line' | 'column'> {
    if (this.#located?.file !== file) {
      const source = this.#readText(file);
      const head = /\.mdx?$/.test(file) ? splitFrontMatter(source) : undefined;
      this.#located = { file, find: createLocator(head?.yaml ?? source, head?.yamlLine ?? 1) };
    }
    return this.#located.find(at);
  }

  /** What depends on one file's bytes alone, kept between builds. */
  keepFor<T>(name: string, file: string, make: () => T): T {
    const { cache } = this.#options;
    return cache ? cache.getOrMake(`${name} ${file} ${this.#digestOf(file)}`, make) : make();
  }

  #createBodies(): BodyRenderer {
    return new BodyRenderer(this.#options, this.#speech);
  }

  #readIdentity(): Identity {
    const { identity, problems } = readIdentity(this.#options.dir, this.#options.files);
    this.problems.push(...problems);
    return identity;
  }

  #readDeadLinks(): ReadonlySet<string> {
    const records = this.#readSingle(LINKS_FILE, linkRecordsSchema) ?? [];
    return new Set(records.filter(({ status }) => status === 'dead').map(({ url }) => url));
  }

  #readFeedAuthority(): string | undefined {
    if (!this.#options.files.some(({ file }) => file === REGISTER_FILE)) return undefined;
    return (
      this.keepFor('feeds', REGISTER_FILE, () => readFeedAuthority(this.#readText(REGISTER_FILE))) ||
      undefined
    );
  }

  #listFiles(role: Role): readonly ContentFile[] {
    return this.#options.files.filter((one) => one.role === role);
  }

  #readSingle<T>(file: string, schema: z.ZodType<T>): T | undefined {
    return this.#options.files.some((one) => one.file === file) ? this.#readYaml(file, schema) : undefined;
  }

  #readEntries<T>(role: Role, schema: z.ZodType<T>, isMarkdown = false): readonly Entry<T>[] {
    return this.#listFiles(role).flatMap(({ file, slug }) => {
      const data = this.#readYaml(file, schema, isMarkdown);
      return data === undefined ? [] : [{ slug, file, data, picture: this.#findPicture(file, data) }];
    });
  }

  #readYaml<T>(file: string, schema: z.ZodType<T>, isMarkdown = false): T | undefined {
    const { data, problems } = this.keepFor(`data ${this.#language}`, file, () =>
      readData({ file, yaml: this.#readText(file), line: 1, language: this.#language, isMarkdown }, schema),
    );
    this.problems.push(...problems);
    return data;
  }

  /** Heads, and the bodies that are new while the next heads are read, then the entries. */
  async #readTexts<T extends Summarised>(role: Role, kind: TextKind<T>): Promise<readonly TextEntry<T>[]> {
    const texts: ReadText<T>[] = [];
    const readHeads = function* (this: ContentReader): Generator<BodyRequest> {
      for (const one of this.#listFiles(role)) {
        const text = this.#readOneHead(one, kind);
        if (!text) continue;
        texts.push(text);
        yield text.request;
      }
    };
    await this.#bodies.prepare(readHeads.call(this));
    return texts.map((text) => this.#toTextEntry(text));
  }

  #readHead<T>(file: string, schema: z.ZodType<T>): Head<T> {
    return this.keepFor(`head ${this.#language}`, file, () =>
      readHead(file, this.#readText(file), this.#language, schema),
    );
  }

  /** What each name of a text finds. The heads of all texts are read for the first. */
  #toLinks(names: readonly string[]): TextLinks {
    if (names.length === 0) return NO_LINKS;
    const paths = getPaths(this.#language);
    const find = (this.#findText ??= createFindText([
      ...this.#listNames('page', pageSchema, paths.page),
      ...this.#listNames('article', articleSchema, paths.article),
    ]));
    return new Map(names.map((name) => [name, find(name)]));
  }

  #listNames<T extends { readonly title: string }>(
    role: Role,
    schema: z.ZodType<T>,
    toPath: (slug: string) => string,
  ): readonly TextName[] {
    return this.#listFiles(role).map(({ file, slug }) => ({
      slug,
      title: this.#readHead(file, schema).data?.title ?? slug,
      href: toPath(slug),
    }));
  }

  #readOneHead<T extends Summarised>(
    one: ContentFile,
    { schema, salvage, getCast }: TextKind<T>,
  ): ReadText<T> | undefined {
    const { file } = one;
    if (file.endsWith('.mdx') && !this.#options.mdx) return undefined;
    const head = this.#readHead(file, schema);
    this.problems.push(...head.problems);
    const { bodyDigest: digest, namesFarPictures, maths, wikilinks } = head;
    if (head.draft) this.drafts.add(file);
    if (head.data === undefined) this.#salvaged.add(file);
    // Without a front matter there is no body either.
    const isFaulty = head.data === undefined && digest !== '';
    const data = isFaulty ? salvage({ slug: one.slug, raw: head.raw, language: this.#language }) : head.data;
    if (data === undefined) return undefined;
    const links = this.#toLinks(wikilinks);
    const language = data.lang ?? this.#language;
    return {
      one,
      head,
      data,
      request: { file, language, cast: getCast?.(data), digest, namesFarPictures, maths, links },
    };
  }

  #toTextEntry<T extends Summarised>({
    one: { file, slug },
    head,
    data,
    request,
  }: ReadText<T>): TextEntry<T> {
    const bodyKey = this.#bodies.toKey(request);
    const { mistakes, structure, targets, crossed } = this.#bodies.learn(bodyKey);
    // MDX gives lines of the file; Markdown, lines of the body.
    const shift = file.endsWith('.mdx') ? 0 : head.bodyLine - 1;
    for (const mistake of mistakes) this.problems.push({ file, ...mistake, line: mistake.line + shift });
    const facts = new LazyFacts(() => this.#bodies.getFacts(bodyKey), shift);
    const lead = data.summary === '' ? facts.lead : undefined;
    if (lead !== undefined && isSummaryAbsent(head))
      this.problems.push(
        this.locate(toAbsentSummary(file, lead, head.draft || (lead === '' && !facts.isUnrun))),
      );
    return {
      slug,
      file,
      data: lead === undefined ? data : { ...data, summary: lead },
      ...(lead === undefined ? {} : { lacksSummary: true }),
      picture: this.#findPicture(file, data),
      bodyKey,
      facts,
      targets,
      crossed,
      digest: this.#digestOf(file),
      structure: [head.dataDigest, structure, lead].join(' '),
    };
  }

  #toThread({ slug, file, data }: Entry<readonly CommentData[]>): CommentThread {
    this.#articleFiles ??= new Map(this.#listFiles('article').map((one) => [one.slug, one.file]));
    const article = this.#articleFiles.get(slug);
    const language = article && this.#readHead(article, articleSchema).data?.lang;
    return {
      file,
      comments: data.map(({ text, ...comment }, index) => {
        const { body, facts } = this.#renderShort({ file, source: text, language }, [index, 'text']);
        return { ...comment, html: printBody(body), links: facts.links.map(({ href }) => href) };
      }),
    };
  }

  /** A short Markdown text of a YAML file; its mistakes are reported at its key. */
  #renderShort(
    {
      file,
      source,
      language = this.#language,
    }: { file: string; source: string; language?: string | undefined },
    path: readonly (string | number)[],
  ): RenderedBody {
    const links = this.#toLinks(listWikilinks(source));
    const rendered = this.#bodies.renderShort({ file, source, language, links });
    for (const { rule, message, fix, severity } of rendered.mistakes)
      this.problems.push(this.locate({ file, at: { path }, rule, message, fix, severity }));
    return rendered;
  }

  #findPicture(file: string, data: unknown): PlacedPicture | undefined {
    if (typeof data !== 'object' || data === null || !('cover' in data || 'portrait' in data))
      return undefined;
    const parsed = PICTURED.safeParse(data);
    const src = parsed.success ? (parsed.data.cover ?? parsed.data.portrait)?.src : undefined;
    const found = src === undefined ? undefined : this.#options.pictures.from(file)(src);
    return (
      found && {
        src: found.src,
        width: found.width,
        height: found.height,
        bytes: found.bytes,
        srcset: found.srcset,
        still: found.still,
      }
    );
  }

  #digestOf(file: string): string {
    const known = this.#digests.get(file);
    if (known !== undefined) return known;
    const { cache, dir } = this.#options;
    const digest = cache
      ? cache.digestOf(join(dir, file), () => this.#readBytes(file))
      : toDigest(this.#readBytes(file));
    this.#digests.set(file, digest);
    return digest;
  }

  /** Bytes are kept for the moment between the digest of a new file and its reading: it is read once. */
  #readBytes(file: string): Buffer {
    if (this.#last?.file === file) return this.#last.bytes;
    const bytes = readFileSync(join(this.#options.dir, file));
    this.#last = { file, bytes };
    return bytes;
  }

  #readText(file: string): string {
    return this.#readBytes(file).toString('utf8');
  }
}

const NO_LINKS: TextLinks = new Map();

interface ReadText<T> {
  readonly one: ContentFile;
  readonly head: Head<T>;
  readonly data: T;
  readonly request: BodyRequest;
}

interface ReadCatalogs {
  readonly catalog: Catalog | undefined;
  readonly salvaged?: Catalog;
}

/** How a sort of texts is read. */
interface TextKind<T> {
  readonly schema: z.ZodType<T>;
  /** Of a front matter that holds a mistake. */
  readonly salvage: (faulty: Faulty) => T | undefined;
  readonly getCast?: (data: T) => Cast | undefined;
}

/**
 * Who speaks in an interview: the interviewer and the interviewees, under every name of their files. A first or last
 * name that two of them share opens no turn: only whole names do then.
 */
function toCast(data: ArticleData, people: ReadonlyMap<string, Entry<PersonData>>): Cast | undefined {
  if (data.kind !== 'interview') return undefined;
  const cast = [data.interviewer, ...data.interviewees].flatMap((slug) => people.get(slug) ?? []);
  const short = cast.flatMap(({ slug, data: { name, collective } }) => {
    const words = collective ? [] : name.split(/[\s\u00a0\u202f]+/u);
    return [
      ...new Set(
        [words[0], words.slice(1).join(' '), words.at(-1)].flatMap((part) =>
          part ? toSpeakerKey(part) : [],
        ),
      ),
    ].map((key) => ({ key, slug }));
  });
  const owners = Map.groupBy(short, ({ key }) => key);
  const whole = cast.flatMap(({ slug, data: { name, speakerNames } }) =>
    [name, ...speakerNames].map((one) => ({ key: toSpeakerKey(one), slug })),
  );
  const clear = short.filter(({ key }) => new Set(owners.get(key)?.map((owner) => owner.slug)).size === 1);
  return {
    interviewer: data.interviewer,
    names: new Map([...clear, ...whole].map(({ key, slug }) => [key, slug])),
  };
}

function toMap<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, Entry<T>> {
  return new Map(entries.map((one) => [one.slug, one]));
}
