import { getOwnLocale, getTextLocale } from '#locales/get-locale.ts';
import type { Locale, OwnWords } from '#locales/locale.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cast } from '#markdown/dialogue.ts';
import { storeBody } from '#html/stored-body.ts';
import type { Mistake } from '#markdown/mistake.ts';
import { renderMdxHtml, type RenderedBody } from '#markdown/render-markdown.ts';
import { checkMdx } from '#markdown/rules.ts';
import { listCrossed, toTargets, type BodyFacts, type CrossedAnswer, type StoredBody } from '#model/body.ts';
import type { BodyTask, BodyWorkerData } from './body-worker.ts';
import { ChangedFile } from '#engine/changed-file.ts';
import { toDigest, toDigestOf } from '#engine/digest.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import type { MdxUse } from './mdx-text.ts';
import { renderMdx, type MdxResult } from './mdx.ts';
import { toBodyStructure } from './structure.ts';
import type { PictureLibrary } from './pictures.ts';
import { toLinksKey, type TextLinks } from './text-names.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import { packBody, parseMarkdown, renderBody, renderUnrunMdx, type PackedBody } from './render-body.ts';
import { WorkerPool, WORTH_THREADS } from '#engine/worker-pool.ts';

/** Bodies that a thread takes at once: few enough that the threads end together. */
const BATCH = 20;
/** Bytes of new trees that are not read again from the cache: those of five thousand articles. */
const MOST_HELD = 48 * 1024 * 1024;

export interface BodyOptions {
  readonly dir: string;
  readonly pictures: PictureLibrary;
  readonly cache: ContentCache | undefined;
  readonly mdx: MdxUse | undefined;
}

/** A text of a YAML file. */
export interface ShortText extends Pick<BodyRequest, 'file' | 'language' | 'links'> {
  readonly source: string;
}

/** A body, and what its tree depends on besides its text. */
export interface BodyRequest {
  readonly file: string;
  /** That of the text. */
  readonly language: string;
  readonly cast: Cast | undefined;
  /** Digest of the Markdown, front matter excluded. */
  readonly digest: string;
  /** Whether it may show pictures of other folders than its file's. */
  readonly namesFarPictures: boolean;
  /** Whether `$…$` is a formula. */
  readonly maths: boolean;
  /** What its wikilinks find. */
  readonly links: TextLinks;
}

const decoder = new TextDecoder();

type BodyPool = WorkerPool<BodyTask, PackedBody>;

/** What is asked of every body. */
interface Analysis extends Pick<RenderedBody, 'mistakes'> {
  /** Of its links: see `toTargets`. */
  readonly targets: readonly string[];
  readonly crossed: readonly CrossedAnswer[];
  /** Of the facts: see `toBodyStructure`. */
  readonly structure: string;
}

/** Renders each body once: what it teaches is kept between builds, and its tree, on the disk until it is asked for. */
export class BodyRenderer {
  readonly #dir: string;
  readonly #speech: OwnWords;
  readonly #locale: Locale;
  readonly #pictures: PictureLibrary;
  readonly #cache: ContentCache | undefined;
  readonly #runsMdx: boolean;
  readonly #bodies = new Map<string, Uint8Array>();
  #held = 0;
  readonly #analysed = new Map<string, Analysis>();
  readonly #facts = new Map<string, BodyFacts>();
  readonly #requests = new Map<string, BodyRequest>();
  readonly #mdx = new Map<string, MdxResult>();
  readonly #keys = new WeakMap<BodyRequest, string>();

  constructor({ dir, pictures, cache, mdx }: BodyOptions, speech: OwnWords) {
    this.#dir = dir;
    this.#speech = speech;
    this.#locale = getOwnLocale(speech);
    this.#pictures = pictures;
    this.#cache = cache;
    this.#runsMdx = mdx === 'run';
  }

