import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#load/load-content.ts';
import { toEpoch } from '#model/dates.ts';
import { createPublication } from '#model/publication.ts';
import { toSiteView } from '#model/views/site-view.ts';
import { toAssets } from '#build/assets.ts';
import { compileAssets, compileTemplates } from '#build/compile-templates.ts';
import { digestTemplates } from '#build/source-fingerprint.ts';
import { listPages } from '#routes/routes.ts';
import { ROOT } from '../run-folder.ts';
import { FIXTURE, NOW } from '../site/publications.ts';

describe('rendering without Request and Response', async () => {
  const { catalog, getBody } = await loadContent({ contentDir: FIXTURE.contentDir });
  if (!catalog) throw new Error('The small publication has a site.yaml');
  const publication = createPublication(catalog, toEpoch(NOW, catalog.site.timeZone));
  const options = { root: ROOT, cacheDir: join(ROOT, '.cache'), key: digestTemplates(ROOT) };
  const { createRenderer }: typeof import('#build/render-page.ts') = await import(
    pathToFileURL(await compileTemplates(options)).href
  );
  const { view: assets } = toAssets(await compileAssets(options, 'fr'), publication);
  const shared = { site: toSiteView(publication), assets };
  const direct = await createRenderer(shared);
  const plain = await createRenderer(shared, () => Promise.resolve(undefined));
  const byTemplate = Map.groupBy(listPages(publication), (page) => page.template);

  it('is possible with this version of Astro', () => {
    expect([direct.isDirect, plain.isDirect]).toEqual([true, false]);
  });

  it.each([...byTemplate.keys()])('gives what the container gives: %s', async (name) => {
    for (const page of (byTemplate.get(name) ?? []).slice(0, 8)) {
      const bodies = (page.bodies ?? []).map(getBody);
      const html = await direct.render(page, bodies);
      expect(html).toContain('<!DOCTYPE html>');
      expect(html).toBe(await plain.render(page, bodies));
    }
  });
});
