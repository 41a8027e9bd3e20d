import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { pathToFileURL } from 'node:url';
import type { SiteView } from '../model/views/site-view.ts';
import type { AssetsView, PageEntry } from '../routes/entry.ts';

type Templates = typeof import('./renderer-entry.ts').templates;

/** What all the pages of an edition are rendered with: plain data. */
export interface SharedProps {
  /** File of the compiled templates. */
  readonly module: string;
  readonly site: SiteView;
  readonly assets: AssetsView;
}

export interface PageRenderer {
  readonly render: (page: PageEntry, bodies: readonly string[]) => Promise<string>;
}

/** A renderer of pages; `render` throws when a template fails, naming the page. */
export async function createRenderer({ module, site, assets }: SharedProps): Promise<PageRenderer> {
  const { templates }: { templates: Templates } = await import(pathToFileURL(module).href);
  const container = await AstroContainer.create();
  return {
    render: async (page, bodies) => {
      const template = templates[`../templates/${page.template}.astro`];
      if (!template) throw new Error(`No template « ${page.template} »`);
      const props = { site, assets, head: page.head, view: page.view, bodies };
      try {
        return await container.renderToString(template, { props, partial: false });
      } catch (cause) {
        throw new Error(`Page ${page.path} could not be rendered`, { cause });
      }
    },
  };
}
