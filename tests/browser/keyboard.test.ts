import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { getSample, type SampleName } from '../site/samples.ts';
import { describeInBrowser } from './browser.ts';

const WALKED: readonly SampleName[] = [
  'home',
  'cases',
  'series',
  'search',
  'interview',
  'case study',
  'essay',
  'person',
  'missing page',
];

describeInBrowser(
  'the keyboard',
  () => SITE.outDir,
  (visit) => {
    it('reaches the text first, by a link that shows itself only then', async () => {
      await visit.open('/', async (page) => {
        const skip = page.locator('a.skip');
        const isSeen = (): Promise<boolean> =>
          skip.evaluate((link) => {
            const { top, bottom, left, width } = link.getBoundingClientRect();
            return (
              bottom > 0 && top >= 0 && left >= 0 && width > 20 && getComputedStyle(link).clipPath === 'none'
            );
          });
        expect(await isSeen()).toBe(false);
        await page.keyboard.press('Tab');
        expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
        expect(await isSeen()).toBe(true);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      });
    });

    it.each(WALKED)(
      'goes through everything that can be acted upon, shows where it is, and is never caught: %s',
      async (name) => {
        const faults = await visit.open(getSample(SITE, name).path, walk, {
          viewport: { width: 1000, height: 700 },
        });
        expect(faults).toEqual([]);
      },
    );
  },
);

/** Presses Tab until the page has been gone round: what was never reached, and what did not show that it was. */
async function walk(page: Page): Promise<readonly string[]> {
  const expected = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const focusable = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, select, input, summary, textarea, [tabindex="0"]',
      ),
    ];
    const reachable = focusable.filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [tabindex="-1"]'),
    );
    reachable.forEach((one, index) => one.setAttribute('data-stop', String(index)));
    return reachable.map((one) => `<${one.tagName.toLowerCase()}> ${one.textContent?.trim().slice(0, 40)}`);
  });
  const reached = new Set<number>();
  const faults: string[] = [];
  for (let press = 0; press < expected.length + 3 && reached.size < expected.length; press += 1) {
    await page.keyboard.press('Tab');
    const { stop, shows } = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return { stop: -1, shows: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const { bottom, top, width } = focused.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight && width > 0;
      return {
        stop: Number(focused.getAttribute('data-stop') ?? -1),
        shows:
          isSeen &&
          ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'),
      };
    });
    if (stop >= 0) reached.add(stop);
    if (!shows) faults.push(`focus is not shown: ${expected[stop]}`);
  }
  return [
    ...faults,
    ...expected.filter((_, index) => !reached.has(index)).map((what) => `never reached: ${what}`),
  ];
}
