import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { toSpeakerKey, type Cast } from '../markdown/dialogue.ts';
import { renderMdxHtml, type RenderedBody } from '../markdown/render-markdown.ts';
import { articleSchema, type ArticleData } from '../model/article.ts';
import {
  createCatalog,
  type Catalog,
  type CommentThread,
  type Entry,
  type SeriesEntry,
  type TextEntry,
} from '../model/catalog.ts';
import { commentsSchema } from '../model/comment.ts';
import { organisationSchema } from '../model/organisation.ts';
import { pageSchema, type PageData } from '../model/page.ts';
import { personSchema, type PersonData } from '../model/person.ts';
import { compareProblems, type Finding, type Problem } from '../model/problem.ts';
import { redirectsSchema } from '../model/redirect.ts';
import { seriesSchema } from '../model/series.ts';
import { tagsSchema } from '../model/tag.ts';
import { toFindings } from '../model/to-findings.ts';
import { siteSchema, type Site } from '../site.ts';
import { listContentFiles, type ContentFile, type Role } from './content-files.ts';
import { toDigest, toDigestOf } from './digest.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderMdx, type MdxResult } from './mdx.ts';
import { loadPictures, type PictureLibrary } from './pictures.ts';
import type { RecordCache } from './record-cache.ts';
import { PIPELINE, renderBody } from './render-body.ts';
import { typesetData } from './typeset-data.ts';
import { parseYaml, toLine } from './yaml-source.ts';

/** A content folder, read once. `catalog` holds all that could be read; build from it only when no problem is an error. */
export interface LoadedContent {
  readonly catalog: Catalog | undefined;
  readonly problems: readonly Problem[];
  readonly pictures: PictureLibrary;
  /** Every file of the folder, for checks on names. */
  readonly files: readonly ContentFile[];
  /** The HTML of an article's or a page's body. @throws when no text has that key. */
  readonly getHtml: (bodyKey: string) => string;
  /** Turns a finding of `model/` or of a check into a problem with its line. */
  readonly locate: (finding: Finding) => Problem;
  /** A result that depends on one file's bytes alone (and on the program), made when it is not known yet. */
  readonly keepFor: <T>(name: string, file: string, make: () => T) => T;
}

export interface LoadOptions {
  readonly contentDir: string;
  /** What earlier loads of this folder have learnt; without it, nothing is kept. */
  readonly cache?: RecordCache;
}

/**
 * Reads, parses and validates every file of a content folder once. Mistakes never throw: they are collected.
 * @throws when the folder or its site.yaml does not exist.
 */
export async function loadContent({ contentDir, cache }: LoadOptions): Promise<LoadedContent> {
  const files = listContentFiles(contentDir);
  const pictures = await loadPictures(contentDir, files);
  const reader = new ContentReader(contentDir, files, pictures, cache);
  await reader.compileMdx();
  const catalog = reader.read();
  return {
    catalog,
    problems: [...reader.problems].sort(compareProblems),
    pictures,
    files,
    getHtml: (key) => reader.getHtml(key),
    locate: (finding) => reader.locate(finding),
    keepFor: (name, file, make) => reader.keepFor(name, file, make),
  };
}

/** What a text file's head gives; `data` is absent when it has an error. */
interface Head<T> {
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
  readonly bodyDigest: string;
  readonly bodyLine: number;
}

const NO_FRONT_MATTER = {
  rule: 'front-matter',
  message:
    'En-tête absent ou non refermé : le fichier doit commencer par une ligne « --- », des champs, puis une autre ligne « --- ».',
  severity: 'error',
} as const;

const PICTURED = z.object({
  cover: z.object({ src: z.string() }).optional(),
  portrait: z.object({ src: z.string() }).optional(),
});

interface BodyContext {
  readonly file: string;
  readonly cast: Cast | undefined;
}

