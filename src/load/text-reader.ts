import type { z } from 'zod';
import { articleSchema } from '#kinds/kinds.ts';
import type { OwnWords } from '#locales/locale.ts';
import type { Cast } from '#markdown/dialogue.ts';
import type { RenderedBody } from '#markdown/render-markdown.ts';
import { listWikilinks, type FindText } from '#markdown/wikilinks.ts';
import type { TextEntry } from '#model/catalog.ts';
import { pageSchema } from '#model/page.ts';
import type { AddressLanguage } from '#model/address-language.ts';
import { getPaths, type Paths } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import { isSummaryAbsent, toAbsentSummary, type Summarised } from './absent-summary.ts';
import { BodyRenderer } from './body-renderer.ts';
import type { BodyOptions, BodyRequest } from './body-request.ts';
import type { ContentFile, Role } from './content-files.ts';
import { findOwnPicture } from './own-picture.ts';
import { LazyFacts } from './lazy-facts.ts';
import { readHead, type Head } from './read-data.ts';
import type { Faulty } from './salvage.ts';
import type { SourceFiles } from './source-files.ts';
import type { TextLinks } from './text-links.ts';
import { createFindText, type TextName } from './text-names.ts';

export interface ReaderOptions extends BodyOptions {
  readonly files: readonly ContentFile[];
}

/** How a sort of texts is read. */
interface TextKind<T> {
  readonly role: Role;
  readonly schema: z.ZodType<T>;
  /** Of a front matter that holds a mistake. */
  readonly salvage: (faulty: Faulty) => T | undefined;
  readonly getCast?: (data: T) => Cast | undefined;
}

/** A text of a YAML file. */
interface SheetText {
  readonly file: string;
  /** Of its key. */
  readonly path: readonly (string | number)[];
  readonly source: string;
  /** That of the publication where absent. */
  readonly language?: string | undefined;
}

interface ReadText<T> {
  readonly one: ContentFile;
  readonly head: Head<T>;
  readonly data: T;
  readonly request: BodyRequest;
}

const NO_LINKS: TextLinks = new Map();

/** Reads the texts of a content folder, and collects what is wrong with them. */
export class TextReader {
  readonly problems: Problem[] = [];
  /** Files of drafts, those that hold a mistake included. */
  readonly drafts = new Set<string>();
  /** Files whose front matter holds a mistake. */
  readonly salvaged = new Set<string>();
  readonly bodies: BodyRenderer;
  readonly #options: ReaderOptions;
  readonly #sources: SourceFiles;
  readonly #language: string;
  readonly #paths: Paths;
  #findText: FindText | undefined;
  #articleFiles: ReadonlyMap<string, string> | undefined;

  constructor(options: ReaderOptions, sources: SourceFiles, speech: OwnWords & AddressLanguage) {
    const { language, words, kinds, addresses } = speech;
    this.bodies = new BodyRenderer(options, { language, words, kinds, addresses });
    this.#paths = getPaths(speech);
    this.#options = options;
    this.#sources = sources;
    this.#language = language;
  }

  /** Heads, and the bodies that are new while the next heads are read, then the entries. */
  async read<T extends Summarised>(kind: TextKind<T>): Promise<readonly TextEntry<T>[]> {
    const texts: ReadText<T>[] = [];
    const readHeads = function* (this: TextReader): Generator<BodyRequest> {
      for (const one of this.#listFiles(kind.role)) {
        const text = this.#readText(one, kind);
        if (!text) continue;
        texts.push(text);
        yield text.request;
      }
    };
    await this.bodies.prepare(readHeads.call(this));
    return texts.map((text) => this.#toEntry(text));
  }

  /** A short Markdown text; its mistakes are reported at its key. */
  renderShort({ file, path, source, language = this.#language }: SheetText): RenderedBody {
    const links = this.#toLinks(listWikilinks(source));
    const rendered = this.bodies.renderShort({ file, source, language, links });
    for (const { rule, message, fix, severity } of rendered.mistakes)
      this.problems.push(
        this.#sources.locate({ file, at: { path }, rule, message, fix, severity }, this.#language),
      );
    return rendered;
  }

  /** Of an article, where it is its own. */
  findLanguage(slug: string): string | undefined {
    this.#articleFiles ??= new Map(this.#listFiles('article').map((one) => [one.slug, one.file]));
    const file = this.#articleFiles.get(slug);
    return file && this.#readHead(file, articleSchema).data?.lang;
  }

  #listFiles(role: Role): readonly ContentFile[] {
    return this.#options.files.filter((one) => one.role === role);
  }

  #readHead<T>(file: string, schema: z.ZodType<T>): Head<T> {
    return this.#sources.keepFor(`head ${this.#language}`, file, () =>
      readHead(file, this.#sources.readText(file), this.#language, schema),
    );
  }

  /** What each name of a text finds. The heads of all texts are read for the first. */
  #toLinks(names: readonly string[]): TextLinks {
    if (names.length === 0) return NO_LINKS;
    const paths = this.#paths;
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

  #readText<T extends Summarised>(
    one: ContentFile,
    { schema, salvage, getCast }: TextKind<T>,
  ): ReadText<T> | undefined {
    const { file } = one;
    if (file.endsWith('.mdx') && !this.#options.mdx) return undefined;
    const head = this.#readHead(file, schema);
    this.problems.push(...head.problems);
    const { bodyDigest: digest, namesFarPictures, maths, wikilinks } = head;
    if (head.draft) this.drafts.add(file);
    if (head.data === undefined) this.salvaged.add(file);
    // Without a front matter there is no body either.
    const isFaulty = head.data === undefined && digest !== '';
    const data = isFaulty ? salvage({ slug: one.slug, raw: head.raw, language: this.#language }) : head.data;
    if (data === undefined) return undefined;
    const [links, language] = [this.#toLinks(wikilinks), data.lang ?? this.#language];
    const request = { file, language, cast: getCast?.(data), digest, namesFarPictures, maths, links };
    return { one, head, data, request };
  }

  #toEntry<T extends Summarised>({ one: { file, slug }, head, data, request }: ReadText<T>): TextEntry<T> {
    const bodyKey = this.bodies.toKey(request);
    const { mistakes, structure, targets, crossed } = this.bodies.learn(bodyKey);
    // MDX gives lines of the file; Markdown, lines of the body.
    const shift = file.endsWith('.mdx') ? 0 : head.bodyLine - 1;
    for (const { line, column, ...mistake } of mistakes) {
      const at = { line: line + shift, column };
      this.problems.push(this.#sources.locate({ file, at, ...mistake }, this.#language));
    }
    const facts = new LazyFacts(() => this.bodies.getFacts(bodyKey), shift);
    const lead = data.summary === '' ? facts.lead : undefined;
    if (lead !== undefined && isSummaryAbsent(head)) {
      const isWanted = head.draft || (lead === '' && !facts.isUnrun);
      this.problems.push(this.#sources.locate(toAbsentSummary(file, lead, isWanted), this.#language));
    }
    return {
      ...{ slug, file, bodyKey, facts, targets, crossed },
      data: lead === undefined ? data : { ...data, summary: lead },
      ...(lead === undefined ? {} : { lacksSummary: true }),
      ...(head.italics ? { italics: head.italics } : {}),
      picture: findOwnPicture(this.#options.pictures.from(file), data),
      digest: this.#sources.digestOf(file),
      structure: [head.dataDigest, structure, lead].join(' '),
    };
  }
}
