import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isWhole, readPages } from '../site/pages.ts';
import { PUBLICATIONS, SITE } from '../site/publications.ts';
import { findSamples } from '../site/samples.ts';
import { describeInBrowser, type Visit } from './browser.ts';

/** All that colours alone can break: in the dark, the rest is as in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TELEPHONE = 360;
const DESK = 1280;
/** As many pages at once as keep two processors busy. */
const AT_ONCE = 3;

for (const publication of PUBLICATIONS) {
  describeInBrowser(
    `every page of the publication « ${publication.name} »`,
    () => publication.outDir,
    (visit) => {
      it('has no fault for axe on a desk, in light and in dark', async () => {
        const paths = readPages(publication)
          .filter(isWhole)
          .map(({ path }) => path);
        const queue = [...paths];
        const faults = await Promise.all(Array.from({ length: AT_ONCE }, () => visitAll(visit, queue)));
        expect(faults.flat()).toEqual([]);
        expect(paths.length).toBeGreaterThan(40);
      }, 240_000);
    },
  );
}

describeInBrowser(
  'a page of each template',
  () => SITE.outDir,
  (visit) => {
    it.each(findSamples(SITE))(
      'has no fault for axe on a telephone, in light and in dark: $name',
      async ({ path }) => {
        const faults = await visit.open(path, (page) => findAllFaults(page, TELEPHONE));
        expect(faults).toEqual([]);
      },
    );
  },
);

async function visitAll(visit: Visit, queue: string[]): Promise<readonly string[]> {
  const reader = await visit.createReader();
  const page = await reader.newPage();
  const faults: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    await page.goto(path);
    faults.push(...(await findAllFaults(page, DESK)).map((fault) => `${path} ${fault}`));
  }
  await reader.close();
  return faults;
}

async function findAllFaults(page: Page, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 });
  return [...(await findFaults(page, 'light')), ...(await findFaults(page, 'dark'))];
}

async function findFaults(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // No page has a frame: what axe does for them would open one more page for each that it reads.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (
    colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${colorScheme} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
