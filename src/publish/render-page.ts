import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { pathToFileURL } from 'node:url';
import type { AssetsView, PageEntry } from '../routes/entry.ts';
import type { SiteView } from '../model/views/site-view.ts';

type Templates = typeof import('./renderer-entry.ts').templates;

/** Renders pages of one edition: what all of them share is given once. */
export interface PageRenderer {
  readonly render: (page: PageEntry) => Promise<string>;
}

interface RendererOptions {
  readonly module: string;
  readonly site: SiteView;
  readonly assets: AssetsView;
  readonly getHtml: (bodyKey: string) => string;
}

/** @throws when a template fails, naming the page. */
export async function createRenderer({
  module,
  site,
  assets,
  getHtml,
}: RendererOptions): Promise<PageRenderer> {
  const { templates } = (await import(pathToFileURL(module).href)) as { templates: Templates };
  const container = await AstroContainer.create();
  return {
    render: async (page) => {
      const template = templates[`../templates/${page.template}.astro`];
      if (!template) throw new Error(`No template « ${page.template} »`);
      const bodies = (page.bodies ?? []).map(getHtml);
      try {
        return await container.renderToString(template, {
          props: { site, assets, head: page.head, view: page.view, bodies },
          partial: false,
        });
      } catch (cause) {
        throw new Error(`Page ${page.path} could not be rendered`, { cause });
      }
    },
  };
}
