import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { describeInBrowser, type Visit } from './browser.ts';

/** More stops of the tabulator than any page has before what is looked for. */
const STOPS = 150;

describeInBrowser(
  'a reader with a keyboard only',
  () => SITE.outDir,
  (visit) => {
    it('goes from the home page to the series, its second part, the next one and the whole series', async () => {
      await visit.open('/', async (page) => {
        await follow(page, '.home-series h2 a');
        expect(new URL(page.url()).pathname).toMatch(/^\/series\/[^/]+\/$/);
        const series = new URL(page.url()).pathname;
        await follow(page, '.reading-plan li:nth-child(2) a');
        expect(await page.locator('.kicker .figure').textContent()).toMatch(/^2\//);
        await follow(page, '.series-steps a[rel="next"]');
        expect(await page.locator('.kicker .figure').textContent()).toMatch(/^3\//);
        await follow(page, `.series-box a[href="${series}integrale/"]`);
        expect(new URL(page.url()).pathname).toBe(`${series}integrale/`);
        expect(await page.locator('.whole-part').count()).toBeGreaterThan(2);
      });
    });

    it('goes back from the whole series to the series by the way that is shown', async () => {
      await visit.open('/series/', async (page) => {
        await follow(page, '.series-line a');
        await follow(page, 'a[href$="/integrale/"]');
        const whole = new URL(page.url()).pathname;
        await follow(page, '.trail li:last-child a');
        expect(`${new URL(page.url()).pathname}integrale/`).toBe(whole);
      });
    });
  },
);

describeInBrowser(
  'a reader who searches with a keyboard only',
  () => SITE.outDir,
  (visit) => {
    it.each([
      ['idees recues', 'idées reçues'],
      ["l'entreprise", 'l’entreprise'],
      ['coeur', 'cœur'],
    ])('finds the same for « %s » and for « %s », and opens the first answer', async (plain, set) => {
      const [first, second] = [await search(visit, plain), await search(visit, set)];
      expect(first.length).toBeGreaterThan(0);
      // Accents that were typed may put one of two that are as near before the other.
      expect(first.toSorted()).toEqual(second.toSorted());
      expect(first[0]).toBe(second[0]);
    });
  },
);

/** The addresses that a query finds, in their order, after having entered the first. */
async function search(visit: Visit, query: string): Promise<readonly string[]> {
  return visit.open('/recherche/', async (page) => {
    await tabTo(page, '.search-field');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    await page.locator('.result-title a').first().waitFor();
    const found = await page
      .locator('.result-title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    await follow(page, '.result-title a');
    expect(page.url()).toContain(found[0]?.split(/[?#]/)[0]);
    return found;
  });
}

/** Tabs to the first link that matches, and enters it. */
async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The keyboard does not reach « ${selector} » on ${page.url()}`);
}