  /** Changes whenever the tree of this body does, but with the program. */
  toKey(request: BodyRequest): string {
    const known = this.#keys.get(request);
    if (known !== undefined) return known;
    const { file, language, cast, digest, namesFarPictures, maths, links } = request;
    const voices = cast ? [cast.interviewer, ...[...cast.names].flat()].join('\n') : '';
    const pictures = namesFarPictures ? this.#pictures.digest : this.#pictures.digestFor(file);
    const run = this.#runsMdx && isMdx(request) ? 'run' : '';
    const key = toDigestOf([
      JSON.stringify(this.#speech),
      pictures,
      voices,
      file,
      language,
      digest,
      run,
      maths ? 'maths' : '',
      toLinksKey(links),
    ]);
    this.#keys.set(request, key);
    return key;
  }

  /**
   * Renders what no earlier build knows: on every processor when there is much of it, while the next requests are made.
   * MDX is run one by one.
   */
  async prepare(requests: Iterable<BodyRequest>): Promise<void> {
    const texts: BodyRequest[] = [];
    const mdx: BodyRequest[] = [];
    let pool: BodyPool | undefined;
    try {
      for (const request of requests) {
        const key = this.toKey(request);
        this.#requests.set(key, request);
        if (this.#isKnown(key, request)) continue;
        if (!isMdx(request)) texts.push(request);
        else if (this.#runsMdx) mdx.push(request);
        if (texts.length >= WORTH_THREADS) pool ??= this.#openPool();
        while (pool && texts.length >= BATCH) await this.#send(texts.splice(0, BATCH), pool);
      }
      if (pool) await this.#send(texts, pool);
      await this.#runMdx(mdx);
      await pool?.finish();
    } finally {
      await pool?.close();
    }
  }

  #isKnown(key: string, request: BodyRequest): boolean {
    return listRecords(key, request).every((record) => this.#cache?.has(record));
  }

  #openPool(): BodyPool {
    const shared: BodyWorkerData = {
      speech: this.#speech,
      pictures: this.#pictures.all,
      refused: this.#pictures.refused,
    };
    return new WorkerPool(new URL('./body-worker.ts', import.meta.url), shared);
  }

  async #send(batch: readonly BodyRequest[], pool: BodyPool): Promise<void> {
    if (batch.length === 0) return;
    await pool.send(
      batch.map((request) => this.#toTask(request)),
      (rendered, index) => {
        const request = batch[index];
        if (request) this.#hold(this.toKey(request), rendered);
      },
    );
  }

  #toTask(request: BodyRequest): BodyTask {
    const { file, language, cast, maths, links } = request;
    return { file, language, source: this.#readBody(request), cast, maths, links };
  }

  /** What a body teaches; rendered now if it was not before. */
  learn(key: string): Analysis {
    const make = (): Analysis => this.#analysed.get(key) ?? this.#learnHere(key);
    if (!this.#cache) return make();
    for (const record of listRecords(key, this.#requests.get(key))) this.#cache.use(record);
    return this.#cache.getOrMake(toRecord(key), make);
  }

  /** What is known of a body after `learn`. */
  getFacts(key: string): BodyFacts {
    return this.#facts.get(key) ?? this.#cache?.get(toFactsRecord(key)) ?? this.#render(key).facts;
  }

  #learnHere(key: string): Analysis {
    return this.#hold(key, packBody(this.#render(key)));
  }

  /** @throws when no body has that key. */
  getBody(key: string): StoredBody {
    const held = this.#bodies.get(key);
    const json = held ? decoder.decode(held) : this.#cache?.getText(toTreeRecord(key));
    return json === undefined ? storeBody(this.#render(key).body) : { json };
  }

  /** A short text of a YAML file: an introduction, a comment. */
  renderShort({ file, source, language, links }: ShortText): RenderedBody {
    return this.#renderMarkdown({ file, language, source, links, cast: undefined, maths: false });
  }

  #hold(key: string, { json, facts, mistakes }: PackedBody): Analysis {
    const structure = toBodyStructure(facts);
    const [targets, crossed] = [toTargets(facts.links), listCrossed(facts.turns)];
    const analysed = { mistakes, structure, targets, crossed };
    this.#analysed.set(key, analysed);
    this.#cache?.getOrMake(toFactsRecord(key), () => facts);
    this.#cache?.keepText(toTreeRecord(key), json);
    this.#facts.set(key, facts);
    if (!this.#cache || (this.#held += json.length) < MOST_HELD) this.#bodies.set(key, json);
    return analysed;
  }

  #render(key: string): RenderedBody {
    const request = this.#requests.get(key);
    if (!request) throw new Error(`No body with key ${key}`);
    if (isMdx(request)) return this.#runsMdx ? this.#renderMdx(key, request) : this.#renderUnrun(request);
    return this.#renderMarkdown(this.#toTask(request));
  }

  #renderMarkdown({ file, ...body }: BodyTask): RenderedBody {
    return renderBody({ ...body, locale: this.#toLocale(body), findPicture: this.#pictures.from(file) });
  }

  #renderMdx(key: string, request: BodyRequest): RenderedBody {
    const { file, cast, language } = request;
    const given = (): MdxResult => this.#mdx.get(file) ?? NO_HTML;
    const result = this.#cache ? this.#cache.getOrMake(toMdxRecord(key), given) : given();
    const { html, seal } = 'html' in result ? result : { ...NO_HTML, html: '<p>MDX</p>' };
    const rendered = renderMdxHtml(html, seal, {
      cast,
      language,
      locale: this.#toLocale(request),
      findPicture: this.#pictures.from(file),
    });
    const found = 'html' in result ? rendered.mistakes : [result.mistake];
    return { ...rendered, mistakes: [...this.#checkMdx(request), ...found] };
  }

  #renderUnrun(request: BodyRequest): RenderedBody {
    const { body, bodyLine } = this.#readFile(request);
    const source = `${'\n'.repeat(bodyLine - 1)}${body}`;
    const { file, cast, language } = request;
    return renderUnrunMdx({
      source,
      cast,
      language,
      locale: this.#toLocale(request),
      findPicture: this.#pictures.from(file),
    });
  }

  /** As the compiler does, it counts lines from the first of the file. */
  #checkMdx(request: BodyRequest): readonly Mistake[] {
    const { body, bodyLine } = this.#readFile(request);
    return checkMdx(parseMarkdown(body), body).map((one) => ({ ...one, line: one.line + bodyLine - 1 }));
  }

  async #runMdx(requests: readonly BodyRequest[]): Promise<void> {
    const files = requests.map(({ file }) => join(this.#dir, file));
    const results = await renderMdx(files, this.#locale);
    for (const { file } of requests) this.#mdx.set(file, results.get(join(this.#dir, file)) ?? NO_HTML);
  }

  #toLocale({ language }: Pick<BodyRequest, 'language'>): Locale {
    return getTextLocale(language, this.#locale);
  }

  #readBody(request: BodyRequest): string {
    return this.#readFile(request).body;
  }

  /** @throws {ChangedFile} when it has not the body that its key is of. */
  #readFile({ file, digest }: BodyRequest): Pick<FrontMatter, 'body' | 'bodyLine'> {
    const path = join(this.#dir, file);
    const read = splitFrontMatter(readFileSync(path, 'utf8')) ?? { body: '', bodyLine: 1 };
    if (toDigest(read.body) !== digest) throw new ChangedFile(path);
    return read;
  }
}

const NO_HTML = { html: '', seal: '' };

function isMdx({ file }: BodyRequest): boolean {
  return file.endsWith('.mdx');
}

/** All that is kept of a body. */
function listRecords(key: string, request: BodyRequest | undefined): readonly string[] {
  const records = [toRecord(key), toFactsRecord(key), toTreeRecord(key)];
  return request && isMdx(request) ? [...records, toMdxRecord(key)] : records;
}

function toRecord(key: string): string {
  return `body ${key}`;
}

function toFactsRecord(key: string): string {
  return `facts ${key}`;
}

function toTreeRecord(key: string): string {
  return `tree ${key}`;
}

function toMdxRecord(key: string): string {
  return `mdx ${key}`;
}
