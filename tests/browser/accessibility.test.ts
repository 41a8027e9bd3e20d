import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { findSamples } from '../site/samples.ts';
import { describeInBrowser } from './browser.ts';

/** All that colours alone can break: in the dark, the rest is as in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS = [360, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

describeInBrowser(
  'a page of each template',
  () => SITE.outDir,
  (visit) => {
    it.each(findSamples(SITE))(
      'has no fault for axe in light and in dark, on a telephone and on a desk: $name',
      async ({ path }) => {
        const faults = await visit.open(path, async (page) => {
          const found: string[] = [];
          for (const width of WIDTHS)
            for (const colorScheme of SCHEMES) found.push(...(await findFaults(page, width, colorScheme)));
          return found;
        });
        expect(faults).toEqual([]);
      },
    );
  },
);

async function findFaults(
  page: Page,
  width: number,
  colorScheme: (typeof SCHEMES)[number],
): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${width} ${colorScheme} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
    ),
  );
}
