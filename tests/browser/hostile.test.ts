import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isWhole, listOutput, readPage } from '../site/pages.ts';
import { describeInBrowser } from './browser.ts';
import { buildHostile, NOTES } from './hostile-content.ts';

const WIDTHS = [320, 640, 1100, 1280] as const;

let folder = '';

describeInBrowser(
  'a publication whose titles, words and tables are too long',
  () => (folder = buildHostile()),
  (visit) => {
    it('fits its window at 320, 640, 1100 and 1280 pixels on every page', async () => {
      const publication = { name: 'hostile', contentDir: '', outDir: folder, url: 'https://hostile.example' };
      const paths = listOutput(publication).filter(
        (path) => path.endsWith('.html') && isWhole(readPage(publication, path)),
      );
      expect(paths.length).toBeGreaterThan(25);
      const reader = await visit.createReader();
      const page = await reader.newPage();
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(path.replace('index.html', ''));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 700 });
          faults.push(...(await findWide(page)).map((what) => `${path} at ${width}: ${what}`));
        }
      }
      await reader.close();
      expect(faults).toEqual([]);
    });

    it.each([320, 800, 1100, 1280, 1600])(
      'shows every note, wherever it is called from, at %i pixels',
      async (width) => {
        const hidden = await visit.open('/articles/notes/', (page) => page.evaluate(findHidden, NOTES), {
          viewport: { width, height: 700 },
        });
        expect(hidden).toEqual([]);
      },
    );

    it('keeps a wide table inside a box that scrolls, and that a keyboard reaches', async () => {
      const facts = await visit.open(
        '/articles/essai/',
        (page) =>
          page
            .locator('.prose div.table')
            .first()
            .evaluate((box) => ({
              scrolls: box.scrollWidth > box.clientWidth,
              tabIndex: box.tabIndex,
              named: box.getAttribute('aria-label') !== null,
            })),
        { viewport: { width: 360, height: 700 } },
      );
      expect(facts).toEqual({ scrolls: true, tabIndex: 0, named: true });
    });
  },
);

/** What makes a page wider than its window: the elements that stick out, outside boxes that scroll. */
function findWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.table'),
    );
    return [
      `${scrollWidth} pixels wide`,
      ...wide.slice(-3).map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`),
    ];
  });
}

/** The notes of which no copy is shown whole inside the window. */
function findHidden(names: readonly string[]): readonly string[] {
  const places = [...document.querySelectorAll('.sidenote, .notes li')];
  return names.filter((name) => {
    const copies = places.filter((one) => one.textContent?.includes(`note-${name} `));
    return !copies.some((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const box = one.closest('.table')?.getBoundingClientRect();
      return (
        width > 30 &&
        left >= 0 &&
        right <= innerWidth + 1 &&
        (!box || (left >= box.left && right <= box.right)) &&
        one.checkVisibility()
      );
    });
  });
}
