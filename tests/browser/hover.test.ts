import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { getSample, type SampleName } from '../site/samples.ts';
import { describeInBrowser } from './browser.ts';

/** A title, a name or a line of a list, none underlined until it is pointed at. */
const POINTED: readonly (readonly [SampleName, string])[] = [
  ['list', '.line-title a'],
  ['archive', '.archive-month li a, .archive-line a'],
  ['archive', ':is(.archive-year, .archive-month) h2 a'],
  ['ideas', '.dictionary .entry a'],
  ['people', '.directory dt a'],
  ['cases', 'table.cases th a'],
  ['home', '.home-cases li > a'],
  ['series', '.reading-plan h2 a, .reading-plan h3 a'],
  ['essay', '.plan a'],
  ['essay', '.series-box h2 a'],
  ['essay', '.series-steps a'],
  ['interview', '.site-name a'],
  ['interview', '.site-menu a'],
  ['interview', '.contents a'],
];

const readLine = (page: Page, links: string): Promise<string> =>
  page
    .locator(links)
    .first()
    .evaluate((link) => getComputedStyle(link).textDecorationLine);

describeInBrowser(
  'what a pointer or a reader from the right sees',
  () => SITE.outDir,
  (visit) => {
    it.each(POINTED)(
      'a line under what leads somewhere once it is pointed at: %s, %s',
      async (name, links) => {
        await visit.open(
          getSample(SITE, name).path,
          async (page) => {
            expect(await readLine(page, links)).toBe('none');
            await page.locator(links).first().hover();
            expect(await readLine(page, links)).toBe('underline');
          },
          { viewport: { width: 1280, height: 900 } },
        );
      },
    );

    it('the entry of a missing page under its title, as in an article', async () => {
      for (const path of ['/404.html', getSample(SITE, 'interview').path])
        await visit.open(path, async (page) => {
          const top = (one: string): Promise<number> =>
            page
              .locator(`header ${one}`)
              .first()
              .evaluate((element) => element.getBoundingClientRect().top);
          expect(await top('> .entry'), path).toBeGreaterThan(await top('> h1'));
          const style = page.locator('header > .entry').first();
          expect(await style.evaluate((one) => getComputedStyle(one).fontStyle), path).toBe('italic');
        });
    });

    it('the link that skips the menu, and the bar of the question that is read, on the side where lines begin', async () => {
      await visit.open(
        getSample(SITE, 'interview').path,
        async (page) => {
          await page.evaluate(() => {
            document.documentElement.dir = 'rtl';
          });
          await page.locator('.contents a').nth(2).click();
          const { skip, width, right, left } = await page.evaluate(() => {
            const read = document.querySelector('.contents a:target-current') ?? document.body;
            const { borderRightWidth, borderLeftWidth } = getComputedStyle(read);
            return {
              skip: document.querySelector('.skip')?.getBoundingClientRect().right,
              width: document.documentElement.clientWidth,
              right: borderRightWidth,
              left: borderLeftWidth,
            };
          });
          expect({ skip, right, left }).toEqual({ skip: width, right: '2px', left: '0px' });
        },
        { viewport: { width: 1280, height: 900 } },
      );
    });
  },
);