class ContentReader {
  readonly problems: Problem[] = [];
  readonly #dir: string;
  readonly #files: readonly ContentFile[];
  readonly #pictures: PictureLibrary;
  readonly #cache: RecordCache | undefined;
  readonly #html = new Map<string, string>();
  readonly #contexts = new Map<string, BodyContext>();
  readonly #mdx = new Map<string, MdxResult>();
  #last: { readonly file: string; readonly bytes: Uint8Array } | undefined;
  #language = 'fr';

  constructor(
    dir: string,
    files: readonly ContentFile[],
    pictures: PictureLibrary,
    cache: RecordCache | undefined,
  ) {
    this.#dir = dir;
    this.#files = files;
    this.#pictures = pictures;
    this.#cache = cache;
  }

  /** MDX texts that are not known yet are compiled before anything is read: compiling waits, reading does not. */
  async compileMdx(): Promise<void> {
    const unknown = this.#files.filter(({ file, role }) => (role === 'article' || role === 'page') && file.endsWith('.mdx') && !this.#cache?.has(this.#toMdxKey(file)));
    const results = await renderMdx(unknown.map(({ file }) => join(this.#dir, file)));
    for (const { file } of unknown) this.#mdx.set(file, results.get(join(this.#dir, file)) ?? { html: '' });
  }

  #toMdxKey(file: string): string {
    return `mdx ${file} ${this.#digestOf(file)}`;
  }

  read(): Catalog | undefined {
    const site = this.#readSite();
    if (!site) return undefined;
    this.#language = site.language;
    const people = this.#readEntries('person', personSchema);
    return createCatalog({
      site,
      people: new Map(people.map((one) => [one.slug, one])),
      organisations: new Map(
        this.#readEntries('organisation', organisationSchema).map((one) => [one.slug, one]),
      ),
      series: this.#readEntries('series', seriesSchema).map((one): SeriesEntry => ({
        ...one,
        introductionHtml: this.#renderShort(one.file, one.data.introduction ?? ''),
      })),
      tags: new Map((this.#readSingle('tags.yaml', tagsSchema) ?? []).map((tag) => [tag.slug, tag])),
      redirects: this.#readSingle('redirects.yaml', redirectsSchema) ?? [],
      comments: new Map(
        this.#readEntries('comments', commentsSchema, true).map((one) => [one.slug, this.#toThread(one)]),
      ),
      pages: this.#readTexts('page', pageSchema, () => undefined),
      articles: this.#readTexts('article', articleSchema, (data) => toCast(data, people)),
    });
  }

  getHtml(key: string): string {
    const known = this.#html.get(key);
    if (known !== undefined) return known;
    const context = this.#contexts.get(key);
    if (!context) throw new Error(`No body with key ${key}`);
    return this.#renderFile(context).html;
  }

  locate({ at, ...finding }: Finding): Problem {
    if ('line' in at) return { ...finding, ...at };
    const place = this.keepFor(`place ${at.path.join('.')}`, finding.file, () => {
      const source = readFileSync(join(this.#dir, finding.file), 'utf8');
      const head = /\.mdx?$/.test(finding.file) ? splitFrontMatter(source) : undefined;
      return toLine(at, head?.yaml ?? source, head?.yamlLine ?? 1);
    });
    return { ...finding, ...place };
  }

  #readSite(): Site | undefined {
    return this.#readSingle('site.yaml', siteSchema);
  }

  #readSingle<T>(file: string, schema: z.ZodType<T>): T | undefined {
    return this.#files.some((one) => one.file === file) ? this.#readYaml(file, schema) : undefined;
  }

  #readEntries<T>(role: Role, schema: z.ZodType<T>, isMarkdown = false): readonly Entry<T>[] {
    return this.#files
      .filter((one) => one.role === role)
      .flatMap(({ file, slug }) => {
        const data = this.#validate(file, this.#readText(file), 1, schema, isMarkdown);
        return data === undefined ? [] : [{ slug, file, data, ...this.#findPicture(file, data) }];
      });
  }

  #readYaml<T>(file: string, schema: z.ZodType<T>): T | undefined {
    return this.#validate(file, this.#readText(file), 1, schema);
  }

  #validate<T>(
    file: string,
    yaml: string,
    firstLine: number,
    schema: z.ZodType<T>,
    isMarkdown = false,
  ): T | undefined {
    const { data, problems } = this.#parse(file, yaml, firstLine, schema, isMarkdown);
    this.problems.push(...problems);
    return data;
  }

