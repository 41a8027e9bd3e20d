import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findByName, getValue, readPages } from '../site/pages.ts';
import { SITE } from '../site/publications.ts';
import { describeInBrowser } from './browser.ts';

const TELEPHONE = { viewport: { width: 360, height: 700 } } as const;
const DESK = { viewport: { width: 1280, height: 800 } } as const;
const FIGURE = '.prose figure img';

const isIllustrated = ({ html }: { readonly html: string }): boolean => /<figure><img /.test(html);
const articles = readPages(SITE).filter(({ path }) => path.startsWith('/articles/'));

describeInBrowser(
  'a picture shown smaller than it is',
  () => SITE.outDir,
  (visit) => {
    const path = (): string => articles.find(isIllustrated)?.path ?? '';

    it('opens larger with the keyboard, closes with Escape, and gives the focus back', async () => {
      await visit.open(
        path(),
        async (page) => {
          const button = page.locator('button.zoom').first();
          await button.focus();
          const shown = await page.locator(FIGURE).first().evaluate(toWidth);
          await page.keyboard.press('Enter');
          await page.locator('dialog.zoom-dialog[open]').waitFor();
          // Its style sheet is fetched with it.
          await expect
            .poll(() => page.locator('.zoom-dialog img').evaluate(toWidth))
            .toBeGreaterThan(shown * 1.15);
          expect(await findPlace(page)).toBe('dialog');
          for (let press = 0; press < 6; press += 1) {
            await page.keyboard.press('Tab');
            expect(['dialog', 'browser']).toContain(await findPlace(page));
          }
          await page.keyboard.press('Escape');
          await expect.poll(() => page.locator('dialog').count()).toBe(0);
          expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
        },
        TELEPHONE,
      );
    });

    it('closes with its button and with a press beside it, and says what it shows', async () => {
      await visit.open(
        path(),
        async (page) => {
          await page.locator('button.zoom').first().click();
          const alt = await page.locator(FIGURE).first().getAttribute('alt');
          expect(await page.getByRole('dialog').getAttribute('aria-label')).toBe(alt);
          await page.getByRole('button', { name: 'Fermer' }).click();
          await expect.poll(() => page.locator('dialog').count()).toBe(0);
          await page.locator('button.zoom').first().click();
          await page.mouse.click(3, 3);
          await expect.poll(() => page.locator('dialog').count()).toBe(0);
        },
        TELEPHONE,
      );
    });

    it('stands where it stood without script, to the pixel', async () => {
      const places = (page: Page): Promise<readonly (readonly number[])[]> =>
        page.locator(FIGURE).evaluateAll((all) =>
          all.map((one) => {
            const { top, left, width, height } = one.getBoundingClientRect();
            return [top, left, width, height].map((length) => Math.round(length));
          }),
        );
      const without = await visit.open(path(), places, { ...TELEPHONE, javaScriptEnabled: false });
      const withScript = await visit.open(
        path(),
        async (page) => {
          await page.locator('button.zoom').first().waitFor({ state: 'attached' });
          return places(page);
        },
        TELEPHONE,
      );
      expect(withScript).toEqual(without);
    });

    it('is a plain picture again once it is shown whole', async () => {
      await visit.open(
        path(),
        async (page) => {
          await page.locator('button.zoom').first().waitFor({ state: 'attached' });
          await page.setViewportSize(DESK.viewport);
          await expect.poll(() => page.locator('button.zoom').count()).toBe(0);
          expect(await page.locator(FIGURE).count()).toBeGreaterThan(0);
        },
        TELEPHONE,
      );
    });

    it('asks for its script only on pages that have a picture', () => {
      const asks = (page: (typeof articles)[number]): boolean =>
        findByName(page.tree, 'script').some((script) => getValue(script, 'src').includes('/zoom-'));
      const plain = articles.filter(({ html }) => !/<figure[^>]*><img /.test(html));
      expect(plain.length).toBeGreaterThan(5);
      expect(plain.filter(asks)).toEqual([]);
      expect(articles.filter(isIllustrated).filter((page) => !asks(page))).toEqual([]);
    });
  },
);

function toWidth(element: Element): number {
  return element.getBoundingClientRect().width;
}

/** Where the focus is: in the dialog, in the browser around the page, or elsewhere on the page. */
function findPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused?.closest('dialog')) return 'dialog';
    return focused === document.body ? 'browser' : 'page';
  });
}
