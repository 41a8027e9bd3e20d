import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { SSRResult } from 'astro';
import * as runtime from 'astro/runtime/server/index.js';
import * as printer from 'astro/runtime/server/render/astro/render.js';
import type { RenderTemplate, Template } from './render-page.ts';

/** What a page leaves behind in the state of its rendering, and the next one must find empty. */
type PageState = Pick<
  SSRResult['_metadata'],
  | 'hasHydrationScript'
  | 'rendererSpecificHydrationScripts'
  | 'hasRenderedHead'
  | 'renderedScripts'
  | 'hasDirectives'
  | 'hasRenderedServerIslandRuntime'
  | 'headInTree'
  | 'extraHead'
  | 'propagators'
>;

/**
 * Renders with the functions that Astro's container itself calls, without a `Request`, a `Response`, and text turned
 * into bytes and back for each page: that is two fifths of the time (docs/scale.md). They are not documented:
 * undefined when this Astro has them no more, and `tests/build/direct-render.test.ts` compares both ways.
 */
export async function createDirectRender(
  container: AstroContainer,
  locals: App.Locals,
): Promise<RenderTemplate | undefined> {
  if (typeof printer.renderToString !== 'function') return undefined;
  let result: SSRResult | undefined;
  const probe = runtime.createComponent((given: SSRResult) => {
    result = given;
    return runtime.renderTemplate``;
  });
  await container.renderToString(probe as Template, { locals, partial: false });
  if (!result) return undefined;
  const state = result;
  return async (template, props) => {
    Object.assign(state._metadata, createPageState());
    const html = await printer.renderToString(state, template, props, {}, true);
    if (typeof html !== 'string') throw new Error('A page answered with a Response');
    return html;
  };
}

function createPageState(): PageState {
  return {
    hasHydrationScript: false,
    rendererSpecificHydrationScripts: new Set(),
    hasRenderedHead: false,
    renderedScripts: new Set(),
    hasDirectives: new Set(),
    hasRenderedServerIslandRuntime: false,
    headInTree: false,
    extraHead: [],
    propagators: new Set(),
  };
}
