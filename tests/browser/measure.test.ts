import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { SITE } from '../site/publications.ts';
import { findSamples } from '../site/samples.ts';
import { describeInBrowser } from './browser.ts';

/** Characters of a full line of text: what a line of French can be and still be read with ease. */
const SHORTEST = 62;
const LONGEST = 68;

describeInBrowser(
  'a line of text',
  () => SITE.outDir,
  (visit) => {
    const articles = findSamples(SITE).filter(({ path }) => path.startsWith('/articles/'));

    it.each([900, 1280, 1920])(
      'holds from 62 to 68 characters on every kind of article at %i pixels',
      async (width) => {
        const reader = await visit.createReader({ viewport: { width, height: 900 } });
        const page = await reader.newPage();
        const measures: Record<string, number> = {};
        for (const { name, path } of articles) {
          await page.goto(path);
          measures[name] = await readMeasure(page);
        }
        await reader.close();
        const outside = Object.entries(measures).filter(
          ([, characters]) => characters < SHORTEST || characters > LONGEST,
        );
        expect(Object.fromEntries(outside)).toEqual({});
        expect(Object.keys(measures).length).toBeGreaterThan(5);
      },
    );

    it('begins under the name of the publication, where its margin does', async () => {
      const reader = await visit.createReader();
      const page = await reader.newPage();
      await page.goto('/');
      const left = (selector: string): Promise<number> =>
        page.locator(selector).evaluate((one) => Math.round(one.getBoundingClientRect().left));
      for (const width of [768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await left('.home-entry .entry'), `${width}`).toBe(await left('.site-name a'));
      }
      await reader.close();
    });

    it('cuts no verdict of the table of cases, on any screen or on paper', async () => {
      const reader = await visit.createReader();
      const page = await reader.newPage();
      await page.goto('/etudes-de-cas/');
      const isCut = (): Promise<boolean> =>
        page.locator('.table').evaluate((one) => one.scrollWidth > one.clientWidth);
      for (const width of [360, 720, 1000, 1100, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await isCut(), `${width}`).toBe(false);
      }
      await page.emulateMedia({ media: 'print' });
      expect(await isCut()).toBe(false);
      await reader.close();
    });
  },
);

/** How many average characters of the article fill the width of its text. */
function readMeasure(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const paragraphs = [...document.querySelectorAll<HTMLElement>('.prose p')].filter(
      (one) => !one.closest('blockquote, aside, .prose section, li'),
    );
    const text = paragraphs.map((one) => one.textContent ?? '').join(' ');
    const { fontSize, fontFamily } = getComputedStyle(paragraphs[0] ?? document.body);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen || text === '') return 0;
    pen.font = `${fontSize} ${fontFamily}`;
    const column = document.querySelector('.prose')?.clientWidth ?? 0;
    return column / (pen.measureText(text).width / text.length);
  });
}
