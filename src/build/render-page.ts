import type { StoredBody } from '#model/body.ts';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { pathToFileURL } from 'node:url';
import type { SiteView } from '#model/views/site-view.ts';
import { toLocals } from '#routes/locals.ts';
import type { AssetsView, PageEntry } from '#routes/entry.ts';
import { createDirectRender } from './direct-render.ts';

type Templates = typeof import('#templates/get-template.ts');

/** A compiled component, as the container takes it. */
export type Template = Parameters<AstroContainer['renderToString']>[0];

/** A component and its props → HTML. Calls must not overlap. */
export type RenderTemplate = (template: Template, props: Record<string, unknown>) => Promise<string>;

/** What all the pages of an publication are rendered with: plain data. */
export interface SharedProps {
  /** File of the compiled templates. */
  readonly module: string;
  readonly site: SiteView;
  readonly assets: AssetsView;
}

export interface PageRenderer {
  readonly render: (page: PageEntry, bodies: readonly StoredBody[]) => Promise<string>;
}

/** A renderer of pages, one at a time; `render` throws when a template fails, naming the page. */
export async function createRenderer({ module, site, assets }: SharedProps): Promise<PageRenderer> {
  const { getTemplate }: Templates = await import(pathToFileURL(module).href);
  const container = await AstroContainer.create();
  const locals = toLocals(site);
  const renderTemplate =
    (await createDirectRender(container, locals)) ?? toContainerRender(container, locals);
  return {
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
export function toContainerRender(container: AstroContainer, locals: App.Locals): RenderTemplate {
  return (template, props) => container.renderToString(template, { props, locals, partial: false });
}
