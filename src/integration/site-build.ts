import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { toAssets } from '#build/assets.ts';
import { compileAssets } from '#build/compile-templates.ts';
import {
  closeBuild,
  openBuild,
  putInPlace,
  toStateDir,
  type BuildOptions,
  type OpenBuild,
} from '#build/open-build.ts';
import { isBuildable, type Plan } from '#build/planner.ts';
import { precompress } from '#build/precompress.ts';
import { toPublicDir } from '#check/public-folder.ts';
import { findFolderMistake } from '#build/refuse-folders.ts';
import { digestTemplates } from '#build/source-fingerprint.ts';
import { unlessChanging } from '#build/unless-changing.ts';
import { writeSite, type Prepared } from '#build/write-site.ts';
import { printProblems } from '#check/report/print-problems.ts';
import { readUnchanged } from '#engine/changed-file.ts';
import { takeLock } from '#engine/lock.ts';
import { readLocale } from '#load/read-locale.ts';
import { toSiteView } from '#model/views/site-view.ts';
import type { FileEntry } from '#engine/file-entry.ts';
import { setPageSource } from './page-source.ts';

/** All of `astro build` but its pages. They and all else are made beside the output in place, which stays until the end. */
export class SiteBuild {
  readonly #build: OpenBuild;
  readonly #plan: Plan;
  readonly #clean: boolean;
  readonly #close: () => Promise<void>;
  #assets: readonly FileEntry[] = [];

  private constructor(build: OpenBuild, plan: Plan, { clean, close }: Frame) {
    this.#build = build;
    this.#plan = plan;
    this.#clean = clean;
    this.#close = close;
  }

  /** Reads and checks the content, and begins the output; ends the process where the content has an error. */
  static async open(options: BuildOptions): Promise<SiteBuild> {
    const { contentDir, clean } = options;
    const words = readLocale(contentDir).build;
    const mistake = findFolderMistake(options, words);
    if (mistake !== undefined) return refuse(mistake);
    const release = await takeLock(toStateDir(options), () => console.error(words.otherBuild));
    const build = await unlessChanging(contentDir, () =>
      readUnchanged(contentDir, () => openBuild({ ...options, clean: true, redraw: clean })),
    );
    // Astro ends the process when it fails: what was begun would fill a disk that is full already.
    const clear = (): void => rmSync(build?.output.folder ?? '', { recursive: true, force: true });
    if (build) process.once('exit', clear);
    const close = async (): Promise<void> => {
      if (build) await closeBuild(build);
      process.off('exit', clear);
      release();
    };
    if (build) {
      const { plan, content } = build;
      printProblems(plan.problems, { contentDir, files: content.files.length });
      if (isBuildable(plan)) return new SiteBuild(build, plan, { clean, close });
    }
    await close();
    return refuse(words.nothingBuilt);
  }

  get siteUrl(): string {
    return this.#plan.publication.site.url;
  }

  /** Where Astro is to write. */
  get folder(): URL {
    return pathToFileURL(`${this.#build.output.folder}/`);
  }

  /** Pages can be rendered after this. */
  async start(): Promise<void> {
    const { root, cacheDir, content } = this.#build;
    const { publication, pages } = this.#plan;
    const options = { root, cacheDir, key: digestTemplates(root), clean: this.#clean };
    const built = await compileAssets(options, publication.locale.code);
    const { view: assets, files } = toAssets(built, publication);
    this.#assets = files;
    setPageSource({ pages, site: toSiteView(publication), assets, getBody: content.getBody });
  }

  /** Renders as Astro does, and names the page and the text of what fails. */
  toPrerenderer(astro: AstroPrerenderer): AstroPrerenderer {
    return {
      ...astro,
      render: async (request, options) => {
        try {
          const rendered = await astro.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          // Read here: a template that fails midway fails when its text is asked for.
          const whole = new Response(await response.arrayBuffer(), response);
          return rendered instanceof Response ? whole : { ...rendered, response: whole };
        } catch (cause) {
          throw new Error(this.#toFailure(decodeURI(new URL(request.url).pathname)), { cause });
        }
      },
    };
  }

  /** Writes every file that is neither a page nor one of `public/`, which Astro copies. */
  async writeFiles(): Promise<void> {
    const publicDir = toPublicDir(this.#build.root);
    const listOthers = (): readonly FileEntry[] =>
      this.#plan.listOthers().filter(({ path }) => !existsSync(join(publicDir, path)));
    const plan = { ...this.#plan, listOthers };
    const prepare = (): Promise<Prepared> => Promise.resolve({ assets: this.#assets });
    await writeSite({ ...this.#build, plan, clean: this.#clean, prepare });
  }

  /** Puts all in place, and writes down what is published; ends the process where the content has changed meanwhile. */
  async finish(): Promise<void> {
    const { contentDir, hosting, output } = this.#build;
    if (hosting?.precompressed) await precompress(output);
    const words = this.#plan.publication.locale.build;
    const done = await unlessChanging(contentDir, async () => {
      return { identified: putInPlace(this.#build, this.#plan) };
    });
    const { foreign, leftovers } = this.#build.output;
    await this.#close();
    if (!done) return refuse(words.nothingBuilt);
    for (const file of done.identified) console.log(words.guidWritten(file));
    if (foreign.length > 0) console.log(words.foreignKept(foreign));
    if (leftovers.length > 0) console.log(words.leftBeside(leftovers));
  }

  #toFailure(path: string): string {
    const { articles, paths } = this.#plan.publication;
    const article = articles.find(({ slug }) => paths.article(slug) === path);
    return `Page ${path} could not be rendered${article ? ` (${article.file})` : ''}`;
  }
}

interface Frame {
  readonly clean: boolean;
  readonly close: () => Promise<void>;
}

/** Astro would print where in our code an error was thrown: that is no help to who wrote the content. */
function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
