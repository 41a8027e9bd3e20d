import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { findSamples } from '../site/samples.ts';
import { describeInBrowser } from './browser.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;

describeInBrowser(
  'without JavaScript',
  () => SITE.outDir,
  (visit) => {
    it('every page shows its title, its text and its links', async () => {
      const reader = await visit.createReader(WITHOUT_SCRIPT);
      const page = await reader.newPage();
      for (const { path } of findSamples(SITE)) {
        await page.goto(path);
        expect(await page.locator('h1').count(), path).toBe(1);
        expect(await page.locator('main a:visible').count(), path).toBeGreaterThan(0);
        expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60);
        const dead = 'button:not([popovertarget]):visible, select:visible, input:visible:not([disabled])';
        expect(await page.locator(dead).count(), path).toBe(0);
      }
      await reader.close();
    });

    it('the page of search leads to the archive and to the other ways in', async () => {
      const links = await visit.open(
        '/recherche/',
        (page) =>
          page.locator('main a:visible').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
        WITHOUT_SCRIPT,
      );
      expect(links).toEqual(expect.arrayContaining(['/archives/', '/idees/', '/themes/']));
    });

    it('a reader goes from the home page to the second part of a series', async () => {
      await visit.open(
        '/',
        async (page) => {
          await page.locator('.home-series h2 a').click();
          await page.locator('.reading-plan li:nth-child(2) a').click();
          expect(await page.locator('.kicker .figure').textContent()).toMatch(/^2\//);
          await page.locator('.series-steps a[rel="prev"]').click();
          expect(await page.locator('.kicker .figure').textContent()).toMatch(/^1\//);
        },
        WITHOUT_SCRIPT,
      );
    });

    it('the table of cases is a table, and the whole archive is reached by links', async () => {
      const rows = await visit.open(
        '/etudes-de-cas/',
        (page) => page.locator('table.cases tbody tr:visible').count(),
        WITHOUT_SCRIPT,
      );
      expect(rows).toBeGreaterThan(3);
      const months = await visit.open(
        '/archives/',
        (page) => page.locator('.archive-year li a:visible').count(),
        WITHOUT_SCRIPT,
      );
      expect(months).toBeGreaterThan(0);
    });
  },
);
