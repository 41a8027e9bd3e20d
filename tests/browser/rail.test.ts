import { expect, it } from 'vitest';
import { findByName, hasClass, readPages } from '../site/pages.ts';
import { SITE } from '../site/publications.ts';
import { describeInBrowser } from './browser.ts';

describeInBrowser(
  'the questions of an interview',
  () => SITE.outDir,
  (visit) => {
    const path =
      readPages(SITE).find(
        ({ tree }) =>
          findByName(tree, 'article').some((one) => hasClass(one, 'interview')) &&
          findByName(tree, 'details').some((one) => hasClass(one, 'contents')),
      )?.path ?? '';

    it('stand beside the text without any script, and the one that is read is lit', async () => {
      await visit.open(
        path,
        async (page) => {
          const links = page.locator('.contents a');
          const asked = links.nth(3);
          await asked.click();
          const lit = await links.evaluateAll((all) =>
            all.flatMap((one) => (one.matches(':target-current') ? [one.getAttribute('href')] : [])),
          );
          expect(lit).toEqual([await asked.getAttribute('href')]);
          expect(await asked.evaluate((one) => one.getBoundingClientRect().left)).toBeGreaterThan(
            await page.locator('.prose').evaluate((one) => one.getBoundingClientRect().right),
          );
        },
        { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      );
    });

    it('are a closed list above the text on a phone', async () => {
      await visit.open(
        path,
        async (page) => {
          expect(await page.locator('.contents a').first().isVisible()).toBe(false);
          await page.locator('.contents summary').click();
          await page.locator('.contents a').first().click();
          expect(new URL(page.url()).hash).toBe(
            await page.locator('.contents a').first().getAttribute('href'),
          );
        },
        { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
      );
    });
  },
);
