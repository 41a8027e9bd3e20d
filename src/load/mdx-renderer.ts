import { join } from 'node:path';
import { getTextLocale } from '#locales/get-locale.ts';
import type { Locale } from '#locales/locale.ts';
import { renderMdxHtml, type RenderedBody } from '#markdown/render-markdown.ts';
import { checkMdx } from '#markdown/rules.ts';
import { readBodyOf, type BodyOptions, type BodyRequest } from './body-request.ts';
import { renderMdx, type MdxResult } from './mdx.ts';
import { parseMarkdown, renderUnrunMdx } from './render-body.ts';

const NO_HTML = { html: '', seal: '' };

/** Renders bodies in MDX; what running one gave is kept between builds. */
export class MdxRenderer {
  readonly isRunning: boolean;
  readonly #options: BodyOptions;
  readonly #locale: Locale;
  readonly #results = new Map<string, MdxResult>();

  constructor(options: BodyOptions, locale: Locale) {
    this.isRunning = options.mdx === 'run';
    this.#options = options;
    this.#locale = locale;
  }

  async run(requests: readonly BodyRequest[]): Promise<void> {
    const { dir } = this.#options;
    const results = await renderMdx(
      requests.map(({ file }) => join(dir, file)),
      this.#locale,
    );
    for (const { file } of requests) this.#results.set(file, results.get(join(dir, file)) ?? NO_HTML);
  }

  /** `record` is what its result is kept by. */
  render(request: BodyRequest, record: string): RenderedBody {
    const { file, cast, language } = request;
    const { cache, dir, pictures } = this.#options;
    const { body, bodyLine } = readBodyOf(dir, request);
    const locale = getTextLocale(language, this.#locale);
    const context = { cast, language, locale, findPicture: pictures.from(file) };
    if (!this.isRunning) return renderUnrunMdx({ ...context, source: `${'\n'.repeat(bodyLine - 1)}${body}` });
    const given = (): MdxResult => this.#results.get(file) ?? NO_HTML;
    const result = cache ? cache.getOrMake(record, given) : given();
    const { html, seal } = 'html' in result ? result : { ...NO_HTML, html: '<p>MDX</p>' };
    const rendered = renderMdxHtml(html, seal, context);
    const found = 'html' in result ? rendered.mistakes : [result.mistake];
    // As the compiler does, it counts lines from the first of the file.
    const shift = bodyLine - 1;
    const checked = checkMdx(parseMarkdown(body), body).map((one) => ({ ...one, line: one.line + shift }));
    return { ...rendered, mistakes: [...checked, ...found] };
  }
}
