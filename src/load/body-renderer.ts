import { getOwnLocale, getTextLocale } from '#locales/get-locale.ts';
import type { Locale, OwnWords } from '#locales/locale.ts';
import { storeBody } from '#html/stored-body.ts';
import type { RenderedBody } from '#markdown/render-markdown.ts';
import { listCrossed, toTargets, type BodyFacts, type CrossedAnswer, type StoredBody } from '#model/body.ts';
import { isMdx, readBodyOf, type BodyOptions, type BodyRequest } from './body-request.ts';
import type { BodyTask, BodyWorkerData } from './body-worker.ts';
import { toDigestOf } from '#engine/digest.ts';
import { MdxRenderer } from './mdx-renderer.ts';
import { toBodyStructure } from './structure.ts';
import type { PictureLibrary } from './pictures.ts';
import { toLinksKey } from './text-links.ts';
import type { ContentCache } from '#engine/content-cache.ts';
import { packBody, renderBody, type PackedBody } from './render-body.ts';
import { WorkerPool } from '#engine/worker-pool.ts';

/** Bodies that a thread takes at once: few enough that the threads end together. */
const BATCH = 20;
/** Below this many bodies, their threads cost more than they save: a seventh of a first build of 200 or 400 articles. */
const WORTH_THREADS = 500;
/** Bytes of new trees that are not read again from the cache: those of five thousand articles. */
const MOST_HELD = 48 * 1024 * 1024;

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
  readonly #mdx: MdxRenderer;
  readonly #bodies = new Map<string, Uint8Array>();
  #held = 0;
  readonly #analysed = new Map<string, Analysis>();
  readonly #facts = new Map<string, BodyFacts>();
  readonly #requests = new Map<string, BodyRequest>();
  readonly #keys = new WeakMap<BodyRequest, string>();

  constructor(options: BodyOptions, speech: OwnWords) {
    const { dir, pictures, cache } = options;
    this.#dir = dir;
    this.#speech = speech;
    this.#locale = getOwnLocale(speech);
    this.#pictures = pictures;
    this.#cache = cache;
    this.#mdx = new MdxRenderer(options, this.#locale);
  }

  /** Changes whenever the tree of this body does, but with the program. */
  toKey(request: BodyRequest): string {
    const known = this.#keys.get(request);
    if (known !== undefined) return known;
    const { file, language, cast, digest, namesFarPictures, maths, links } = request;
    const voices = cast ? [cast.interviewer, ...[...cast.names].flat()].join('\n') : '';
    const pictures = namesFarPictures ? this.#pictures.digest : this.#pictures.digestFor(file);
    const run = this.#mdx.isRunning && isMdx(request) ? 'run' : '';
    const own = [pictures, voices, file, language, digest, run, maths ? 'maths' : '', toLinksKey(links)];
    const key = toDigestOf([JSON.stringify(this.#speech), ...own]);
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
        if (listRecords(key, request).every((record) => this.#cache?.has(record))) continue;
        if (!isMdx(request)) texts.push(request);
        else if (this.#mdx.isRunning) mdx.push(request);
        if (texts.length >= WORTH_THREADS) pool ??= this.#openPool();
        while (pool && texts.length >= BATCH) await this.#send(texts.splice(0, BATCH), pool);
      }
      if (pool) await this.#send(texts, pool);
      await this.#mdx.run(mdx);
      await pool?.finish();
    } finally {
      await pool?.close();
    }
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
    return { file, language, source: readBodyOf(this.#dir, request).body, cast, maths, links };
  }

  /** What a body teaches; rendered now if it was not before. */
  learn(key: string): Analysis {
    const make = (): Analysis => this.#analysed.get(key) ?? this.#hold(key, packBody(this.#render(key)));
    if (!this.#cache) return make();
    for (const record of listRecords(key, this.#requests.get(key))) this.#cache.use(record);
    return this.#cache.getOrMake(`body ${key}`, make);
  }

  /** What is known of a body after `learn`. */
  getFacts(key: string): BodyFacts {
    return this.#facts.get(key) ?? this.#cache?.get(`facts ${key}`) ?? this.#render(key).facts;
  }

  /** @throws when no body has that key. */
  getBody(key: string): StoredBody {
    const held = this.#bodies.get(key);
    const json = held ? decoder.decode(held) : this.#cache?.getText(`tree ${key}`);
    return json === undefined ? storeBody(this.#render(key).body) : { json };
  }

  /** A short text of a YAML file: an introduction, a comment. */
  renderShort(text: Omit<BodyTask, 'cast' | 'maths'>): RenderedBody {
    return this.#renderMarkdown({ ...text, cast: undefined, maths: false });
  }

  #hold(key: string, { json, facts, mistakes }: PackedBody): Analysis {
    const structure = toBodyStructure(facts);
    const [targets, crossed] = [toTargets(facts.links), listCrossed(facts.turns)];
    const analysed = { mistakes, structure, targets, crossed };
    this.#analysed.set(key, analysed);
    this.#cache?.getOrMake(`facts ${key}`, () => facts);
    this.#cache?.keepText(`tree ${key}`, json);
    this.#facts.set(key, facts);
    if (!this.#cache || (this.#held += json.length) < MOST_HELD) this.#bodies.set(key, json);
    return analysed;
  }

  #render(key: string): RenderedBody {
    const request = this.#requests.get(key);
    if (!request) throw new Error(`No body with key ${key}`);
    if (isMdx(request)) return this.#mdx.render(request, `mdx ${key}`);
    return this.#renderMarkdown(this.#toTask(request));
  }

  #renderMarkdown({ file, ...body }: BodyTask): RenderedBody {
    return renderBody({
      ...body,
      locale: getTextLocale(body.language, this.#locale),
      findPicture: this.#pictures.from(file),
    });
  }
}

/** All that is kept of a body. */
function listRecords(key: string, request: BodyRequest | undefined): readonly string[] {
  const names = ['body', 'facts', 'tree', ...(request && isMdx(request) ? ['mdx'] : [])];
  return names.map((name) => `${name} ${key}`);
}
