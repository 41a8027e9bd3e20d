import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/load/load-content.ts';
import { toEpoch } from '../../src/model/dates.ts';
import { createEdition } from '../../src/model/edition.ts';
import { toSiteView } from '../../src/model/views/site-view.ts';
import { toAssets } from '../../src/publish/assets.ts';
import { compileTemplates } from '../../src/publish/compile-templates.ts';
import { createDirectRender } from '../../src/publish/direct-render.ts';
import { toContainerRender, type Template } from '../../src/publish/render-page.ts';
import { digestTemplates } from '../../src/publish/source-digest.ts';
import { listPages } from '../../src/routes/routes.ts';
import { FIXTURE, NOW, ROOT } from '../site/publications.ts';

describe('rendering without Request and Response', async () => {
  const { catalog, getHtml } = await loadContent({ contentDir: FIXTURE.contentDir });
  if (!catalog) throw new Error('The small publication has a site.yaml');
  const edition = createEdition(catalog, toEpoch(NOW, catalog.site.timeZone));
  const compiled = await compileTemplates({
    root: ROOT,
    cacheDir: join(ROOT, '.cache'),
    key: digestTemplates(ROOT),
  });
  const { templates }: { templates: Readonly<Record<string, Template>> } = await import(
    pathToFileURL(compiled.module).href
  );
  const shared = { site: toSiteView(edition), assets: toAssets(compiled, edition.site.accent).view };
  const container = await AstroContainer.create();
  const direct = await createDirectRender(container);
  const byTemplate = Map.groupBy(listPages(edition), (page) => page.template);

  it('is possible with this version of Astro', () => {
    expect(direct).toBeDefined();
  });

  it.each([...byTemplate.keys()])('gives what the container gives: %s', async (name) => {
    const template = templates[`../templates/${name}.astro`];
    if (!template || !direct) throw new Error(`No template ${name}`);
    for (const page of (byTemplate.get(name) ?? []).slice(0, 8)) {
      const { head, view } = page;
      const props = { ...shared, head, view, bodies: (page.bodies ?? []).map(getHtml) };
      const html = await direct(template, props);
      expect(html).toContain('<!DOCTYPE html>');
      expect(html).toBe(await toContainerRender(container)(template, props));
    }
  });
});
