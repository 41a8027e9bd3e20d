import type { StoredBody } from '#model/body.ts';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { SiteView } from '#model/views/site-view.ts';
import { toLocals } from '#routes/locals.ts';
import { getTemplate } from '#templates/get-template.ts';
import type { AssetsView, PageEntry } from '#routes/entry.ts';
import { createDirectRender } from './direct-render.ts';

/** A compiled component, as the container takes it. */
export type Template = Parameters<AstroContainer['renderToString']>[0];

/** A component and its props → HTML. Calls must not overlap. */
export type RenderTemplate = (template: Template, props: Record<string, unknown>) => Promise<string>;

/** What all the pages of a publication are rendered with: plain data. */
export interface RenderProps {
  readonly site: SiteView;
  readonly assets: AssetsView;
}

export interface PageRenderer {
  readonly render: (page: PageEntry, bodies: readonly StoredBody[]) => Promise<string>;
  /** Whether by Astro's functions themselves, see `direct-render.ts`. */
  readonly isDirect: boolean;
}

/**
 * A renderer of pages, one at a time; `render` throws when a template fails, naming the page. This module is compiled with the
 * templates and with Astro into one that loads at once (`compile-templates.ts`): builds open it with `open-renderer.ts`.
 */
export async function createRenderer(
  { site, assets }: RenderProps,
  create = createDirectRender,
): Promise<PageRenderer> {
  const container = await AstroContainer.create();
  const locals = toLocals(site);
  const direct = await create(container, locals);
  const renderTemplate = direct ?? toContainerRender(container, locals);
  return {
    isDirect: direct !== undefined,
    render: async (page, bodies) => {
      try {
        return await renderTemplate(getTemplate(page.template), {
          site,
          assets,
          head: page.head,
          view: page.view,
          bodies,
        });
      } catch (cause) {
        throw new Error(`Page ${page.path} could not be rendered`, { cause });
      }
    },
  };
}

/** Astro's documented way: each page as the `Response` to a `Request`. */
function toContainerRender(container: AstroContainer, locals: App.Locals): RenderTemplate {
  return (template, props) => container.renderToString(template, { props, locals, partial: false });
}