  #parse<T>(
    file: string,
    yaml: string,
    firstLine: number,
    schema: z.ZodType<T>,
    isMarkdown = false,
  ): Pick<Head<T>, 'data' | 'problems'> {
    const result = parseYaml(yaml);
    if ('message' in result)
      return {
        data: undefined,
        problems: [
          {
            file,
            line: result.line + firstLine - 1,
            column: result.column,
            rule: 'yaml',
            message: `YAML illisible : ${result.message}.`,
            severity: 'error',
          },
        ],
      };
    const parsed = schema.safeParse(result.data);
    if (parsed.success)
      return {
        data: this.#language.startsWith('fr') && !isMarkdown ? typesetData(parsed.data) : parsed.data,
        problems: [],
      };
    const findings = toFindings(file, parsed.error, listKeys(schema));
    return {
      data: undefined,
      problems: findings.map(({ at, ...finding }) => ({ ...finding, ...toLine(at, yaml, firstLine) })),
    };
  }

  #readTexts<T>(
    role: Role,
    schema: z.ZodType<T>,
    getCast: (data: T) => Cast | undefined,
  ): readonly TextEntry<T>[] {
    return this.#files
      .filter((one) => one.role === role)
      .flatMap((one) => this.#readTextEntry(one, schema, getCast) ?? []);
  }

  #readTextEntry<T>(
    one: ContentFile,
    schema: z.ZodType<T>,
    getCast: (data: T) => Cast | undefined,
  ): TextEntry<T> | undefined {
    const { file, slug } = one;
    const head = this.#keep(`head ${file} ${this.#digestOf(file)} ${this.#language}`, () =>
      this.#readHead(file, schema),
    );
    this.problems.push(...head.problems);
    if (head.data === undefined) return undefined;
    const { data } = head;
    const context: BodyContext = { file, cast: getCast(data) };
    const bodyKey = this.#toKey(head.bodyDigest, context);
    this.#contexts.set(bodyKey, context);
    const { facts, mistakes } = this.#keep(`body ${bodyKey}`, () => this.#renderNew(bodyKey, context));
    const shift = head.bodyLine - 1;
    const mistakeShift = file.endsWith('.mdx') ? 0 : shift;
    for (const mistake of mistakes) this.problems.push({ file, ...mistake, line: mistake.line + mistakeShift });
    return {
      slug,
      file,
      data,
      ...this.#findPicture(file, data),
      bodyKey,
      facts: shift === 0 ? facts : shiftLines(facts, shift),
    };
  }

  #keep<T>(key: string, make: () => T): T {
    return this.#cache ? this.#cache.getOrMake(key, make) : make();
  }

  keepFor<T>(name: string, file: string, make: () => T): T {
    return this.#cache ? this.#keep(`${name} ${file} ${this.#digestOf(file)}`, make) : make();
  }

  #digestOf(file: string): string {
    const path = join(this.#dir, file);
    return this.#cache
      ? this.#cache.digestOf(path, () => this.#readBytes(file))
      : toDigest(this.#readBytes(file));
  }

  /** A text's validated front matter, or what is wrong with it; the same for the same bytes. */
  #readHead<T>(file: string, schema: z.ZodType<T>): Head<T> {
    const parts = splitFrontMatter(this.#readText(file));
    if (!parts)
      return {
        data: undefined,
        problems: [{ file, line: 1, column: 1, ...NO_FRONT_MATTER }],
        bodyDigest: '',
        bodyLine: 1,
      };
    const { data, problems } = this.#parse(file, parts.yaml, parts.yamlLine, schema);
    return { data, problems, bodyDigest: toDigest(parts.body), bodyLine: parts.bodyLine };
  }

  #findPicture(file: string, data: unknown): Pick<Entry<unknown>, 'picture'> {
    const parsed = PICTURED.safeParse(data);
    const src = parsed.success ? (parsed.data.cover ?? parsed.data.portrait)?.src : undefined;
    const found = src === undefined ? undefined : this.#pictures.from(file)(src);
    return found
      ? {
          picture: {
            src: found.src,
            width: found.width,
            height: found.height,
            ...(found.srcset ? { srcset: found.srcset } : {}),
          },
        }
      : {};
  }

  #renderNew(key: string, context: BodyContext): Omit<RenderedBody, 'html'> {
    const { html, ...rest } = this.#renderFile(context);
    this.#html.set(key, html);
    return rest;
  }

  #renderFile(context: BodyContext): RenderedBody {
    if (context.file.endsWith('.mdx')) return this.#renderMdx(context);
    return this.#render(splitFrontMatter(this.#readText(context.file))?.body ?? '', context);
  }

  #renderMdx({ file, cast }: BodyContext): RenderedBody {
    const result = this.#keep(this.#toMdxKey(file), () => this.#mdx.get(file) ?? { html: '' });
    const html = 'html' in result ? result.html : '<p>MDX</p>';
    const rendered = renderMdxHtml(html, { cast, language: this.#language, findPicture: this.#pictures.from(file) });
    return 'html' in result ? rendered : { ...rendered, mistakes: [{ ...result, rule: 'mdx', message: `MDX illisible : ${result.message}`, severity: 'error' }] };
  }

  #render(source: string, { file, cast }: BodyContext): RenderedBody {
    return renderBody({ source, cast, language: this.#language, findPicture: this.#pictures.from(file) });
  }

  #renderShort(file: string, source: string): string {
    return source === '' ? '' : this.#render(source, { file, cast: undefined }).html;
  }

  #toThread({ file, data }: Entry<z.infer<typeof commentsSchema>>): CommentThread {
    return {
      file,
      comments: data.map(({ text, ...comment }) => ({ ...comment, html: this.#renderShort(file, text) })),
    };
  }

  #toKey(bodyDigest: string, { file, cast }: BodyContext): string {
    const voices = cast ? [cast.interviewer, ...[...cast.names].flat()] : [];
    return toDigestOf([
      PIPELINE,
      this.#language,
      this.#pictures.digestFor(file),
      voices.join('\n'),
      file,
      bodyDigest,
    ]);
  }

  /** Bytes are kept for the moment between the digest of a new file and its reading: it is read once. */
  #readBytes(file: string): Uint8Array {
    const bytes = readFileSync(join(this.#dir, file));
    this.#last = { file, bytes };
    return bytes;
  }

  #readText(file: string): string {
    const bytes = this.#last?.file === file ? this.#last.bytes : readFileSync(join(this.#dir, file));
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }
}

/** Who speaks in an interview: the interviewer and the interviewees, under every name of their files. */
function toCast(data: ArticleData, people: readonly Entry<PersonData>[]): Cast | undefined {
  if (data.kind !== 'interview') return undefined;
  const names = new Map<string, string>();
  for (const slug of [data.interviewer, ...data.interviewees]) {
    const person = people.find((one) => one.slug === slug)?.data;
    if (!person) continue;
    const words = person.collective ? [] : person.name.split(/[\s\u00a0\u202f]+/u);
    for (const name of [
      person.name,
      words[0],
      words.slice(1).join(' '),
      words.at(-1),
      ...person.speakerNames,
    ])
      if (name) names.set(toSpeakerKey(name), slug);
  }
  return { interviewer: data.interviewer, names };
}

function shiftLines(facts: TextEntry<PageData>['facts'], shift: number): TextEntry<PageData>['facts'] {
  const move = <T extends { readonly line: number }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, line: item.line + shift }));
  return { ...facts, turns: move(facts.turns), links: move(facts.links), images: move(facts.images) };
}

/** The field names of a schema, to suggest the one that a mistyped key resembles. */
function listKeys(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option) =>
      option instanceof z.ZodObject ? Object.keys(option.shape) : [],
    );
  if (schema instanceof z.ZodArray)
    return schema.element instanceof z.ZodType ? listKeys(schema.element) : [];
  return [];
}
