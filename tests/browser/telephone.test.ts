import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { findSamples } from '../site/samples.ts';
import { isWhole, readPages } from '../site/pages.ts';
import { describeInBrowser } from './browser.ts';

/** Pixels from the top of the page, of a screen of 740. */
const LOWEST = 620;

describeInBrowser(
  'a telephone of 360 pixels',
  () => SITE.outDir,
  (visit) => {
    it('shows the beginning of every article on its first screen', async () => {
      // One that was withdrawn has no text any more.
      const articles = readPages(SITE).filter((one) => one.path.startsWith('/articles/') && isWhole(one));
      const reader = await visit.createReader({ viewport: { width: 360, height: 740 } });
      const page = await reader.newPage();
      const tops: Record<string, number> = {};
      for (const { path } of articles) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        tops[path] = await page.evaluate(async () => {
          await document.fonts.ready;
          return document.querySelector('.prose')?.getBoundingClientRect().top ?? Infinity;
        });
      }
      await reader.close();
      expect(Object.keys(tops).length).toBeGreaterThan(20);
      expect(Object.entries(tops).filter(([, top]) => top > LOWEST)).toEqual([]);
    });

    it('has one line of menu, and nothing wider than 320 pixels on a smaller one', async () => {
      const reader = await visit.createReader({ viewport: { width: 320, height: 600 } });
      const page = await reader.newPage();
      const wide: Record<string, readonly number[]> = {};
      for (const { name, path } of findSamples(SITE)) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        const size = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.querySelector('.site-menu')?.clientHeight ?? 0,
        ]);
        if ((size[0] ?? 0) > 320 || (size[1] ?? 0) > 48) wide[name] = size;
      }
      await reader.close();
      expect(wide).toEqual({});
    });

    it('shows the whole of what is focused in its menu', async () => {
      await visit.open(
        '/404.html',
        async (page) => {
          const links = page.locator('.site-menu a');
          await links.first().focus();
          for (let count = await links.count(); count > 1; count--) {
            await page.keyboard.press('Tab');
            const right = await page.evaluate(() => document.activeElement?.getBoundingClientRect().right);
            expect(right, `${count}`).toBeLessThan(360);
          }
        },
        { viewport: { width: 360, height: 740 } },
      );
    });

    it('folds the facts of a case, opened by a link to one of them; each date leads to its passage and back', async () => {
      const path = readPages(SITE).find(({ html }) => html.includes('<a id="recit-'))?.path ?? '';
      await visit.open(
        path,
        async (page) => {
          const facts = page.locator('.facts ol');
          expect(await facts.isVisible()).toBe(false);
          const told = page.locator('.prose .told[id]').first();
          await told.click();
          await expect.poll(() => facts.isVisible()).toBe(true);
          await page.locator('.facts time a').first().click();
          expect(await told.evaluate((one) => one.matches(':target'))).toBe(true);
        },
        { viewport: { width: 360, height: 740 } },
      );
    });
  },
);
